package org.tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.ledger.LedgerFixture.cents;
import static org.tallystick.ledger.MadeEntries.DAY;
import static org.tallystick.ledger.MadeEntries.EUR;
import static org.tallystick.ledger.MadeEntries.ROSA;
import static org.tallystick.ledger.MadeEntries.euros;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.book.BookPosition;
import org.tallystick.book.CreditBook;
import org.tallystick.entry.CustomerEntry.Erased;
import org.tallystick.entry.ShopEntry.PinSet;
import org.tallystick.entry.json.EntryJson;
import org.tallystick.index.derby.MemoryStore;
import org.tallystick.ledger.index.AccountIndex;
import org.tallystick.ledger.index.AccountLookup;
import org.tallystick.ledger.index.IndexUnusable;
import org.tallystick.ledger.index.RebuildProgress;
import org.tallystick.ledger.index.WorryingStore;
import org.tallystick.ledger.replay.Anchor;
import org.tallystick.ledger.replay.Posting;
import org.tallystick.ledger.shop.Totals;
import org.tallystick.ledger.verify.ForgedBook;

/** Whatever goes wrong in the index, what was answered stands, and the book is read again. */
class IndexKeeperTest {
    @TempDir
    Path folder;

    private LedgerFixture shop(WorryingStore store) {
        return new LedgerFixture(folder, () -> store, 1);
    }

    private static Money owed(LedgerFixture shop) {
        return shop.ledger.books().account(ROSA).orElseThrow().owed();
    }

    @Test
    void aLineThatTheIndexCouldNotStoreIsInItBeforeTheNextAnswer() {
        WorryingStore store = new WorryingStore();
        try (LedgerFixture shop = shop(store)) {
            shop.customer("Rosa");
            shop.ledger.settle();
            store.asked.clear();
            store.storing = false;
            shop.sell(shop.id(), ROSA, cents(500), cents(0), false);
            shop.ledger.settle();
            assertThat(store.asked)
                    .as("caught up, and that failing, rebuilt")
                    .containsExactly("store", "close", "open", "store", "close", "replace");
            assertThat(owed(shop)).isEqualTo(cents(500));
            store.storing = true;
            assertThat(Verified.findings(shop.ledger)).isEmpty();
        }
    }

    @Test
    void theLastLineIsInTheIndexBeforeItIsClosed() {
        WorryingStore store = new WorryingStore();
        LedgerFixture shop = shop(store);
        shop.customer("Rosa");
        store.asked.clear();
        shop.close();
        assertThat(store.asked).containsExactly("store", "close");
    }

    @Test
    void anIndexThatCannotBeHadIsSaidAndHadAgainLater() {
        WorryingStore store = new WorryingStore();
        LedgerFixture shop = shop(store);
        shop.customer("Rosa");
        shop.ledger.settle();
        store.storing = false;
        store.replacing = false;
        shop.sell(shop.id(), ROSA, cents(500), cents(0), false);
        assertThatThrownBy(shop.ledger::settle)
                .isInstanceOf(IndexUnusable.class)
                .hasMessage("no room for an index");
        assertThat(shop.ledger.failure())
                .get()
                .hasToString("org.tallystick.ledger.index.IndexUnusable: no room for an index");
        assertThatThrownBy(() -> shop.sell(shop.id(), ROSA, cents(1), cents(0), false))
                .isInstanceOf(IndexUnusable.class);
        store.opening = false;
        assertThatThrownBy(shop.ledger::books).isInstanceOf(IndexUnusable.class);

        store.replacing = true;
        store.storing = true;
        assertThat(owed(shop))
                .as("nothing was lost, and the refused sale is not there")
                .isEqualTo(cents(500));
        assertThat(shop.ledger.failure()).isEmpty();
        assertThat(Verified.findings(shop.ledger)).isEmpty();
        shop.close();
    }

    @Test
    void aRebuildTellsHowFarItIsAndThatItEnds() {
        ForgedBook forged = new ForgedBook(folder);
        List<String> told = new ArrayList<>();
        RebuildProgress progress = new RebuildProgress() {
            @Override
            public void begins(long lines) {
                told.add("begins " + lines);
            }

            @Override
            public void reached(long line) {
                told.add("reached " + line);
            }

            @Override
            public void ends() {
                told.add("ends");
            }
        };
        try (CreditBook book = forged.open(List.of())) {
            IndexKeeper keeper = new IndexKeeper(book, new MemoryStore(EUR), null, new EntryJson(), EUR, progress);
            keeper.rebuild();
            assertThat(told.getFirst()).isEqualTo("begins 6");
            assertThat(told.getLast()).isEqualTo("ends");
            assertThat(told).contains("reached 6");
            told.clear();
            WorryingStore full = new WorryingStore();
            full.replacing = false;
            IndexKeeper failing = new IndexKeeper(book, full, null, new EntryJson(), EUR, progress);
            assertThatThrownBy(failing::rebuild).isInstanceOf(IndexUnusable.class);
            assertThat(told).containsExactly("begins 6", "ends");
        }
    }

    @Test
    void anIndexThatLacksLinesIsGivenThemAndAClosedOneIsOpenedAgain() {
        ForgedBook forged = new ForgedBook(folder);
        try (CreditBook book = forged.open(List.of())) {
            WorryingStore store = new WorryingStore();
            AccountIndex empty = store.replacedBy(index -> {});
            IndexKeeper keeper = new IndexKeeper(book, store, empty, new EntryJson(), EUR, RebuildProgress.UNSEEN);
            keeper.catchUp();
            assertThat(store.asked).containsExactly("replace", "store");
            assertThat(keeper.get().position()).isEqualTo(book.head());
            assertThat(keeper.get().account(ROSA).orElseThrow().owed()).isEqualTo(euros(35));
            assertThat(Verified.findings(keeper)).isEmpty();
            keeper.drop();
            keeper.drop();
            assertThat(store.asked).containsExactly("replace", "store", "close");
            assertThat(keeper.get().position()).isEqualTo(book.head());
            assertThat(store.asked).endsWith("close", "open");
            keeper.discard();
            assertThat(store.asked).endsWith("close", "discard");
            assertThat(keeper.get().position()).isEqualTo(book.head());
            assertThat(store.asked).endsWith("discard", "open", "replace");
            keeper.close();
            assertThat(store.asked).endsWith("close");
        }
    }

    @Test
    void anIndexThatFailsAgainAfterItWasOpenedAgainIsMadeAnew() {
        try (CreditBook book = new ForgedBook(folder).open(List.of())) {
            WorryingStore store = new WorryingStore();
            IndexKeeper keeper = new IndexKeeper(book, store, null, new EntryJson(), EUR, RebuildProgress.UNSEEN);
            keeper.rebuild();
            store.usable = false;
            for (String remedy : List.of("open", "replace")) {
                assertThat(keeper.get().account(ROSA).orElseThrow().owed()).isEqualTo(euros(35));
                assertThat(store.asked).endsWith(remedy);
            }
        }
    }

    @Test
    void aLineForAnIndexThatIsClosedIsFoundInTheBook() {
        try (CreditBook book = new ForgedBook(folder).open(List.of())) {
            IndexKeeper keeper = ForgedBook.keeper(book, new MemoryStore(EUR));
            keeper.catchUp();
            keeper.drop();
            var entry = MadeEntries.sale(4, 5);
            book.append(new EntryJson().write(entry).open(), null);
            keeper.add(new Posting(AccountLookup.NOTHING, Totals.none(EUR), EUR));
            assertThat(keeper.get().account(ROSA).orElseThrow().owed()).isEqualTo(euros(40));
        }
    }

    @Test
    void manyLinesAreStoredSomeAtATime() {
        try (CreditBook book = new ForgedBook(folder).open(List.of())) {
            WorryingStore store = new WorryingStore();
            AccountIndex index = store.replacedBy(empty -> {});
            String pin = new EntryJson()
                    .write(new PinSet(MadeEntries.head(DAY.plusDays(1), 3, 2)))
                    .open();
            for (int i = 7; i <= 2001; i++) {
                book.append(pin, null);
            }
            IndexKeeper keeper = new IndexKeeper(book, store, index, new EntryJson(), EUR, RebuildProgress.UNSEEN);
            keeper.catchUp();
            assertThat(store.asked).containsExactly("replace", "store", "store");
            assertThat(keeper.get().position()).isEqualTo(book.head());
        }
    }

    @Test
    void noIndexIsWholeBeforeAnErasureIs() {
        ForgedBook forged = new ForgedBook(folder);
        AccountIndex before = new MemoryStore(EUR).replacedBy(index -> {});
        var erased = new Erased(MadeEntries.head(DAY.plusDays(1), 3, 2), ROSA);
        WorryingStore store = new WorryingStore();
        try (CreditBook book = forged.open(List.of(erased))) {
            IndexKeeper keeper = new IndexKeeper(book, store, before, new EntryJson(), EUR, RebuildProgress.UNSEEN);
            keeper.catchUp();
            assertThat(store.asked).containsExactly("replace", "discard", "replace");
            assertThat(ErasedLines.erased(book, new EntryJson()).isEmpty()).isTrue();
            assertThat(Verified.findings(keeper)).isEmpty();
            keeper.rebuild();
            assertThat(store.asked).as("nothing is left to erase").endsWith("discard", "replace", "close", "replace");
        }
    }

    @Test
    void aBookIsReadInPartsThatGoOnWhereTheLastEnded() {
        ForgedBook forged = new ForgedBook(folder);
        try (CreditBook book = forged.open(List.of())) {
            IndexKeeper keeper = ForgedBook.keeper(book, new MemoryStore(EUR));
            Ledger.Part part = keeper.entriesAfter(BookPosition.START, 6, 3);
            assertThat(part.entries()).hasSize(3);
            assertThat(part.end().line()).isEqualTo(3);
            assertThat(keeper.entriesAfter(part.end(), 5, 9).entries()).hasSize(2);
            assertThat(keeper.entriesAfter(book.head(), 6, 9)).isEqualTo(new Ledger.Part(List.of(), book.head()));
        }
    }

    @Test
    void aHashKeptOutsideIsFoundByItsFirstDigits() {
        ForgedBook forged = new ForgedBook(folder);
        try (CreditBook book = forged.open(List.of())) {
            IndexKeeper keeper = ForgedBook.keeper(book, new MemoryStore(EUR));
            String hash = book.head().hash().hex();
            Anchor last = new Anchor(6, DAY.plusDays(1));
            assertThat(Verified.anchor(keeper, hash)).contains(last);
            String grouped = hash.substring(0, 8).toUpperCase(Locale.ROOT) + " " + hash.substring(8, 16);
            assertThat(Verified.anchor(keeper, grouped)).contains(last);
            assertThat(Verified.anchor(keeper, "0".repeat(16))).isEmpty();
            for (String wrong : List.of(hash.substring(0, 15), hash + "0", "g".repeat(16))) {
                assertThatThrownBy(() -> Verified.anchor(keeper, wrong))
                        .hasMessageContaining("'" + wrong + "' is no hash; give at least its first 16 of 64 digits");
            }
        }
    }
}
