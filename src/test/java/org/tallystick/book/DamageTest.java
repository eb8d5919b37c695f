package org.tallystick.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DamageTest {
    private static final int[] FLIPS = {1, 2, 0x10, 0x80, 0xff};
    private final PlayedDisk disk = Books.shortDayOnDisk();

    @Test
    void everyChangedByteOfTheBookIsFoundWithItsLine() {
        byte[] sound = disk.bytes(Books.SEGMENT);
        long line = 1;
        for (int at = 0; at < sound.length; at++) {
            for (int flip : FLIPS) {
                PlayedDisk damaged = damaged(Books.SEGMENT, at, flip);
                List<BookFinding> findings = Books.check(damaged, Books.START);
                assertThat(findings).as("byte %d by %x", at, flip).hasSize(1);
                assertThat(findings.getFirst().line())
                        .as("byte %d by %x", at, flip)
                        .isEqualTo(line);
                assertThat(findings.getFirst().file()).isEqualTo(Books.SEGMENT);
                assertThat(refusalOrTornLine(damaged))
                        .as("byte %d by %x", at, flip)
                        .contains(line);
            }
            line += sound[at] == '\n' ? 1 : 0;
        }
    }

    /** The line refused at a start that knows nothing, or the one put aside. */
    private static Optional<Long> refusalOrTornLine(PlayedDisk damaged) {
        try (CreditBook book = Books.open(damaged, Books.START)) {
            return book.tornTail().map(TornTail::line);
        } catch (BookDamaged e) {
            return Optional.of(e.finding().line());
        } catch (BookTooNew e) {
            return Optional.of(e.line());
        }
    }

    @Test
    void aRemovedLineIsFound() {
        String book = Books.text(disk.bytes(Books.SEGMENT));
        String second = book.substring(book.indexOf('\n') + 1, book.indexOf('\n', book.indexOf('\n') + 1) + 1);
        disk.put(Books.SEGMENT, Books.utf8(book.replace(second, "")));
        assertThat(Books.check(disk, Books.START)).extracting(BookFinding::line).contains(2L);
        assertThatThrownBy(() -> Books.open(disk, Books.START)).isInstanceOf(BookDamaged.class);
    }

    @Test
    void aLineThatWasChangedAndHashedAnewBreaksTheNext() {
        String book = Books.text(disk.bytes(Books.SEGMENT));
        String first = book.lines().findFirst().orElseThrow();
        LineFormat.Written forged = LineFormat.write(1, null, Books.utf8("{\"kind\":\"gift\"}"), Hash.startOf("T1.1"));
        disk.put(Books.SEGMENT, Books.utf8(book.replace(first + "\n", Books.text(forged.bytes()))));
        assertThat(Books.check(disk, Books.START))
                .extracting(BookFinding::text)
                .anyMatch(text -> text.startsWith("book/T1.1/000001.jsonl, line 2: its hash does not match its text"));
    }

    @Test
    void aBookCutAtALineEndIsFoundByWhatIsKnown() {
        BookPosition known = headOf(disk);
        String book = Books.text(disk.bytes(Books.SEGMENT));
        disk.put(Books.SEGMENT, Books.utf8(book.substring(0, book.indexOf("{\"v\":1,\"n\":3"))));
        assertThat(Books.check(disk, known))
                .extracting(BookFinding::text)
                .containsExactly("book/T1.1/000001.jsonl, line 3: the book ends before this line, but line 3 is known. "
                        + BookFinding.RESTORE);
        assertThat(Books.check(disk, Books.START)).isEmpty();
        assertThatThrownBy(() -> Books.open(disk, known)).isInstanceOf(BookDamaged.class);
    }

    @Test
    void aPositionOfAnotherBookOfTheSameNameIsRefused() {
        BookPosition own = headOf(disk);
        BookPosition other = new BookPosition("T1.1", 3, Hash.startOf("T9.9"), own.end());
        assertThatThrownBy(() -> Books.open(disk, other))
                .isInstanceOf(BookDamaged.class)
                .hasMessageStartingWith("book/T1.1/000001.jsonl, line 3: it is not the line the index knows");
        assertThat(Books.check(disk, other))
                .extracting(BookFinding::text)
                .singleElement()
                .asString()
                .contains("line 3: it is not the line that is known");
    }

    @Test
    void damageToTheLineTheIndexKnowsIsSeenAtTheStart() {
        BookPosition known = headOf(disk);
        byte[] sound = disk.bytes(Books.SEGMENT);
        int start = Books.text(sound).indexOf("{\"v\":1,\"n\":3");
        for (int at = start; at < sound.length; at++) {
            PlayedDisk damaged = damaged(Books.SEGMENT, at, 0x80);
            assertThatThrownBy(() -> Books.open(damaged, known))
                    .as("byte %d", at)
                    .isInstanceOf(BookDamaged.class);
        }
    }

    @Test
    void aMissingFileIsNamed() {
        BookPosition known;
        try (CreditBook book = Books.open(disk, Books.START, 100)) {
            Books.aShortDay(book);
            known = book.head();
        }
        for (String file : List.of(Books.SEGMENT, "book/T1.1/000003.jsonl", Books.PEOPLE)) {
            PlayedDisk damaged = disk.copy();
            damaged.remove(file);
            assertThatThrownBy(() -> Books.open(damaged, known))
                    .isInstanceOf(BookDamaged.class)
                    .hasMessage(file + ": it is missing. " + BookFinding.RESTORE);
            assertThat(Books.check(damaged, known))
                    .extracting(BookFinding::file)
                    .contains(file);
        }
    }

    @Test
    void swappedSegmentsAreFound() {
        try (CreditBook book = Books.open(disk, Books.START, 100)) {
            Books.aShortDay(book);
        }
        byte[] second = disk.bytes("book/T1.1/000002.jsonl");
        disk.put("book/T1.1/000002.jsonl", disk.bytes("book/T1.1/000003.jsonl"));
        disk.put("book/T1.1/000003.jsonl", second);
        assertThat(Books.check(disk, Books.START).getFirst().file()).isEqualTo("book/T1.1/000002.jsonl");
        assertThatThrownBy(() -> Books.open(disk, Books.START)).isInstanceOf(BookDamaged.class);
    }

    @Test
    void aLaterFormatAsksForANewerProgram() {
        byte[] sound = disk.bytes(Books.SEGMENT);
        disk.put(Books.SEGMENT, Books.utf8(Books.text(sound) + "{\"v\":2,\"n\":4,\"what\":\"ever\"}\n"));
        assertThatThrownBy(() -> Books.open(disk, Books.START))
                .isInstanceOf(BookTooNew.class)
                .hasMessage("book/T1.1/000001.jsonl, line 4: it has format version 2, this program reads up to 1."
                        + " Install a newer Tallystick.");
        assertThat(Books.check(disk, Books.START).getFirst().text()).endsWith("Install a newer Tallystick.");
    }

    @Test
    void damageToALineThatHoldsAHashInItsEntryIsNoMissingLineEnd() {
        try (CreditBook book = Books.open(disk, Books.START)) {
            book.append("{\"a\":1,\"sha256\":\"" + "0".repeat(64) + "\"}", null);
            book.append("{}", null);
        }
        byte[] bytes = disk.bytes(Books.SEGMENT);
        int line = Books.text(bytes).indexOf("{\"a\":1");
        PlayedDisk damaged = damaged(Books.SEGMENT, Books.utf8(Books.text(bytes).substring(0, line + 2)).length, 1);
        assertThat(Books.check(damaged, Books.START))
                .extracting(BookFinding::line)
                .containsExactly(4L);
    }

    @Test
    void aFolderWithoutABookIsSoundUnlessOneIsKnown() {
        BookPosition known = headOf(disk);
        PlayedDisk empty = new PlayedDisk();
        assertThat(Books.check(empty, Books.START)).isEmpty();
        String text = "book/T1.1: it is missing. " + BookFinding.RESTORE;
        assertThat(Books.check(empty, known)).extracting(BookFinding::text).containsExactly(text);
        assertThatThrownBy(() -> Books.open(empty, known))
                .isInstanceOf(BookDamaged.class)
                .hasMessage(text);
    }

    @Test
    void whatIsNoEpochAndNoSegmentIsPassedOver() {
        for (String stray : List.of("book/notes.txt", "book/T1.01/x", "book/T1.1/0000001.jsonl", "book/T1.1/1.jsonl")) {
            disk.put(stray, new byte[] {1});
        }
        try (CreditBook book = Books.open(disk, Books.START)) {
            assertThat(Books.lines(book)).hasSize(3);
        }
        assertThat(Books.check(disk, Books.START)).isEmpty();
    }

    @Test
    void aLineThatIsChainedUnderAnotherNumberIsDamage() {
        BookPosition head = headOf(disk);
        byte[] more = LineFormat.write(5, null, Books.utf8("{}"), head.hash()).bytes();
        disk.put(Books.SEGMENT, Books.utf8(Books.text(disk.bytes(Books.SEGMENT)) + Books.text(more)));
        assertThat(Books.check(disk, Books.START))
                .extracting(BookFinding::text)
                .containsExactly(Books.SEGMENT + ", line 4: it is numbered 5. " + BookFinding.RESTORE);
        assertThatThrownBy(() -> Books.open(disk, Books.START)).isInstanceOf(BookDamaged.class);
    }

    @Test
    void afterABadLineTheNumbersStillRise() {
        BookPosition head = headOf(disk);
        LineFormat.Written bad = LineFormat.write(4, null, Books.utf8("{}"), Hash.NONE);
        byte[] again = LineFormat.write(2, null, Books.utf8("{}"), bad.hash()).bytes();
        String text = Books.text(disk.bytes(Books.SEGMENT)) + Books.text(bad.bytes()) + Books.text(again);
        disk.put(Books.SEGMENT, Books.utf8(text));
        assertThat(Books.check(disk, head)).extracting(BookFinding::line).containsExactly(4L, 5L);
    }

    private PlayedDisk damaged(String file, int at, int flip) {
        byte[] bytes = disk.bytes(file);
        bytes[at] ^= (byte) flip;
        PlayedDisk damaged = disk.copy();
        damaged.put(file, bytes);
        return damaged;
    }

    private static BookPosition headOf(Disk disk) {
        try (CreditBook book = Books.open(disk, Books.START)) {
            return book.head();
        }
    }
}
