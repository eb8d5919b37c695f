package org.tallystick.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsFolderTest {
    @TempDir
    Path data;

    private Path path;
    private SecretsFolder folder;

    @BeforeEach
    void aShopStarts() {
        path = data.resolve("secrets");
        folder = SecretsFolder.open(path, new Random(1));
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static void setMode(Path file, String mode) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    @Test
    void nobodyElseCanReadTheFolderOrAFile() throws IOException {
        folder.write("till-token", "secret");
        assertThat(mode(path)).isEqualTo("rwx------");
        assertThat(mode(path.resolve("till-token"))).isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwxr-x---", "rwx-----x", "rwx---r--"})
    void aFolderThatOthersCanReachIsRefusedWithTheCommandThatClosesIt(String mode) throws IOException {
        setMode(path, mode);
        assertThatThrownBy(() -> SecretsFolder.open(path, new Random(1)))
                .isInstanceOf(SecretsUnusable.class)
                .hasMessage(
                        "%s can be reached by other users of this machine; close it with: chmod 700 '%s'", path, path);
        assertThatThrownBy(() -> folder.read("till-token")).isInstanceOf(SecretsUnusable.class);
        assertThatThrownBy(() -> folder.write("till-token", "x")).isInstanceOf(SecretsUnusable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----"})
    void aFileThatOthersCanReachIsRefusedWithTheCommandThatClosesIt(String mode) throws IOException {
        Tokens.in(folder);
        Path file = path.resolve("owner-token");
        setMode(file, mode);
        assertThatThrownBy(() -> Tokens.in(folder))
                .isInstanceOf(SecretsUnusable.class)
                .hasMessage(
                        "%s can be reached by other users of this machine; close it with: chmod 600 '%s'", file, file);
    }

    @Test
    void aKeyIsMadeOnceAndStaysTheSame() {
        String key = folder.key("card-key");
        assertThat(key).matches("[0-9a-f]{64}");
        assertThat(SecretsFolder.open(path, new Random(2)).key("card-key")).isEqualTo(key);
        assertThat(folder.key("pin-key")).isNotEqualTo(key);
    }

    @Test
    void aKeyThatWasCutShortIsNotReplacedByAnother() throws IOException {
        folder.key("card-key");
        Files.writeString(path.resolve("card-key"), "0123");
        assertThatThrownBy(() -> folder.key("card-key"))
                .isInstanceOf(SecretsUnusable.class)
                .hasMessage(
                        "%s does not hold what it should; put the right file back from a backup of the secrets",
                        path.resolve("card-key"));
    }

    @Test
    void whatACrashLeftBehindIsInNobodysWay() throws IOException {
        folder.write("pin-attempts", "before");
        Files.writeString(path.resolve("pin-attempts.new"), "half");
        folder.write("pin-attempts", "after");
        assertThat(folder.read("pin-attempts")).contains("after\n");
        try (Stream<Path> files = Files.list(path)) {
            assertThat(files.toList()).isEqualTo(List.of(path.resolve("pin-attempts")));
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.writeString(data.resolve("file"), "");
        assertThatThrownBy(() -> SecretsFolder.open(file.resolve("secrets"), new Random(1)))
                .isInstanceOf(SecretsUnusable.class)
                .hasMessageStartingWith(file.resolve("secrets") + " cannot be read or written (")
                .hasMessageEndingWith("; check who owns it and that the disk has room");
    }
}
