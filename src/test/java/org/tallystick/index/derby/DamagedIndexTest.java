package org.tallystick.index.derby;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.index.derby.IndexFixture.assertSame;
import static org.tallystick.index.derby.IndexFixture.copy;
import static org.tallystick.index.derby.IndexFixture.naive;
import static org.tallystick.index.derby.IndexFixture.storeIn;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.IntegrationTest;
import org.tallystick.Trials;
import org.tallystick.index.NaiveIndex;
import org.tallystick.ledger.account.RandomShop;
import org.tallystick.ledger.index.AccountIndex;
import org.tallystick.ledger.index.IndexUnusable;

/**
 * Whatever happens to its files, the index either tells the truth about some position of the book or is unusable.
 */
@IntegrationTest
@Timeout(300)
class DamagedIndexTest {
    private static final long SHOP = 23;
    private static final int LINES = 120;

    @TempDir
    static Path closed;

    @TempDir
    static Path crashed;

    @TempDir
    Path folder;

    @BeforeAll
    static void leaveOneIndexClosedAndOneNot() throws IOException, InterruptedException {
        Process process = AnotherProcess.start(crashed, SHOP, LINES, "halt");
        try (BufferedReader output = process.inputReader(UTF_8)) {
            assertThat(output.readLine()).isEqualTo("stored " + LINES);
        }
        process.waitFor();
        copy(crashed, closed);
        storeIn(closed).open().close();
    }

    @Test
    void withChangedBytesTellsTheTruthOrIsUnusable() throws IOException {
        damage((file, random) -> {
            try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
                int length = Math.min(1 + random.nextInt(512), (int) bytes.length());
                byte[] noise = new byte[length];
                random.nextBytes(noise);
                bytes.seek(random.nextInt((int) bytes.length() - length + 1));
                bytes.write(noise);
            }
        });
    }

    @Test
    void withACutFileTellsTheTruthOrIsUnusable() throws IOException {
        damage((file, random) -> {
            try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
                bytes.setLength(random.nextInt((int) bytes.length()));
            }
        });
    }

    @Test
    void withoutAFileTellsTheTruthOrIsUnusable() throws IOException {
        damage((file, random) -> Files.delete(file));
    }

    @Test
    void withoutItsLogIsUnusable() throws IOException {
        for (String gone : List.of("log/log.ctrl", "log/log1.dat")) {
            Path index = folder.resolve(Path.of(gone).getFileName());
            copy(crashed, index);
            Files.delete(index.resolve("db").resolve(gone));
            assertThatThrownBy(() -> storeIn(index).open())
                    .isInstanceOf(IndexUnusable.class)
                    .hasMessageContaining("its log is missing");
        }
    }

    @Test
    void isRebuiltBesideTheDamage() throws IOException {
        copy(closed, folder);
        try (Stream<Path> files = Files.list(folder.resolve("db/seg0"))) {
            for (Path file : files.toList()) {
                Files.write(file, new byte[4096]);
            }
        }
        DerbyStore store = storeIn(folder);
        assertThatThrownBy(store::open).isInstanceOf(IndexUnusable.class);
        RandomShop shop = new RandomShop(SHOP);
        try (AccountIndex index = store.replacedBy(fresh -> fresh.add(shop.next(9)))) {
            assertThat(index.position().line()).isEqualTo(9);
        }
    }

    private interface Damage {
        void to(Path file, Random random) throws IOException;
    }

    private void damage(Damage damage) throws IOException {
        Trials trials = Trials.of("damage", 5, 200);
        copy(crashed, folder);
        assertThat(tellsTheTruth(folder)).as("without damage").isTrue();
        int told = 0;
        for (int trial = 0; trial < trials.count(); trial++) {
            Random random = trials.random(trial);
            Path index = folder.resolve("trial" + trial);
            copy(random.nextInt(3) == 0 ? closed : crashed, index);
            Path file = any(files(index), random);
            damage.to(file, random);
            try {
                told += tellsTheTruth(index) ? 1 : 0;
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(file + ", " + trials.replay(trial), e);
            }
        }
        System.out.println(told + " of " + trials.count() + " could still be used");
        assertThat(trials.count() - told).as("damaged for good").isGreaterThanOrEqualTo(trials.count() / 5);
    }

    private static boolean tellsTheTruth(Path folder) {
        try (AccountIndex index = storeIn(folder).open()) {
            long line = index.position().line();
            RandomShop shop = new RandomShop(SHOP);
            NaiveIndex naive = naive();
            for (int read = 0; read < line; read++) {
                naive.store(shop.next(1));
            }
            assertSame(index, naive, shop, LocalDate.of(2026, 3, 1));
            index.store(shop.next(1));
            assertThat(index.position().line()).isEqualTo(line + 1);
            return true;
        } catch (IndexUnusable unusable) {
            assertThat(unusable).hasMessageContaining(folder.toString()).hasMessageContaining("rebuilt from the book");
            return false;
        }
    }

    private static List<Path> files(Path index) throws IOException {
        try (Stream<Path> files = Files.walk(index)) {
            return files.filter(
                            file -> Files.isRegularFile(file) && file.toFile().length() > 0)
                    .sorted()
                    .toList();
        }
    }

    private static <T> T any(List<T> choice, Random random) {
        return choice.get(random.nextInt(choice.size()));
    }
}
