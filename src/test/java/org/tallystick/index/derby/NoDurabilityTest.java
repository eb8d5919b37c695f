package org.tallystick.index.derby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.index.derby.IndexFixture.storeIn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.ledger.index.IndexUnusable;

class NoDurabilityTest {
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
    void aFileThatDerbyWouldObeyIsSetAside() throws IOException {
        Files.writeString(folder.resolve("derby.properties"), "derby.system.durability=test\n");
        assertThatThrownBy(() -> storeIn(folder).open()).isInstanceOf(IndexUnusable.class);
        assertThat(folder.resolve("derby.properties")).doesNotExist();
        assertThat(folder.resolve("derby.properties.not-obeyed")).hasContent("derby.system.durability=test");
    }

    @Test
    void derbyIsAtHomeInTheIndexWhateverTheCommandLineSays() {
        with("derby.system.home", folder.resolve("elsewhere").toString(), () -> {
            assertThatThrownBy(() -> storeIn(folder).open()).isInstanceOf(IndexUnusable.class);
            assertThat(System.getProperty("derby.system.home")).isEqualTo(folder.toString());
        });
    }

    @Test
    void aFolderInItsPlaceIsNamed() throws IOException {
        Path inTheWay = Files.createDirectory(folder.resolve("derby.properties"));
        Files.createDirectories(folder.resolve("derby.properties.not-obeyed/full"));
        assertThatThrownBy(() -> storeIn(folder).open())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(inTheWay + " is not ours and cannot be moved aside; remove it");
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
