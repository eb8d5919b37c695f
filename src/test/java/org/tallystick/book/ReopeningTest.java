package org.tallystick.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReopeningTest {
    private final PlayedDisk disk = new PlayedDisk();

    @AfterEach
    void everyFileIsClosed() {
        assertThat(disk.openFiles()).isZero();
    }

    @Test
    void theBookGoesOnWhereItStopped() {
        BookPosition known;
        try (CreditBook book = Books.open(disk, Books.START)) {
            Books.aShortDay(book);
            known = book.head();
        }
        try (CreditBook book = Books.open(disk, known)) {
            assertThat(book.head()).isEqualTo(known);
            assertThat(book.append("{}", null).number()).isEqualTo(4);
            assertThat(book.tornTail()).isEmpty();
        }
        assertThat(Books.check(disk, known)).isEmpty();
    }

    @Test
    void everyLineIsFoundAtItsPlaceInAnySegment() {
        List<BookLine> written = new ArrayList<>();
        try (CreditBook book = Books.open(disk, Books.START, 400)) {
            for (int i = 1; i <= 20; i++) {
                written.add(book.append("{\"i\":" + i + "}", i % 3 == 0 ? "{\"name\":\"N" + i + "\"}" : null));
            }
            assertThat(book.head().end().segment()).isGreaterThan(4);
            assertThat(Books.lines(book)).isEqualTo(written);
        }
        try (CreditBook book = Books.open(disk, Books.START, 400)) {
            assertThat(Books.lines(book)).isEqualTo(written);
            assertThat(written.stream().map(line -> book.read(line.place()))).isEqualTo(written);
        }
        assertThat(Books.check(disk, Books.START)).isEmpty();
    }

    @Test
    void readingMayBeginAfterAnyLine() {
        try (CreditBook book = Books.open(disk, Books.START, 400)) {
            List<BookPosition> heads = new ArrayList<>(List.of(book.head()));
            for (int i = 1; i <= 12; i++) {
                book.append("{\"i\":" + i + "}", i % 2 == 0 ? "{}" : null);
                heads.add(book.head());
            }
            for (BookPosition after : heads) {
                List<Long> numbers = new ArrayList<>();
                book.forEach(after, line -> numbers.add(line.number()));
                assertThat(numbers).hasSize((int) (12 - after.line())).doesNotContain(after.line());
            }
        }
    }

    @Test
    void aStartReadsOnlyWhatTheIndexDoesNotKnow() {
        BookPosition known;
        try (CreditBook book = Books.open(disk, Books.START, 400)) {
            Books.aShortDay(book);
            Books.aShortDay(book);
            known = book.head();
        }
        disk.put(Books.SEGMENT, new byte[disk.bytes(Books.SEGMENT).length]);
        try (CreditBook book = Books.open(disk, known, 400)) {
            assertThat(book.append("{}", "{}").number()).isEqualTo(7);
        }
        assertThat(Books.check(disk, known)).isNotEmpty();
    }

    @Test
    void anErasedRecordLeavesTheChainSound() {
        List<BookLine> lines;
        try (CreditBook book = Books.open(disk, Books.START)) {
            Books.aShortDay(book);
            lines = Books.lines(book);
        }
        String people = Books.text(disk.bytes(Books.PEOPLE));
        disk.put(Books.PEOPLE, Books.utf8(people.substring(people.indexOf('\n') + 1)));
        try (CreditBook book = Books.open(disk, Books.START)) {
            BookLine erased = Books.lines(book).getFirst();
            assertThat(erased.erased()).isTrue();
            assertThat(erased.personal()).isEmpty();
            assertThat(book.read(erased.place())).isEqualTo(erased);
            assertThat(Books.lines(book).get(1).personal()).contains("{\"slip\":\"1 x rice\"}");
            assertThatThrownBy(() -> book.read(lines.get(1).place()))
                    .isInstanceOf(BookDamaged.class)
                    .hasMessageContaining("people.jsonl, line 2: its record is not at byte");
        }
        assertThat(Books.check(disk, Books.START)).isEmpty();
    }

    @Test
    void anOpenBookIsCheckedUpToItsHead() {
        try (CreditBook book = Books.open(disk, Books.START)) {
            Books.aShortDay(book);
            BookPosition head = book.head();
            book.append("{}", "{}");
            assertThat(BookCheck.upTo(head, PlayedDisk.FOLDER, disk)).isEmpty();
            assertThat(BookCheck.upTo(book.head(), PlayedDisk.FOLDER, disk)).isEmpty();
        }
    }

    @Test
    void whatWouldEndALineOrTheBookIsNotTaken() {
        try (CreditBook book = Books.open(disk, Books.START)) {
            for (String bad : List.of(
                    "{\n}",
                    "{\u0000}",
                    "[]",
                    "{",
                    "{]",
                    "",
                    "{\"a\":\"\uD800\"}",
                    "{\"a\":\"\uDC00\uD800\"}",
                    "{\"a\":\"" + "x".repeat(1 << 20) + "\"}")) {
                assertThatThrownBy(() -> book.append(bad, null)).isInstanceOf(IllegalArgumentException.class);
                assertThatThrownBy(() -> book.append("{}", bad)).isInstanceOf(IllegalArgumentException.class);
            }
            assertThat(book.append("{\"smile\":\"\uD83D\uDE00\",\"sha256\":\"" + "0".repeat(64) + "\"}", null)
                            .number())
                    .isEqualTo(1);
        }
        assertThat(Books.check(disk, Books.START)).isEmpty();
    }

    @Test
    void aBookIsNamedByTillAndEpoch() {
        for (String bad : List.of("T1", "../x.1", "T1.0", "", "T 1.1")) {
            assertThatThrownBy(() ->
                            CreditBook.open(PlayedDisk.FOLDER, bad, BookPosition.START, Books.countingSalts(), disk))
                    .hasMessage("A book is named by till code and epoch, like T1.1, not: " + bad);
        }
    }

    @Test
    void aPositionInAnotherBookIsRefused() {
        try (CreditBook book = Books.open(disk, Books.START)) {
            book.append("{}", null);
            BookPosition head = book.head();
            BookPosition elsewhere = new BookPosition("T1.2", 1, head.hash(), head.end());
            assertThatThrownBy(() -> book.forEach(elsewhere, line -> {}))
                    .hasMessage("A position in T1.2, segment 1, says nothing about the book [T1.1].");
        }
    }
}
