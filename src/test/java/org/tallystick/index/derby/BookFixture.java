package org.tallystick.index.derby;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.tallystick.book.BookPosition;
import org.tallystick.book.CreditBook;
import org.tallystick.book.OsDisk;
import org.tallystick.entry.DayEntry.Closed;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryCodec;
import org.tallystick.entry.EntryHead;
import org.tallystick.index.RememberedEntries;
import org.tallystick.ledger.IndexKeeper;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.Request;
import org.tallystick.ledger.account.RandomShop;
import org.tallystick.ledger.index.IndexStore;
import org.tallystick.ledger.index.RebuildProgress;

/** A book on disk with the lines of a random shop, and the ledger over it. */
public final class BookFixture implements AutoCloseable {
    final RandomShop shop;
    public final CreditBook book;
    private final IndexStore store;
    private final EntryCodec codec = new RememberedEntries();
    private final Random ids = new Random(4);

    BookFixture(Path folder, long seed) {
        this(folder, seed, new DerbyStore(folder.resolve("index"), RandomShop.EUR, BookPosition.START));
    }

    public BookFixture(Path folder, long seed, IndexStore store) {
        this.shop = new RandomShop(seed);
        this.book = CreditBook.open(folder, "T1.1", BookPosition.START, () -> new byte[16], new OsDisk());
        this.store = store;
    }

    public BookFixture with(int lines) {
        for (int i = 0; i < lines; i++) {
            append(shop.next());
        }
        return this;
    }

    /** As it is, right or wrong; only a day close is told the chain's head, which no random shop knows. */
    public void append(Entry entry) {
        book.append(codec.write(sealed(entry)).open(), null);
    }

    private Entry sealed(Entry entry) {
        return entry instanceof Closed closed && closed.chainHead().startsWith("00")
                ? new Closed(
                        closed.head(),
                        closed.day(),
                        closed.today(),
                        closed.outstanding(),
                        closed.ever(),
                        book.head().hash().hex())
                : entry;
    }

    private Request start() {
        UUID id = new UUID(ids.nextLong(), ids.nextLong());
        return new Request(id, null, Instant.EPOCH, LocalDate.EPOCH, EntryHead.MACHINE);
    }

    /** Opened anew: it catches up or rebuilds. */
    public Ledger ledger() {
        return ledger(store);
    }

    Ledger ledger(IndexStore store) {
        return ledger(store, RebuildProgress.UNSEEN);
    }

    Ledger ledger(IndexStore store, RebuildProgress progress) {
        return new Ledger(
                book, keeper(store, progress), codec, start(), () -> new UUID(ids.nextLong(), ids.nextLong()));
    }

    /** What keeps the index at the book's end, for who appends lines alone. */
    public IndexKeeper keeper() {
        return keeper(store, RebuildProgress.UNSEEN);
    }

    private IndexKeeper keeper(IndexStore some, RebuildProgress progress) {
        return new IndexKeeper(book, some, null, codec, RandomShop.EUR, progress);
    }

    @Override
    public void close() {
        book.close();
    }
}
