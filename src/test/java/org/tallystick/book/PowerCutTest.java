package org.tallystick.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tallystick.book.PlayedDisk.Fault;

/** The power is cut at every change of the disk, and once more while the book is put in order. */
class PowerCutTest {
    private static final int LINES = 9;
    private static final int SEGMENT = 500;
    private final long seed = Long.getLong("seed", new Random().nextLong());
    private final Random random = new Random(seed);

    @Test
    void everyAcknowledgedLineIsThereAfterEveryPowerCut() {
        int changes = changesOfAWholeDay();
        for (int round = 0; round < 12; round++) {
            for (int cut = 1; cut <= changes; cut++) {
                assertThat(survives(cut))
                        .as("seed %d, cut at change %d", seed, cut)
                        .isTrue();
            }
        }
    }

    private int changesOfAWholeDay() {
        PlayedDisk disk = new PlayedDisk();
        Day day = new Day();
        day.sell(disk);
        assertThat(day.acknowledged).hasSize(LINES);
        return disk.changes();
    }

    private boolean survives(int cut) {
        PlayedDisk disk = new PlayedDisk();
        Day day = new Day();
        disk.failAfter(cut, Fault.POWER_CUT, Integer.MAX_VALUE);
        day.sell(disk);
        PlayedDisk back = disk.powerBack(random);
        back.failAfter(1 + random.nextInt(12), Fault.POWER_CUT, Integer.MAX_VALUE);
        day.sell(back);
        PlayedDisk again = back.powerBack(random);
        try (CreditBook book = Books.open(again, day.known, SEGMENT)) {
            List<BookLine> found = Books.lines(book);
            assertThat(found.size())
                    .as("seed %d, cut at %d", seed, cut)
                    .isBetween(day.acknowledged.size(), day.acknowledged.size() + day.unanswered);
            assertThat(found.subList(0, day.acknowledged.size()))
                    .as("seed %d, cut at %d", seed, cut)
                    .isEqualTo(day.acknowledged);
            assertThat(found).noneMatch(BookLine::erased);
            book.append("{\"after\":\"the cut\"}", "{}");
        }
        return Books.check(again, day.known).isEmpty();
    }

    /** Sales until the power fails; the index follows at its own pace. */
    private final class Day {
        private final List<BookLine> acknowledged = new ArrayList<>();
        private BookPosition known = Books.START;
        private int unanswered;

        void sell(Disk disk) {
            try (CreditBook book = Books.open(disk, known, SEGMENT)) {
                // A line of the sale in flight that turns out to be recorded is acknowledged when it is asked for.
                List<BookLine> found = Books.lines(book);
                acknowledged.addAll(found.subList(acknowledged.size(), found.size()));
                while (acknowledged.size() < LINES) {
                    unanswered++;
                    acknowledged.add(book.append("{\"sale\":\"" + "x".repeat(random.nextInt(600)) + "\"}", personal()));
                    unanswered--;
                    known = random.nextBoolean() ? book.head() : known;
                }
            } catch (BookFailed e) {
                assertThat(e).hasMessageContaining("Input/output error");
            }
        }

        private @Nullable String personal() {
            return random.nextInt(3) == 0 ? null : "{\"name\":\"" + "N".repeat(random.nextInt(900)) + "\"}";
        }
    }
}
