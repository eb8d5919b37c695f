package org.tallystick.index.derby;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.IntegrationTest;
import org.tallystick.Trials;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.Verified;
import org.tallystick.ledger.account.RandomShop;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.ledger.index.IndexUnusable;

/** One byte of the index is another: no balance is ever wrong in silence, and a rebuild cures it. */
@IntegrationTest
@Timeout(3600)
class IndexFlippedByteTest {
    @TempDir
    static Path folder;

    private static BookFixture shop;

    @BeforeAll
    static void trade() {
        shop = new BookFixture(folder, 31).with(300);
        shop.ledger().books().close();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void neverMakesABalanceWrongInSilence() throws IOException {
        Trials trials = Trials.of("flipped bytes", 5, 500);
        int noticed = 0;
        for (int trial = 0; trial < trials.count(); trial++) {
            Path index = folder.resolve("flipped" + trial);
            IndexFixture.copy(folder.resolve("index"), index);
            String where = flip(index, trials.random(trial));
            try {
                noticed += staysTrue(index) ? 0 : 1;
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(where + ", " + trials.replay(trial), e);
            }
        }
        System.out.println(noticed + " of " + trials.count() + " were found by the check");
    }

    private static boolean staysTrue(Path folder) {
        var store = new DerbyStore(folder, RandomShop.EUR, RandomShop.BEGINNING);
        Ledger ledger = shop.ledger(store);
        for (CustomerNumber number : shop.shop.customers()) {
            saysOrFailsAloud(() -> assertThat(ledger.books().account(number)).contains(shop.shop.account(number)));
        }
        for (SlipNumber number : shop.shop.slips()) {
            saysOrFailsAloud(() -> assertThat(ledger.books().slip(number).map(SlipStatus::copies))
                    .contains(shop.shop.slip(number).copies()));
        }
        boolean sound = Verified.findings(ledger).isEmpty();
        ledger.rebuild();
        assertThat(Verified.findings(ledger)).isEmpty();
        ledger.books().close();
        return sound;
    }

    /** The next look-up opens it again or rebuilds it. */
    private static void saysOrFailsAloud(Runnable question) {
        try {
            question.run();
        } catch (IndexUnusable expected) {
            assertThat(expected).hasMessageContaining("rebuilt from the book");
        }
    }

    /** In any file, the long ones more often. */
    private static String flip(Path index, Random random) throws IOException {
        try (Stream<Path> all = Files.walk(index)) {
            List<Path> files = all.filter(Files::isRegularFile).sorted().toList();
            long at = random.nextLong(
                    files.stream().mapToLong(file -> file.toFile().length()).sum());
            for (Path file : files) {
                if (at < file.toFile().length()) {
                    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
                        IndexFixture.flip(bytes, at, 1 << random.nextInt(8));
                    }
                    return index.relativize(file) + " at " + at;
                }
                at -= file.toFile().length();
            }
        }
        throw new AssertionError("the index has no files");
    }
}
