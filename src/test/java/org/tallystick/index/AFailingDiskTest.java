package org.tallystick.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.Trials;
import org.tallystick.index.UncertainDisk.Fault;

/**
 * Book and index on one disk that fails at a random point: whatever was acknowledged is there once, the shop sells
 * again without help, and the index holds what the book says.
 */
@Timeout(3600)
class AFailingDiskTest {
    private static final int MOST_CHANGES = 400;
    private static final int REQUESTS = 25;

    @TempDir
    Path folder;

    @BeforeEach
    void putItUnderDerby() {
        System.setProperty("derby.subSubProtocol." + UncertainStorage.NAME, UncertainStorage.class.getName());
        System.setProperty("derby.storage.logSwitchInterval", "100000");
        System.setProperty("derby.storage.checkpointInterval", "131072");
    }

    @AfterEach
    void takeItAway() {
        System.clearProperty("derby.storage.logSwitchInterval");
        System.clearProperty("derby.storage.checkpointInterval");
        UncertainStorage.disk = null;
    }

    @Test
    void powerCuts() throws IOException {
        Trials trials = Trials.of("power cuts", 20, 1000);
        for (int trial = 0; trial < trials.count(); trial++) {
            play(trials, trial, List.of(Fault.POWER_CUT));
        }
    }

    @Test
    void errors() throws IOException {
        Trials trials = Trials.of("disk errors", 10, 500);
        for (int trial = 0; trial < trials.count(); trial++) {
            play(
                    trials,
                    trial,
                    List.of(Fault.WRITE_FAILS, Fault.WRITE_IS_SHORT_THEN_FAILS, Fault.FORCE_FAILS_AND_DROPS));
        }
    }

    private void play(Trials trials, int trial, List<Fault> faults) throws IOException {
        Random random = trials.random(trial);
        int sector = random.nextBoolean() ? 512 : 4096;
        UncertainDisk disk = new UncertainDisk(random, sector);
        UncertainStorage.disk = disk;
        Path first = folder.resolve("first" + trial);
        Path second = folder.resolve("second" + trial);
        Files.createDirectories(first);
        try {
            var codec = new RememberedEntries();
            UncertainShop shop = new UncertainShop(first, disk, codec, random);
            shop.open();
            shop.trade(5);
            disk.failAfter(random.nextInt(MOST_CHANGES), faults.get(random.nextInt(faults.size())));
            shop.trade(REQUESTS);
            shop.rebuildIfIdle(random.nextInt(4) == 0);
            shop.close();
            disk.powerBack();
            copy(first, second);
            UncertainShop again = new UncertainShop(second, disk, codec, random);
            again.open();
            assertThat(again.recorded()).doesNotHaveDuplicates().containsAll(shop.acknowledged());
            assertThat(again.verify()).isEmpty();
            again.trade(3);
            assertThat(again.acknowledged()).hasSize(3);
            assertThat(again.verify()).isEmpty();
            again.close();
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("sector %d, %s".formatted(sector, trials.replay(trial)), e);
        } finally {
            new Engine(UncertainStorage.NAME + ":").shutDown(first.resolve("index/db"));
            new Engine(UncertainStorage.NAME + ":").shutDown(first.resolve("index/db.new"));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }
}
