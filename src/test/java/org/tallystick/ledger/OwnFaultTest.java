package org.tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.ledger.LedgerFixture.cents;
import static org.tallystick.ledger.MadeEntries.ROSA;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.ledger.index.WorryingStore;

/** The index may fail in a way that nobody thought of. */
class OwnFaultTest {
    @TempDir
    Path folder;

    @Test
    void isHeardAndTheIndexCatchesUpBeforeItAnswersAgain() {
        WorryingStore store = new WorryingStore();
        try (LedgerFixture shop = new LedgerFixture(folder, () -> store, 1)) {
            shop.customer("Rosa");
            shop.ledger.settle();
            store.asked.clear();
            store.withoutDefect = false;
            shop.sell(shop.id(), ROSA, cents(500), cents(0), false);
            assertThatThrownBy(shop.ledger::settle).hasMessage("a fault of ours");
            assertThat(store.asked).containsExactly("store", "close");
            store.withoutDefect = true;
            assertThat(shop.ledger.books().account(ROSA).orElseThrow().owed()).isEqualTo(cents(500));
            assertThat(Verified.findings(shop.ledger)).isEmpty();
        }
    }
}
