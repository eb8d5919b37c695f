package org.tallystick.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.tallystick.IntegrationTest;

@IntegrationTest
class PeopleDamageTest {
    private static final int[] FLIPS = {1, 2, 0x10, 0x80, 0xff};
    private final PlayedDisk disk = Books.shortDayOnDisk();

    @Test
    void everyChangedByteOfThePeopleFileIsFound() {
        byte[] sound = disk.bytes(Books.PEOPLE);
        for (int at = 0; at < sound.length; at++) {
            for (int flip : FLIPS) {
                PlayedDisk damaged = damaged(at, flip);
                assertThat(Books.check(damaged, Books.START))
                        .as("byte %d by %x", at, flip)
                        .isNotEmpty();
                assertThatThrownBy(() -> Books.open(damaged, Books.START))
                        .as("byte %d by %x", at, flip)
                        .isInstanceOf(BookDamaged.class);
            }
        }
    }

    @Test
    void aRecordUnderAnotherNumberIsFoundAsThatOfItsLine() {
        String people = Books.text(disk.bytes(Books.PEOPLE));
        for (long claimed : new long[] {1, 3, 4, 7}) {
            disk.put(Books.PEOPLE, Books.utf8(people.replace("\"n\":2", "\"n\":" + claimed)));
            assertThat(Books.check(disk, Books.START))
                    .extracting(BookFinding::text)
                    .containsExactly("people.jsonl, line 2: its people record claims line " + claimed + ". "
                            + BookFinding.RESTORE);
            assertThatThrownBy(() -> Books.open(disk, Books.START)).isInstanceOf(BookDamaged.class);
        }
    }

    @Test
    void aRecordWhoseNumberCannotBeReadIsGivenToTheLineThatHasNone() {
        String people = Books.text(disk.bytes(Books.PEOPLE));
        for (int line = 1; line <= 2; line++) {
            disk.put(Books.PEOPLE, Books.utf8(people.replace("\"n\":" + line, "\"n\"?" + line)));
            int at = line == 1 ? 0 : Books.utf8(people.substring(0, people.indexOf('\n') + 1)).length;
            assertThat(Books.check(disk, Books.START))
                    .extracting(BookFinding::line, BookFinding::what)
                    .contains(
                            tuple(0L, "the record at byte " + at + " cannot be read"),
                            tuple((long) line, "it has no record, and the one at byte " + at + " cannot be read"));
        }
    }

    @Test
    void theLastAcknowledgedLineIsNeverWithoutItsRecord() {
        PlayedDisk closed = disk.copy();
        try (CreditBook book = Books.open(closed, Books.START)) {
            book.append("{}", "{\"name\":\"Kofi\"}");
        }
        CreditBook.beginEpoch(PlayedDisk.FOLDER, "T1.2", closed);
        Books.open(closed, "T1.2", Books.START).close();
        String people = Books.text(closed.bytes(Books.PEOPLE));
        closed.put(Books.PEOPLE, Books.utf8(people.substring(0, people.indexOf("{\"book\":\"T1.1\",\"n\":4"))));
        String text = "book/T1.1/000001.jsonl, line 4: it has no record in people.jsonl. " + BookFinding.RESTORE;
        assertThat(Books.check(closed, Books.START))
                .extracting(BookFinding::text)
                .containsExactly(text);
        assertThatThrownBy(() -> Books.open(closed, "T1.2", Books.START))
                .isInstanceOf(BookDamaged.class)
                .hasMessage(text);
    }

    private PlayedDisk damaged(int at, int flip) {
        byte[] bytes = disk.bytes(Books.PEOPLE);
        bytes[at] ^= (byte) flip;
        PlayedDisk damaged = disk.copy();
        damaged.put(Books.PEOPLE, bytes);
        return damaged;
    }
}
