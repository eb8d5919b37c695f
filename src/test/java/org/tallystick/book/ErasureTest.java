package org.tallystick.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasureTest {
    static final LongPredicate AMA = line -> line == 1 || line == 4;
    static final String NEW = "people.jsonl.new";

    @TempDir
    private Path folder;

    private final PlayedDisk disk = new PlayedDisk();
    private BookPosition before = Books.START;

    @BeforeEach
    void linesOfAmaAndKofi() {
        try (CreditBook book = Books.open(disk, Books.START)) {
            linesOfAmaAndKofi(book);
            before = book.head();
        }
    }

    static void linesOfAmaAndKofi(CreditBook book) {
        book.append("{\"i\":1}", "{\"name\":\"Ama\"}");
        book.append("{\"i\":2}", "{\"name\":\"Kofi\"}");
        book.append("{\"i\":3}", null);
        book.append("{\"i\":4}", "{\"slip\":\"Ama bought rice\"}");
        book.append("{\"erased\":\"C-1\"}", null);
    }

    @AfterEach
    void everyFileIsClosed() {
        assertThat(disk.openFiles()).isZero();
    }

    @Test
    void whatIsErasedIsInNoFileAnyMoreAndTheLinesStay() {
        BookPosition head;
        try (CreditBook book = Books.open(disk, before)) {
            List<BookLine> lines = Books.lines(book);
            assertThat(book.erase(AMA)).isEqualTo(2);
            assertThat(disk.holds("Ama")).isFalse();
            assertThat(disk.exists(PlayedDisk.FOLDER.resolve(NEW))).isFalse();
            assertThat(Books.lines(book)).extracting(BookLine::erased).containsExactly(true, false, false, true, false);
            assertThat(Books.lines(book))
                    .extracting(BookLine::hash)
                    .isEqualTo(lines.stream().map(BookLine::hash).toList());
            assertThat(Books.lines(book).get(1).personal()).contains("{\"name\":\"Kofi\"}");
            assertThat(book.head().end().peopleOffset())
                    .isEqualTo(disk.bytes(Books.PEOPLE).length)
                    .isLessThan(before.end().peopleOffset());
            BookLine next = book.append("{\"i\":6}", "{\"name\":\"Efua\"}");
            assertThat(book.read(next.place())).isEqualTo(next);
            assertThat(book.reader().check()).isEmpty();
            head = book.head();
        }
        for (BookPosition known : List.of(head, Books.START)) {
            try (CreditBook book = Books.open(disk, known)) {
                assertThat(book.head()).isEqualTo(head);
                assertThat(book.tornTail()).isEmpty();
            }
            assertThat(Books.check(disk, known)).isEmpty();
        }
    }

    @Test
    void erasingAgainOrNothingChangesNothing() {
        try (CreditBook book = Books.open(disk, before)) {
            book.erase(AMA);
            BookPosition head = book.head();
            assertThat(book.erase(AMA)).isZero();
            assertThat(book.erase(line -> line == 3)).isZero();
            assertThat(book.head()).isEqualTo(head);
            assertThat(book.erase(line -> line < 5)).isEqualTo(1);
            assertThat(book.head().end().peopleOffset()).isZero();
        }
        assertThat(Books.check(disk, Books.START)).isEmpty();
    }

    @Test
    void theLastLineIsNotErased() {
        try (CreditBook book = Books.open(disk, before)) {
            byte[] people = disk.bytes(Books.PEOPLE);
            assertThatThrownBy(() -> book.erase(line -> line >= 4))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Line 5 is the last and cannot be erased."
                            + " Append the line that records the erasure first.");
            assertThat(disk.bytes(Books.PEOPLE)).isEqualTo(people);
        }
    }

    @Test
    void linesOfAnEarlierEpochAreErasedToo() {
        CreditBook.beginEpoch(PlayedDisk.FOLDER, "T1.2", disk);
        try (CreditBook book = Books.open(disk, "T1.2", before)) {
            assertThatThrownBy(() -> book.erase(line -> true)).isInstanceOf(IllegalArgumentException.class);
            book.append("{}", "{\"name\":\"Ama\"}");
            book.append("{}", null);
            assertThat(book.erase(line -> line == 1 || line == 6)).isEqualTo(2);
            assertThat(Books.lines(book))
                    .filteredOn(BookLine::erased)
                    .extracting(BookLine::book)
                    .containsExactly("T1.1", "T1.2");
        }
        assertThat(Books.check(disk, Books.START)).isEmpty();
    }

    @Test
    void whatACrashLeftHalfMadeIsRemovedAtTheStart() {
        disk.put(NEW, Books.utf8("{\"book\":\"T1.1\",\"n\":2,\"salt\":\"0"));
        Books.open(disk, before).close();
        assertThat(disk.exists(PlayedDisk.FOLDER.resolve(NEW))).isFalse();
        try (CreditBook book = Books.open(disk, before)) {
            disk.put(NEW, new byte[9000]);
            book.erase(AMA);
        }
        assertThat(Books.check(disk, Books.START)).isEmpty();
    }

    @Test
    void aPositionFromBeforeIsRefused() {
        try (CreditBook book = Books.open(disk, before)) {
            book.erase(AMA);
        }
        assertThatThrownBy(() -> Books.open(disk, before))
                .isInstanceOf(BookDamaged.class)
                .hasMessageStartingWith("people.jsonl, line 5: no record ends at byte ")
                .hasMessageEndingWith(" If personal fields were just erased: " + BookFinding.REBUILD);
    }

    @Test
    void aRecordThatCannotBeReadStopsTheErasure() {
        try (CreditBook book = Books.open(disk, before)) {
            byte[] people = disk.bytes(Books.PEOPLE);
            byte[] damaged = people.clone();
            damaged[2] = 'x';
            disk.put(Books.PEOPLE, damaged);
            assertThatThrownBy(() -> book.erase(AMA))
                    .isInstanceOf(BookDamaged.class)
                    .hasMessage("people.jsonl: the record at byte 0 cannot be read. " + BookFinding.RESTORE);
            disk.put(Books.PEOPLE, new byte[0]);
            assertThatThrownBy(() -> book.erase(AMA)).isInstanceOf(BookDamaged.class);
            disk.put(Books.PEOPLE, people);
        }
        assertThat(Books.check(disk, before)).isEmpty();
        assertThat(disk.holds("Ama")).isTrue();
    }

    @Test
    void whoReadsTheOldFileMeanwhileReadsItToItsEnd() throws Exception {
        try (CreditBook book = Books.open(folder, Books.START)) {
            linesOfAmaAndKofi(book);
            try (Disk.OpenFile reader = new OsDisk().openToRead(folder.resolve(Books.PEOPLE))) {
                ByteBuffer old = ByteBuffer.allocate((int) book.head().end().peopleOffset());
                assertThat(book.erase(AMA)).isEqualTo(2);
                book.append("{}", "{\"name\":\"Efua\"}");
                reader.read(old, 0);
                assertThat(Books.text(old.array()))
                        .contains("Ama bought rice")
                        .endsWith("}\n")
                        .doesNotContain("Efua");
            }
        }
        assertThat(BookCheck.closed(folder, Books.START, new OsDisk())).isEmpty();
        assertThat(folder.resolve(NEW)).doesNotExist();
        assertThat(folder.resolve(Books.PEOPLE))
                .content()
                .contains("Kofi", "Efua")
                .doesNotContain("Ama");
    }
}
