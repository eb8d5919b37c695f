package org.tallystick.index.derby;

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
import org.tallystick.IntegrationTest;
import org.tallystick.Trials;
import org.tallystick.index.RememberedEntries;
import org.tallystick.index.UncertainDisk;
import org.tallystick.index.UncertainDisk.Fault;
import org.tallystick.index.UncertainStorage;

/**
 * Book and index on one disk that fails at a random point: whatever was acknowledged is there once, the shop sells
 * again without help, and the index holds what the book says.
 */
@IntegrationTest
@Timeout(3600)
class FailingDiskTest {
    private static final int MOST_CHANGES = 150;
    private static final int REQUESTS = 25;

    @TempDir
    Path folder;

    private int struck;

    private final RememberedEntries codec = new RememberedEntries();

    @BeforeEach
    void putItUnderDerby() {
        System.setProperty("derby.subSubProtocol." + UncertainStorage.NAME, UncertainStorage.class.getName());
        System.setProperty("derby.storage.logSwitchInterval", "100000");
        System.setProperty("derby.storage.checkpointInterval", "131072");
    }

    /** A shop that has traded: each trial goes on from a copy of it. */
    private Path traded() throws IOException {
        Path shop = Files.createDirectory(folder.resolve("traded"));
        UncertainDisk disk = new UncertainDisk(new Random(1), 4096);
        UncertainStorage.disk = disk;
        UncertainShop sound = new UncertainShop(shop, disk, codec, new Random(2));
        sound.open();
        sound.trade(5);
        sound.close();
        return shop;
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
        Path shop = traded();
        for (int trial = 0; trial < trials.count(); trial++) {
            play(shop, trials, trial, List.of(Fault.POWER_CUT));
        }
        assertThat(struck).as("trials that met the fault").isGreaterThanOrEqualTo(trials.count() / 2);
    }

    @Test
    void errors() throws IOException {
        Trials trials = Trials.of("disk errors", 10, 500);
        Path shop = traded();
        for (int trial = 0; trial < trials.count(); trial++) {
            play(
                    shop,
                    trials,
                    trial,
                    List.of(Fault.WRITE_FAILS, Fault.WRITE_IS_SHORT_THEN_FAILS, Fault.FORCE_FAILS_AND_DROPS));
        }
        assertThat(struck).as("trials that met the fault").isGreaterThanOrEqualTo(trials.count() / 2);
    }

    private void play(Path traded, Trials trials, int trial, List<Fault> faults) throws IOException {
        Random random = trials.random(trial);
        int sector = random.nextBoolean() ? 512 : 4096;
        UncertainDisk disk = new UncertainDisk(random, sector);
        UncertainStorage.disk = disk;
        Path first = folder.resolve("first" + trial);
        Path second = folder.resolve("second" + trial);
        copy(traded, first);
        try {
            UncertainShop shop = new UncertainShop(first, disk, codec, random);
            shop.open();
            disk.failAfter(random.nextInt(MOST_CHANGES), faults.get(random.nextInt(faults.size())));
            shop.trade(REQUESTS);
            shop.rebuildIfIdle(random.nextInt(4) == 0);
            shop.close();
            struck += disk.struck() ? 1 : 0;
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
