package org.tallystick.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.index.IndexFixture.storeIn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnInstallationWithoutDurabilityTest {
    @TempDir
    Path folder;

    @Test
    void isRefusedWhenTheCommandLineSwitchesItOff() {
        with("derby.system.durability", "test", () -> {
            assertThatThrownBy(() -> storeIn(folder).open())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("derby.system.durability is set in the JVM's options (-Dderby.system.durability), "
                            + "which lets Derby confirm what is not on the disk; remove it");
            assertThatThrownBy(() -> storeIn(folder).replacedBy(fresh -> {})).isInstanceOf(IllegalStateException.class);
        });
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void isRefusedWhenAFileInDerbysHomeSwitchesItOff() throws IOException {
        Path home = Files.createDirectory(folder.resolve("home"));
        Path file = Files.writeString(home.resolve("derby.properties"), "derby.system.durability=test\n");
        with(
                "derby.system.home",
                home.toString(),
                () -> assertThatThrownBy(() -> storeIn(folder).open())
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("is set in " + file));
    }

    @Test
    void isRefusedWhenAFileInTheIndexSwitchesItOff() throws IOException {
        Path file = Files.writeString(folder.resolve("derby.properties"), "derby.system.durability : test");
        assertThatThrownBy(() -> storeIn(folder).open())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is set in " + file);
    }

    @Test
    void aPropertiesFileThatCannotBeReadIsRefusedToo() throws IOException {
        Path file = Files.writeString(folder.resolve("derby.properties"), "a=\\u00zz");
        assertThatThrownBy(() -> storeIn(folder).open())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file + " cannot be read");
    }

    private static void with(String property, String value, Runnable test) {
        @Nullable String before = System.getProperty(property);
        System.setProperty(property, value);
        try {
            test.run();
        } finally {
            if (before == null) {
                System.clearProperty(property);
            } else {
                System.setProperty(property, before);
            }
        }
    }
}
