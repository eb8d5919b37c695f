package org.tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.BesideOthers;
import org.tallystick.IntegrationTest;
import org.tallystick.Trials;
import org.tallystick.book.BookPosition;
import org.tallystick.index.derby.DerbyStore;
import org.tallystick.index.derby.MemoryStore;
import org.tallystick.ledger.index.IndexStore;

/** Whatever a shop does, its ledger says the same as a hundred lines that know nothing of it. */
@IntegrationTest
@BesideOthers
class TradingAgainstModelTest {
    private static final boolean LONG = Boolean.getBoolean("long");

    @TempDir
    Path folder;

    @Test
    void everyAnswerAndEveryOpenItemIsTheModels() {
        Trials trials = Trials.of("random trading", 10_000, 1_000_000);
        Supplier<IndexStore> stores = LONG
                ? () -> new DerbyStore(folder.resolve("index"), LedgerFixture.EURO, BookPosition.START)
                : () -> new MemoryStore(LedgerFixture.EURO);
        int life = LONG ? 10_000 : 5_000;
        try (LedgerFixture shop = new LedgerFixture(folder, stores, trials.seed())) {
            RandomTrade trade = new RandomTrade(shop, new NaiveShop(), shop.random, "-Dseed=" + trials.seed());
            for (int i = 1; i <= trials.count(); i++) {
                trade.once();
                if (i % 400 == 0) {
                    shop.now = shop.now.plus(Duration.ofDays(1));
                }
                if (i % life == 0) {
                    shop.reopen();
                    trade.compare();
                    report(i);
                }
            }
            trade.compare();
            assertThat(Verified.findings(shop.ledger))
                    .as("seed %d", trials.seed())
                    .isEmpty();
        }
    }

    /** The heap has to stay flat; the long run prints it. */
    private static void report(int operations) {
        if (LONG) {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            long used = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
            System.getLogger("trading").log(System.Logger.Level.INFO, "{0} operations, {1} MB", operations, used);
        }
    }
}
