package org.tallystick.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tallystick.BesideOthers;
import org.tallystick.IntegrationTest;

/** A last line that the index does not know and a crash left unfinished. */
@IntegrationTest
@BesideOthers
class TornTailTest {
    private final PlayedDisk disk = new PlayedDisk();
    private BookPosition beforeLast = Books.START;
    private BookPosition afterLast = Books.START;
    private byte[] segment = {};
    private int lastLine;

    @BeforeEach
    void aBookWhoseLastLineHasPersonalFields() {
        try (CreditBook book = Books.open(disk, Books.START)) {
            Books.aShortDay(book);
            beforeLast = book.head();
            book.append("{\"kind\":\"sale\",\"total\":\"3.00\"}", "{\"slip\":\"1 x oil\"}");
            afterLast = book.head();
        }
        segment = disk.bytes(Books.SEGMENT);
        lastLine = (int) beforeLast.end().offset();
    }

    @Test
    void aTornLastLineIsSetAsideWhereverItWasTorn() {
        for (int end = lastLine + 1; end < segment.length; end++) {
            byte[] torn = Arrays.copyOf(segment, end);
            setAside(torn, Arrays.copyOfRange(segment, lastLine, end));
            setAside(Arrays.copyOf(torn, end + 3000), Arrays.copyOfRange(segment, lastLine, end));
        }
    }

    @Test
    void aLineWhoseStartNeverReachedTheDiskIsSetAside() {
        for (int zeros = 1; zeros < segment.length - lastLine; zeros++) {
            byte[] torn = segment.clone();
            Arrays.fill(torn, lastLine, lastLine + zeros, (byte) 0);
            setAside(torn, Arrays.copyOfRange(torn, lastLine, torn.length));
        }
    }

    @Test
    void aLineWithoutItsPeopleRecordIsSetAside() {
        byte[] people = disk.bytes(Books.PEOPLE);
        int record = (int) beforeLast.end().peopleOffset();
        for (int end = record; end < people.length; end++) {
            PlayedDisk torn = disk.copy();
            torn.put(Books.PEOPLE, Arrays.copyOf(people, end));
            reopen(torn, beforeLast, Arrays.copyOfRange(segment, lastLine, segment.length));
            byte[] holed = people.clone();
            Arrays.fill(holed, record, end, (byte) 0);
            if (end > record) {
                torn = disk.copy();
                torn.put(Books.PEOPLE, holed);
                reopen(torn, Books.START, Arrays.copyOfRange(segment, lastLine, segment.length));
            }
        }
    }

    @Test
    void reservedRoomIsNoTornLine() {
        PlayedDisk crashed = disk.copy();
        crashed.put(Books.SEGMENT, Arrays.copyOf(segment, segment.length + 5000));
        crashed.put(Books.PEOPLE, Arrays.copyOf(disk.bytes(Books.PEOPLE), 100_000));
        try (CreditBook book = Books.open(crashed, beforeLast)) {
            assertThat(book.tornTail()).isEmpty();
            assertThat(book.head()).isEqualTo(afterLast);
            assertThat(book.append("{}", "{}").number()).isEqualTo(5);
        }
        assertThat(Books.check(crashed, afterLast)).isEmpty();
    }

    @Test
    void peopleRecordsWithoutALineAreDropped() {
        byte[] people = disk.bytes(Books.PEOPLE);
        for (int end = (int) beforeLast.end().peopleOffset() + 1; end <= people.length; end++) {
            PlayedDisk crashed = disk.copy();
            crashed.put(Books.SEGMENT, Arrays.copyOf(segment, lastLine));
            crashed.put(Books.PEOPLE, Arrays.copyOf(people, end));
            try (CreditBook book = Books.open(crashed, beforeLast)) {
                assertThat(book.tornTail()).isEmpty();
                assertThat(Books.text(crashed.bytes(Books.PEOPLE))).doesNotContain("oil");
                book.append("{}", "{\"name\":\"Kofi\"}");
            }
            assertThat(Books.check(crashed, beforeLast)).isEmpty();
        }
    }

    @Test
    void bytesSetAsideEarlierAreKept() {
        PlayedDisk crashed = disk.copy();
        for (int time = 1; time <= 2; time++) {
            crashed.put(Books.SEGMENT, Arrays.copyOf(segment, segment.length - time));
            Books.open(crashed, beforeLast).close();
        }
        String name = "book/T1.1/torn-000001-" + lastLine;
        assertThat(crashed.bytes(name + ".bytes")).hasSize(segment.length - lastLine - 1);
        assertThat(crashed.bytes(name + "-2.bytes")).hasSize(segment.length - lastLine - 2);
    }

    @Test
    void aLineTheIndexKnowsIsNeverTorn() {
        for (int end = lastLine; end < segment.length; end++) {
            PlayedDisk damaged = disk.copy();
            damaged.put(Books.SEGMENT, Arrays.copyOf(segment, end));
            assertThatThrownBy(() -> Books.open(damaged, afterLast))
                    .isInstanceOf(BookDamaged.class)
                    .hasMessage("book/T1.1/000001.jsonl, line 4: the index knows this line, but the segment ends before"
                            + " it. Restore a backup with 'tallystick restore'; 'tallystick verify' shows everything"
                            + " that is wrong.");
            assertThat(Books.check(damaged, afterLast)).isNotEmpty();
        }
    }

    private void setAside(byte[] tornSegment, byte[] aside) {
        for (BookPosition known : new BookPosition[] {beforeLast, Books.START}) {
            PlayedDisk torn = disk.copy();
            torn.put(Books.SEGMENT, tornSegment);
            reopen(torn, known, aside);
        }
    }

    private void reopen(PlayedDisk torn, BookPosition known, byte[] aside) {
        assertThat(Books.check(torn, known))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.text())
                        .startsWith("book/T1.1/000001.jsonl, line 4: ")
                        .endsWith("The next start puts it aside; it was never acknowledged."));
        try (CreditBook book = Books.open(torn, known)) {
            TornTail tail = book.tornTail().orElseThrow();
            assertThat(tail.line()).isEqualTo(4);
            assertThat(tail.bytes()).isEqualTo(aside.length);
            String kept = PlayedDisk.FOLDER.relativize(tail.keptIn()).toString();
            assertThat(kept).isEqualTo("book/T1.1/torn-000001-" + lastLine + ".bytes");
            assertThat(torn.bytes(kept)).isEqualTo(aside);
            assertThat(book.head()).isEqualTo(beforeLast);
            assertThat(book.append("{}", "{\"name\":\"Kofi\"}").number()).isEqualTo(4);
        }
        assertThat(Books.check(torn, known)).isEmpty();
    }
}
