package org.tallystick.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.validation.InvalidInput;

class OwnFolderTest {
    @TempDir
    private Path base;

    private static Path open(Path path, String mode) throws IOException {
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
    }

    @Test
    void whatOthersCouldReachIsClosedAndTold() throws IOException {
        Path data = open(Files.createDirectory(base.resolve("shop")), "rwxr-xr-x");
        Path settings = open(Files.writeString(data.resolve("shop.yaml"), ""), "rw-rw-rw-");
        Path script = open(Files.writeString(data.resolve("nightly.sh"), ""), "rwxr-xr-x");
        Path segment = Files.createDirectories(data.resolve("book/T1.1")).resolve("000001.jsonl");
        open(Files.writeString(segment, ""), "rw-r--r--");
        Path photo = open(Files.createDirectory(data.resolve("photos")), "rwxr-xr-x");
        Path outside = open(Files.writeString(base.resolve("outside"), ""), "rw-r--r--");
        Files.createSymbolicLink(data.resolve("book/link"), outside);

        assertThat(new OwnFolder(data).close(Set.of("book")))
                .containsExactly("other users of this machine could look into " + data
                        + "; it is closed now, with 6 files in it; if strangers use it, remove till-token and"
                        + " owner-token in secrets, and restart");
        assertThat(mode(data)).isEqualTo("rwx------");
        assertThat(mode(settings)).isEqualTo("rw-------");
        assertThat(mode(script)).as("the owner may do as before").isEqualTo("rwx------");
        assertThat(mode(segment)).isEqualTo("rw-------");
        assertThat(mode(Objects.requireNonNull(segment.getParent()))).isEqualTo("rwx------");
        assertThat(mode(photo)).as("not ours, and out of reach by now").isEqualTo("rwxr-xr-x");
        assertThat(mode(outside)).as("behind a link").isEqualTo("rw-r--r--");
        open(settings, "rw-r--r--");
        assertThat(new OwnFolder(data).close(Set.of("book")))
                .as("nobody could reach it")
                .isEmpty();
        assertThat(mode(settings)).isEqualTo("rw-------");
    }

    @Test
    void aFolderOfSomebodyElseIsRefused() throws IOException {
        assumeThat(System.getProperty("user.name"))
                .as("who may give files away")
                .isEqualTo("root");
        Path data = Files.createDirectory(base.resolve("shop"));
        assertThatCode(new OwnFolder(data)::mustBeOurs).doesNotThrowAnyException();
        Files.setOwner(
                data, data.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
        assertThatThrownBy(new OwnFolder(data)::mustBeOurs)
                .isInstanceOf(InvalidInput.class)
                .hasMessage("data: %s belongs to nobody and you are root; work as nobody, or, if it is to be yours: %s"
                        .formatted(data, "chown -R root '" + data + "'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:b", "line\nbreak", "esc\u001b[31m", "del\u007f"})
    void aNameThatNobodyCanGoBackToIsRefusedByName(String name) {
        Path data = base.resolve(name).resolve("shop");
        assertThatThrownBy(new OwnFolder(data)::mustBeNamedWell)
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(name.replaceAll("\\p{Cntrl}", "."));
        assertThat(base).isEmptyDirectory();
    }

    @Test
    void lettersThatTheLocaleHasLostAreRefused() {
        assumeThat(System.getProperty("sun.jnu.encoding")).isEqualTo("UTF-8");
        assertThatThrownBy(new OwnFolder(base.resolve("lost\uFFFDletters"))::mustBeNamedWell)
                .hasMessageContaining("has letters that this locale cannot tell; set LC_ALL=C.UTF-8");
    }

    @Test
    void aGoodNameThatLeadsToABadOneIsRefusedToo() throws IOException {
        Path bad = Files.createDirectory(base.resolve("a:b"));
        Path good = Files.createSymbolicLink(base.resolve("good"), bad);
        assertThatThrownBy(new OwnFolder(good.resolve("shop"))::mustBeNamedWell)
                .hasMessageContaining("a:b/shop' has a colon");
    }

    @ParameterizedTest
    @ValueSource(strings = {"semi;colon", "per%41cent", "ex!", "bl ank", "'q\"", "#?", "[b]*", "$HOME", "~", "-rf"})
    void otherNamesAreFine(String name) {
        assertThatCode(new OwnFolder(base.resolve(name))::mustBeNamedWell).doesNotThrowAnyException();
    }
}
