package org.tallystick.index.derby;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.index.derby.IndexFixture.assertSame;
import static org.tallystick.index.derby.IndexFixture.naive;
import static org.tallystick.index.derby.IndexFixture.storeIn;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.IntegrationTest;
import org.tallystick.index.NaiveIndex;
import org.tallystick.ledger.account.RandomShop;
import org.tallystick.ledger.index.AccountIndex;
import org.tallystick.ledger.index.IndexUnusable;

@IntegrationTest
@Timeout(60)
class IndexOfDeadProcessTest {
    @TempDir
    Path folder;

    @Test
    void leavesEverythingThatItStored() throws IOException, InterruptedException {
        Process process = AnotherProcess.start(folder, 11, 150, "halt");
        try (BufferedReader output = process.inputReader(UTF_8)) {
            assertThat(output.readLine()).isEqualTo("stored 150");
        }
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(9);
        RandomShop shop = new RandomShop(11);
        NaiveIndex naive = naive();
        naive.store(shop.next(150));
        try (AccountIndex index = storeIn(folder).open()) {
            assertSame(index, naive, shop, LocalDate.of(2026, 3, 1));
        }
    }

    @Test
    void holdsTheIndexWhileItLivesAndNoLonger() throws IOException, InterruptedException {
        Process process = AnotherProcess.start(folder, 11, 3, "hold");
        try (BufferedReader output = process.inputReader(UTF_8)) {
            assertThat(output.readLine()).isEqualTo("stored 3");
            assertThatThrownBy(() -> storeIn(folder).open())
                    .isInstanceOf(IndexUnusable.class)
                    .hasMessageContaining("is in use by another process; stop that one first");
        } finally {
            process.destroyForcibly().waitFor();
        }
        try (AccountIndex index = storeIn(folder).open()) {
            assertThat(index.position().line()).isEqualTo(3);
        }
    }
}
