package org.tallystick.index.derby;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.index.derby.IndexFixture.build;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.ledger.account.RandomShop;

/** The file of Derby's messages while the module runs. */
class DerbyMessagesTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("derby.log");
    }

    @Test
    void derbyWritesThroughIt() {
        build(folder, new RandomShop(7).next(1));

        assertThat(System.getProperty("derby.stream.error.method"))
                .isEqualTo("org.tallystick.index.derby.DerbyMessages.open");
        assertThat(System.getProperty("derby.stream.error.file")).isNull();
    }

    @Test
    void aFullFileBeginsAnewAndAnEmptiedOneGoesOnAtItsBeginning() throws IOException {
        Engine.prepare(folder);
        byte[] message = "x".repeat(1_000).getBytes(UTF_8);
        try (OutputStream messages = DerbyMessages.open()) {
            messages.write("first".getBytes(UTF_8));
            for (int i = 0; i < 2_500; i++) {
                messages.write(message);
                assertThat(Files.size(file())).isLessThanOrEqualTo(DerbyMessages.MOST);
            }
            messages.write('y');
            assertThat(Files.readString(file())).doesNotContain("first").endsWith("xy");
            Files.write(file(), new byte[0]);
            messages.write("anew".getBytes(UTF_8));
            assertThat(file()).hasContent("anew");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void aFileThatAnEarlierReleaseLetGrowBeginsAnewToo() throws IOException {
        Files.write(file(), new byte[3 * DerbyMessages.MOST]);
        Engine.prepare(folder);
        try (OutputStream messages = DerbyMessages.open()) {
            messages.write("anew".getBytes(UTF_8));
        }
        assertThat(file()).hasContent("anew");
    }
}
