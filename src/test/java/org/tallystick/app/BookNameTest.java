package org.tallystick.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.book.Disk;
import org.tallystick.book.OsDisk;
import org.tallystick.validation.InvalidInput;

class BookNameTest {
    private final Disk disk = new OsDisk();

    @TempDir
    Path folder;

    @Test
    void aNewFolderBeginsWithTheFirstEpoch() {
        assertThat(BookName.in(folder, "T1", disk)).isEqualTo("T1.1");
    }

    @Test
    void theHighestEpochIsWrittenTo() throws IOException {
        Files.createDirectories(folder.resolve("book/T1.9"));
        Files.createDirectories(folder.resolve("book/T1.10"));
        assertThat(BookName.in(folder, "T1", disk)).isEqualTo("T1.10");
    }

    @Test
    void anotherTillsBookIsNotTakenForThisOne() throws IOException {
        Files.createDirectories(folder.resolve("book/T1.1"));
        assertThatThrownBy(() -> BookName.in(folder, "T2", disk))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("till.code: is T2, but " + folder
                        + " holds the book T1.1; put the old code back into shop.yaml");
    }
}
