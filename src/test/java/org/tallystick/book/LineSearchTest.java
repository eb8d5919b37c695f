package org.tallystick.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tallystick.Trials;

/** A line is found by its number, wherever it stands. */
class LineSearchTest {
    private final PlayedDisk disk = new PlayedDisk();

    @Test
    void everyLineIsFoundThroughEpochsAndSegmentsAndAfterAnErasure() {
        Trials trials = Trials.of("lines found by number", 5, 200);
        for (int trial = 0; trial < trials.count(); trial++) {
            Random random = trials.random(trial);
            PlayedDisk shop = new PlayedDisk();
            write(shop, "T1.1", random);
            CreditBook.beginEpoch(PlayedDisk.FOLDER, "T1.2", shop);
            write(shop, "T1.2", random);
            try (CreditBook book = Books.open(shop, "T1.2", Books.START)) {
                allAreFound(book, trials.replay(trial));
                book.erase(line -> line < book.head().line() && line % 3 == 0);
                allAreFound(book, trials.replay(trial));
            }
            assertThat(shop.openFiles()).isZero();
        }
    }

    private static void write(PlayedDisk shop, String epoch, Random random) {
        try (CreditBook book = Books.open(shop, epoch, Books.START)) {
            int lines = 1 + random.nextInt(20);
            for (int i = 0; i < lines; i++) {
                String text = "x".repeat(random.nextInt(random.nextInt(10) == 0 ? 9_000 : 120));
                book.append("{\"a\":\"" + text + "\"}", random.nextBoolean() ? "{\"b\":\"" + text + "\"}" : null);
            }
        }
    }

    private static void allAreFound(CreditBook book, String replay) {
        List<BookPosition> ends = new ArrayList<>(List.of(Books.START));
        book.forEachWithEnd(Books.START, (line, end) -> ends.add(end));
        for (BookPosition end : ends) {
            assertThat(book.behind(end.line())).as(replay).isEqualTo(end);
        }
    }

    @Test
    void aLineThatIsNotThereIsAMistake() {
        try (CreditBook book = Books.open(Books.shortDayOnDisk(), Books.START)) {
            assertThatThrownBy(() -> book.behind(4))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The book has the lines 1 to 3, not 4.");
            assertThatThrownBy(() -> book.behind(-1)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aLineThatCannotBeReadIsDamage() {
        try (CreditBook book = Books.open(disk, Books.START)) {
            Books.aShortDay(book);
            byte[] changed = disk.bytes(Books.SEGMENT);
            changed[3] ^= 1;
            disk.put(Books.SEGMENT, changed);

            assertThatThrownBy(() -> book.behind(1))
                    .isInstanceOf(BookDamaged.class)
                    .hasMessageContaining(Books.SEGMENT + ": no whole line stands at byte 0");
        }
    }
}
