package org.tallystick.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tallystick.IntegrationTest;
import org.tallystick.Trials;

/** One byte of the book or of the people file is not what was written: it is found, and nothing wrong is read. */
@IntegrationTest
class FlippedByteTest {
    private static final Pattern NUMBER = Pattern.compile("\"n\":([0-9]+),");
    private static final List<String> FILES = List.of(
            "book/T1.1/000001.jsonl",
            "book/T1.1/000002.jsonl",
            "book/T1.2/000003.jsonl",
            "book/T1.2/000004.jsonl",
            "people.jsonl");

    private final PlayedDisk disk = new PlayedDisk();
    private final List<BookPosition> heads = new ArrayList<>(List.of(Books.START));
    private final List<BookLine> lines = new ArrayList<>();

    @Test
    void aFlippedByteIsFoundAndNamedAndNeverRead() {
        aSmallBook();
        List<Spot> spots = spots();
        int step = Boolean.getBoolean("long") ? 1 : 64;
        Trials trials = Trials.of("flipped bytes", spots.size() / step, spots.size());
        for (int trial = 0; trial < trials.count(); trial++) {
            Spot spot = spots.get((int) Math.floorMod((trials.seed() + trial) * step, (long) spots.size()));
            int pattern = 1 + trials.random(trial).nextInt(255);
            byte[] bytes = disk.bytes(spot.file);
            long line = lineAt(bytes, spot.at);
            bytes[spot.at] ^= (byte) pattern;
            try {
                isFoundAndNeverRead(spot.file, bytes, line);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("%s by %x; %s".formatted(spot, pattern, trials.replay(trial)), e);
            }
        }
    }

    private record Spot(String file, int at) {}

    private List<Spot> spots() {
        List<Spot> spots = new ArrayList<>();
        for (String file : FILES) {
            for (int at = 0; at < disk.bytes(file).length; at++) {
                spots.add(new Spot(file, at));
            }
        }
        return spots;
    }

    private void isFoundAndNeverRead(String file, byte[] bytes, long line) {
        PlayedDisk damaged = disk.copy();
        damaged.put(file, bytes);
        for (BookPosition known : List.of(Books.START, heads.get(2), heads.getLast())) {
            assertThat(Books.check(damaged, known))
                    .anyMatch(found -> found.text().contains(file) && found.line() == line);
        }
        assertThat(BookCheck.upTo(heads.getLast(), PlayedDisk.FOLDER, damaged))
                .anyMatch(found -> found.text().contains(file) && found.line() == line);
        for (BookPosition known : heads) {
            readsNothingWrong(damaged.copy(), known);
        }
    }

    private void readsNothingWrong(PlayedDisk damaged, BookPosition known) {
        try (CreditBook book = Books.open(damaged, "T1.2", known)) {
            List<BookLine> read = new ArrayList<>();
            try {
                book.forEach(Books.START, read::add);
                assertThat(read).hasSizeGreaterThanOrEqualTo(lines.size() - 1);
            } catch (BookDamaged | BookTooNew e) {
                assertThat(e).hasMessageContaining("jsonl");
            }
            assertThat(read.equals(lines.subList(0, read.size())))
                    .as("what was read from line %d on", known.line())
                    .isTrue();
            for (BookLine line : lines) {
                try {
                    assertThat(book.read(line.place())).isEqualTo(line);
                } catch (BookDamaged | BookTooNew e) {
                    assertThat(e).hasMessageContaining("jsonl");
                }
            }
        } catch (BookDamaged | BookTooNew e) {
            assertThat(e).hasMessageContaining("jsonl");
        }
    }

    /** Two epochs of two segments each, and lines whose fields are erased. */
    private void aSmallBook() {
        try (CreditBook book = Books.open(disk, "T1.1", Books.START)) {
            write(book, 5);
        }
        CreditBook.beginEpoch(PlayedDisk.FOLDER, "T1.2", disk);
        try (CreditBook book = Books.open(disk, "T1.2", Books.START)) {
            write(book, 5);
            book.erase(line -> line == 3 || line == 8);
        }
        try (CreditBook book = Books.open(disk, "T1.2", Books.START)) {
            book.forEachWithEnd(Books.START, (line, end) -> {
                lines.add(line);
                heads.add(end);
            });
        }
        assertThat(lines).hasSize(10);
    }

    private static void write(CreditBook book, int count) {
        for (int i = 1; i <= count; i++) {
            String personal = i == 4 ? null : "{\"name\":\"" + "N".repeat(i * 20) + "\"}";
            book.append("{\"i\":" + i + ",\"text\":\"" + "x".repeat(20) + "\"}", personal);
        }
    }

    /** The line a byte belongs to, as the bytes say. */
    private static long lineAt(byte[] sound, int at) {
        String text = new String(sound, StandardCharsets.ISO_8859_1);
        int start = text.lastIndexOf('\n', at - 1) + 1;
        Matcher number = NUMBER.matcher(text.substring(start));
        assertThat(number.find()).isTrue();
        return Long.parseLong(number.group(1));
    }
}
