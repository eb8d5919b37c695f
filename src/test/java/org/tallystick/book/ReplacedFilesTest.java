package org.tallystick.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of the real disk that are exchanged under an open book. */
class ReplacedFilesTest {
    private static final String ENTRY = "{\"kind\":\"sale\"}";

    @TempDir
    private Path base;

    private Path folder;
    private CreditBook book;

    @BeforeEach
    void open() {
        folder = base.resolve("shop");
        book = CreditBook.open(folder, "T1.1", BookPosition.START, () -> new byte[16], new OsDisk());
        book.append(ENTRY, "{\"name\":\"Rosa\"}");
    }

    private void nothingIsWrittenAnyMore(Path replaced) {
        for (int again = 0; again < 2; again++) {
            assertThatThrownBy(() -> book.append(ENTRY, null))
                    .isInstanceOf(BookFailed.class)
                    .hasMessage("Nothing was recorded: " + replaced + " is not the file any more that was opened: the"
                            + " data folder was moved, replaced or removed. Put the folder back where it was, then"
                            + " restart.");
        }
        assertThatThrownBy(() -> book.erase(line -> false))
                .isInstanceOf(BookFailed.class)
                .hasMessageContaining("was moved, replaced or removed");
        assertThat(book.head().line()).isEqualTo(1);
        book.close();
    }

    private static Path replace(Path file) throws IOException {
        Path copy = Files.copy(file, file.resolveSibling("copy"));
        return Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void aSegmentThatAnEditorHasSavedIsNotOursAnyMore() throws IOException {
        nothingIsWrittenAnyMore(replace(folder.resolve("book/T1.1/000001.jsonl")));
    }

    @Test
    void norIsAPeopleFile() throws IOException {
        nothingIsWrittenAnyMore(replace(folder.resolve("people.jsonl")));
    }

    @Test
    void aSegmentThatIsGoneIsNotMadeAnew() throws IOException {
        Path segment = folder.resolve("book/T1.1/000001.jsonl");
        Files.delete(segment);
        nothingIsWrittenAnyMore(segment);
        assertThat(segment).doesNotExist();
    }

    @Test
    void aFolderThatWasMovedIsWrittenToNoMoreEvenWhenItIsBack() throws IOException {
        Path aside = Files.move(folder, base.resolve("aside"));
        assertThatThrownBy(() -> book.append(ENTRY, null)).isInstanceOf(BookFailed.class);
        assertThat(folder).doesNotExist();
        Files.move(aside, folder);
        nothingIsWrittenAnyMore(folder.resolve("book/T1.1/000001.jsonl"));
    }

    @Test
    void anErasureOfOursChangesNothing() {
        book.append(ENTRY, null);
        assertThat(book.erase(line -> line == 1)).isEqualTo(1);
        book.append(ENTRY, "{\"name\":\"Ben\"}");
        assertThat(book.reader().check()).isEmpty();
        book.close();
    }

    @Test
    void aReaderThatIsInterruptedClosesNotWhatIsWrittenTo() {
        BookLine line = book.append(ENTRY, null);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> book.read(line.place())).isInstanceOf(BookFailed.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(book.append(ENTRY, null).number()).isEqualTo(3);
        assertThat(book.read(line.place()).number()).isEqualTo(2);
        book.close();
    }

    @Test
    void oneProcessOpensABookOnce() {
        assertThatThrownBy(() -> CreditBook.open(folder, "T1.1", book.head(), () -> new byte[16], new OsDisk()))
                .isInstanceOf(DataFolderLock.InUse.class)
                .hasMessageContaining("is in use by another process");
        book.close();
        CreditBook.open(folder, "T1.1", book.head(), () -> new byte[16], new OsDisk())
                .close();
    }
}
