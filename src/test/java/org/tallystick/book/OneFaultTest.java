package org.tallystick.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tallystick.BesideOthers;
import org.tallystick.IntegrationTest;
import org.tallystick.Trials;
import org.tallystick.book.PlayedDisk.Fault;

/** One operation of the disk fails, anywhere: the caller gets the truth, and a restart heals. */
@IntegrationTest
@BesideOthers
class OneFaultTest {
    private static final int REQUESTS = 14;
    private static final List<Fault> FAULTS =
            List.of(Fault.WRITE_FAILS, Fault.WRITE_IS_SHORT_THEN_FAILS, Fault.DISK_IS_FULL, Fault.FORCE_FAILS);

    private final Trials trials = Trials.of("single faults", 50, 2_000);

    @Test
    void nothingAcknowledgedIsLostAndNothingRefusedIsThere() {
        int failures = 0;
        for (int trial = 0; trial < trials.count(); trial++) {
            try {
                failures += play(trials.random(trial));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(trials.replay(trial), e);
            }
        }
        assertThat(failures).isGreaterThanOrEqualTo(trials.count() / 2);
    }

    private int play(Random random) {
        long script = random.nextLong();
        PlayedDisk sound = new PlayedDisk();
        assertThat(new PlayedShop(new Random(script)).trade(sound, REQUESTS)).isTrue();
        PlayedDisk disk = new PlayedDisk();
        PlayedShop shop = new PlayedShop(new Random(script));
        Fault fault = FAULTS.get(random.nextInt(FAULTS.size()));
        disk.failAfter(1 + random.nextInt(sound.changes()), fault, 1);
        int failures = 0;
        while (!shop.trade(disk, REQUESTS)) {
            failures++;
            // The process ends; now and then the computer does as well.
            disk = random.nextInt(3) == 0 ? disk.powerBack(random) : disk;
        }
        disk.failAfter(0, fault, 0);
        shop.mustBeSoundAndGoOn(random.nextBoolean() ? disk : disk.powerBack(random));
        return failures;
    }
}
