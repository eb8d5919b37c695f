package org.tallystick.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tallystick.BesideOthers;
import org.tallystick.IntegrationTest;
import org.tallystick.Trials;
import org.tallystick.book.PlayedDisk.Fault;

/**
 * The power is cut at any change of the disk: what was not forced is gone, there, or torn at its sectors, and names are
 * old or new.
 */
@IntegrationTest
@BesideOthers
class PowerCutTest {
    private static final int REQUESTS = 14;

    private final Trials trials = Trials.of("power cuts", 50, 10_000);

    @Test
    void everyAcknowledgedLineIsThereAfterEveryPowerCut() {
        int cuts = 0;
        int lines = 0;
        for (int trial = 0; trial < trials.count(); trial++) {
            try {
                Outcome outcome = play(trial);
                cuts += outcome.cuts;
                lines += outcome.lines;
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(trials.replay(trial), e);
            }
        }
        assertThat(cuts).isGreaterThanOrEqualTo(trials.count());
        assertThat(lines).isPositive();
    }

    private record Outcome(int cuts, int lines) {}

    private Outcome play(int trial) {
        int sector = trials.random(trial).nextBoolean() ? 512 : 4096;
        int changes = changesWithoutACut(trial, sector);
        Random random = trials.random(trial);
        PlayedDisk disk = new PlayedDisk(random.nextBoolean() ? 512 : 4096);
        PlayedShop shop = new PlayedShop(new Random(random.nextLong()));
        disk.failAfter(1 + random.nextInt(changes), Fault.POWER_CUT, Integer.MAX_VALUE);
        int cuts = 0;
        while (!shop.trade(disk, REQUESTS)) {
            cuts++;
            disk = disk.powerBack(random);
            if (random.nextBoolean()) {
                disk.failAfter(1 + random.nextInt(20), Fault.POWER_CUT, Integer.MAX_VALUE);
            }
        }
        shop.mustBeSoundAndGoOn(disk.powerBack(random));
        return new Outcome(cuts, shop.lines());
    }

    private int changesWithoutACut(int trial, int sector) {
        Random random = trials.random(trial);
        random.nextBoolean();
        PlayedDisk disk = new PlayedDisk(sector);
        assertThat(new PlayedShop(new Random(random.nextLong())).trade(disk, REQUESTS))
                .isTrue();
        return disk.changes();
    }
}
