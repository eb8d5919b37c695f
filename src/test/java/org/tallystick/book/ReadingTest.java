package org.tallystick.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reading from an open book whose files have changed under it, from wrong places, and from a failing disk. */
class ReadingTest {
    private final PlayedDisk disk = Books.shortDayOnDisk();
    private final byte[] segment = disk.bytes(Books.SEGMENT);

    @AfterEach
    void everyFileIsClosed() {
        assertThat(disk.openFiles()).isZero();
    }

    @Test
    void aPlaceWhereNoLineStandsIsRefused() {
        try (CreditBook book = open()) {
            damaged(() -> book.read(new Place(2, 0, -1)), "book: segment 2 is missing. ");
            damaged(() -> book.read(new Place(1, segment.length, -1)), Books.SEGMENT + ": no line stands at byte ");
            damaged(() -> book.read(new Place(1, 5, -1)), Books.SEGMENT + ": no line ends at byte 5. ");
            damaged(() -> book.read(new Place(1, 100, -1)), Books.SEGMENT + ": no line ends at byte 100. ");
            long second = book.head().line() == 3 ? secondLine() : 0;
            damaged(() -> book.read(new Place(1, second, 0)), "people.jsonl, line 2: its record is not at byte 0. ");
            damaged(
                    () -> book.read(new Place(1, second, 99_999)),
                    "people.jsonl, line 2: its record is not at byte 99999. ");
            assertThat(book.read(new Place(1, second, -1)).erased()).isTrue();
        }
    }

    @Test
    void aLineThatHasChangedSinceIsRefused() {
        try (CreditBook book = open()) {
            byte[] changed = segment.clone();
            changed[secondLine() + 90] ^= 1;
            disk.put(Books.SEGMENT, changed);
            damaged(
                    () -> book.read(new Place(1, secondLine(), 0)),
                    Books.SEGMENT + ": the line at byte " + secondLine() + " is bad: its hash does not match");
            damaged(() -> Books.lines(book), Books.SEGMENT + ", line 2: its hash does not match");
            disk.put(Books.SEGMENT, Books.utf8(Books.text(segment).replace("{\"v\":1,\"n\":2", "{\"v\":7,\"n\":2")));
            assertThatThrownBy(() -> book.read(new Place(1, secondLine(), 0))).isInstanceOf(BookTooNew.class);
            assertThatThrownBy(() -> Books.lines(book)).isInstanceOf(BookTooNew.class);
            disk.put(Books.SEGMENT, Arrays.copyOf(segment, secondLine()));
            damaged(() -> Books.lines(book), Books.SEGMENT + ", line 2: the book ends before this line, but line 3 is");
            disk.put(Books.SEGMENT, Arrays.copyOf(segment, secondLine() + 60));
            damaged(() -> book.read(new Place(1, secondLine(), 0)), Books.SEGMENT + ": no line stands at byte ");
            assertThatThrownBy(book::lastEntry)
                    .isInstanceOf(BookFailed.class)
                    .hasMessageContaining("/shop/book cannot be read: the file ends before byte ");
            changed = segment.clone();
            changed[changed.length - 100] ^= 1;
            disk.put(Books.SEGMENT, changed);
            damaged(book::lastEntry, Books.SEGMENT + ", line 3: it is not the line that was read there before. ");
            disk.put(Books.SEGMENT, segment);
        }
    }

    @Test
    void aPositionThatIsNoLinesEndIsRefused() {
        BookPosition head;
        try (CreditBook book = open()) {
            head = book.head();
        }
        refused(position(head, 2, head.end()), Books.SEGMENT + ", line 2: it is not the line the index knows. ");
        refused(
                position(head, 3, new Place(2, 5000, 0)),
                "book/T1.1/000002.jsonl, line 3: the index knows this line, ");
        refused(
                position(head, 3, new Place(1, 20, 0)),
                Books.SEGMENT + ", line 3: the index knows this line, but the ");
        Place short1 = new Place(1, head.end().offset(), head.end().peopleOffset() - 1);
        refused(position(head, 3, short1), "people.jsonl, line 3: no record ends at byte ");
        Place beyond = new Place(1, head.end().offset(), 5000);
        refused(position(head, 3, beyond), "people.jsonl, line 3: no record ends at byte 5000");
        disk.put(Books.SEGMENT, Books.utf8(Books.text(segment).replace("{\"v\":1,\"n\":3", "{\"v\":7,\"n\":3")));
        assertThatThrownBy(() -> Books.open(disk, head))
                .isInstanceOf(BookTooNew.class)
                .hasMessageContaining("line 3: it has format version 7");
    }

    @Test
    void aDiskThatCannotBeReadIsNamed() {
        AtomicBoolean broken = new AtomicBoolean();
        Disk failing = new WatchedDisk(disk, file -> {
            if (broken.get()) {
                throw new IOException();
            }
        });
        try (CreditBook book = Books.open(failing, Books.START)) {
            broken.set(true);
            String message = "The credit book /shop/book cannot be read: IOException. Check the disk, then restart.";
            List<ThrowingCallable> reads = List.of(
                    () -> book.read(new Place(1, 0, 0)),
                    book::lastEntry,
                    book.reader()::check,
                    () -> Books.lines(book));
            for (ThrowingCallable read : reads) {
                assertThatThrownBy(read).isInstanceOf(BookFailed.class).hasMessage(message);
            }
            assertThatThrownBy(() -> CreditBook.epochsIn(PlayedDisk.FOLDER, failing))
                    .isInstanceOf(BookFailed.class)
                    .hasMessageStartingWith("The epochs in /shop cannot be listed: IOException");
            assertThatThrownBy(() -> CreditBook.beginEpoch(PlayedDisk.FOLDER, "T1.2", failing))
                    .isInstanceOf(BookFailed.class)
                    .hasMessageStartingWith("Epoch T1.2 cannot be begun in /shop: IOException");
            assertThatThrownBy(() ->
                            BookCopy.copy(PlayedDisk.FOLDER, book.head(), PlayedDisk.FOLDER.resolve("x"), failing))
                    .isInstanceOf(BookFailed.class);
            assertThat(book.append("{}", "{}").number()).isEqualTo(4);
        }
    }

    @Test
    void aSaltOfAnotherLengthIsNotTaken() {
        try (CreditBook book = CreditBook.open(PlayedDisk.FOLDER, "T1.1", Books.START, () -> new byte[15], disk)) {
            assertThatThrownBy(() -> book.append("{}", "{}")).hasMessage("A salt has 16 bytes; the supplier gave 15.");
            assertThat(book.append("{}", null).number()).isEqualTo(4);
        }
    }

    private CreditBook open() {
        return Books.open(disk, Books.START);
    }

    private int secondLine() {
        return Books.text(segment).indexOf('\n') + 1;
    }

    private static BookPosition position(BookPosition head, long line, Place end) {
        return new BookPosition("T1.1", line, head.hash(), end);
    }

    private void refused(BookPosition known, String text) {
        damaged(() -> Books.open(disk, known), text);
    }

    private static void damaged(ThrowingCallable read, String text) {
        assertThatThrownBy(read).isInstanceOf(BookDamaged.class).hasMessageStartingWith(text);
    }
}
