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
import org.tallystick.ledger.index.RebuildProgress;

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
        Trials trials = Trials.of("flipped bytes", 10, 500);
        int noticed = 0;
        for (int trial = 0; trial < trials.count(); trial++) {
            Path index = folder.resolve("flipped" + trial);
            IndexFixture.copy(folder.resolve("index"), index);
            String where = flip(index, trials.random(trial));
            try {
                noticed += isNoticed(index) ? 1 : 0;
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(where + ", " + trials.replay(trial), e);
            }
        }
        System.out.println(noticed + " of " + trials.count() + " were noticed");
        assertThat(noticed).as("flipped where it matters").isGreaterThanOrEqualTo(trials.count() / 5);
    }

    /** Whether it was made anew for that, or did not pass the check; what it says is true in any case. */
    private static boolean isNoticed(Path folder) {
        Rebuilds rebuilds = new Rebuilds();
        var store = new DerbyStore(folder, RandomShop.EUR, RandomShop.BEGINNING);
        Ledger ledger = shop.ledger(store, rebuilds);
        for (CustomerNumber number : shop.shop.customers()) {
            saysOrFailsAloud(() -> assertThat(ledger.books().account(number)).contains(shop.shop.account(number)));
        }
        for (SlipNumber number : shop.shop.slips()) {
            saysOrFailsAloud(() -> assertThat(ledger.books().slip(number).map(SlipStatus::copies))
                    .contains(shop.shop.slip(number).copies()));
        }
        boolean noticed = !Verified.findings(ledger).isEmpty() || rebuilds.begun > 0;
        ledger.rebuild();
        assertThat(Verified.findings(ledger)).isEmpty();
        ledger.books().close();
        return noticed;
    }

    /** The next look-up opens it again or rebuilds it. */
    private static void saysOrFailsAloud(Runnable question) {
        try {
            question.run();
        } catch (IndexUnusable expected) {
            assertThat(expected).hasMessageContaining("rebuilt from the book");
        }
    }

    /** In any file, the long ones more often, and mostly where something was written: a log has room for much more. */
    private static String flip(Path index, Random random) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(index)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        boolean anywhere = random.nextInt(4) == 0;
        while (true) {
            long at = random.nextLong(
                    files.stream().mapToLong(file -> file.toFile().length()).sum());
            Path hit = files.getFirst();
            for (Path file : files) {
                hit = file;
                if (at < file.toFile().length()) {
                    break;
                }
                at -= file.toFile().length();
            }
            try (RandomAccessFile bytes = new RandomAccessFile(hit.toFile(), "rw")) {
                bytes.seek(at);
                if (bytes.read() != 0 || anywhere) {
                    IndexFixture.flip(bytes, at, 1 << random.nextInt(8));
                    return index.relativize(hit) + " at " + at;
                }
            }
        }
    }

    private static final class Rebuilds implements RebuildProgress {
        int begun;

        @Override
        public void begins(long lines) {
            begun++;
        }

        @Override
        public void reached(long line) {}

        @Override
        public void ends() {}
    }
}
