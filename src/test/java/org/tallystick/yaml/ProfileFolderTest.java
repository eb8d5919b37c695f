package org.tallystick.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.yaml.Profile.Kind;

class ProfileFolderTest {
    @TempDir
    Path folder;

    @Test
    void eachProfileInTheBoxIsOfAKind() throws IOException {
        Path box = Path.of("device-profiles");
        ProfileFolder profiles = new ProfileFolder(box);
        try (Stream<Path> files = Files.walk(box)) {
            assertThat(files.filter(Files::isRegularFile))
                    .hasSize(profiles.names(Kind.PRINTER).size()
                            + profiles.names(Kind.READER).size());
        }
        assertThat(profiles.names(Kind.READER)).containsExactly("generic/id-12", "generic/rdm6300", "magtek/serial");
    }

    @Test
    void aFileThatIsNoProfileIsNotNamedButToldOfWhenItIsOpened() throws IOException {
        write("shop/good", "kind: reader\nspeed: {value: 3, source: manual}\n");
        write("shop/broken", "kind: [\n");
        write("shop/Capital", "kind: reader\n");
        ProfileFolder profiles = new ProfileFolder(folder);

        assertThat(profiles.names(Kind.READER)).containsExactly("shop/good");
        assertThat(profiles.open(Kind.READER, "shop/good", List.of("speed")).fact("speed", Reading.whole(1, 3)))
                .isEqualTo(3);
        assertThatThrownBy(() -> profiles.objection(Kind.READER, "shop/broken"))
                .isInstanceOf(BadSettings.class)
                .hasMessageStartingWith(folder.resolve("shop/broken.yaml") + ", line 2, column 1: is no YAML: ");
    }

    @Test
    void anEditorsMarkIsPassedOverAndAnotherEncodingRefused() throws IOException {
        write("shop/marked", "\uFEFFkind: printer\n");
        ProfileFolder profiles = new ProfileFolder(folder);
        assertThat(profiles.names(Kind.PRINTER)).containsExactly("shop/marked");

        Path file = folder.resolve("shop/latin.yaml");
        Files.write(file, "kind: printer # für".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> profiles.open(Kind.PRINTER, "shop/latin", List.of()))
                .hasMessage(file + ": is not in UTF-8; save it in that encoding");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Path none = folder.resolve("none");
        assertThatThrownBy(() -> new ProfileFolder(none).names(Kind.PRINTER))
                .isInstanceOf(BadSettings.class)
                .hasMessageStartingWith(none + ": cannot be read (")
                .hasMessageEndingWith("put the folder of device profiles there");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name + ".yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
