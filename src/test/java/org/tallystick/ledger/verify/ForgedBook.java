package org.tallystick.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.ledger.LedgerFixture.cents;
import static org.tallystick.ledger.MadeEntries.BEN;
import static org.tallystick.ledger.MadeEntries.EUR;
import static org.tallystick.ledger.MadeEntries.ROSA;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tallystick.book.BookPosition;
import org.tallystick.book.BookReader;
import org.tallystick.book.CreditBook;
import org.tallystick.book.OsDisk;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryCodec.Written;
import org.tallystick.entry.json.EntryJson;
import org.tallystick.index.derby.MemoryStore;
import org.tallystick.ledger.IndexKeeper;
import org.tallystick.ledger.LedgerFixture;
import org.tallystick.ledger.Verified;
import org.tallystick.ledger.index.AccountIndex;
import org.tallystick.ledger.index.IndexStore;
import org.tallystick.ledger.index.RebuildProgress;
import org.tallystick.ledger.replay.ReadLines;

/** A sound book of six lines, to add any line to: Rosa and Ben, 30 and 7 for them, the close, 5 for Rosa. */
public final class ForgedBook {
    static final String REMEDY = "; restore a backup or ask for help, and keep this folder as it is";
    private static final EntryJson CODEC = new EntryJson();

    private final Path folder;
    private String epoch = "T1.1";

    public ForgedBook(Path folder) {
        this.folder = folder;
        try (LedgerFixture shop = new LedgerFixture(folder, () -> new MemoryStore(EUR), 1)) {
            assertThat(List.of(shop.customer("Rosa"), shop.customer("Ben"))).containsExactly(ROSA, BEN);
            shop.sell(shop.id(), ROSA, cents(3000), cents(0), false);
            shop.sell(shop.id(), BEN, cents(700), cents(0), false);
            shop.now = shop.now.plus(Duration.ofDays(1));
            shop.sell(shop.id(), ROSA, cents(500), cents(0), false);
        }
    }

    public void beginEpoch(String next) {
        CreditBook.beginEpoch(folder, next, new OsDisk());
        epoch = next;
    }

    /** With more lines, which nobody checks. */
    public CreditBook open(List<Entry> more) {
        CreditBook book = CreditBook.open(folder, epoch, BookPosition.START, () -> new byte[16], new OsDisk());
        for (Entry entry : more) {
            Written written = CODEC.write(entry);
            book.append(written.open(), written.personal());
        }
        return book;
    }

    /** What a check finds, each without what to do about it. */
    public List<String> findingsWith(List<Entry> more) {
        try (CreditBook book = open(more)) {
            IndexKeeper keeper = keeper(book, new MemoryStore(EUR));
            keeper.catchUp();
            return Verified.findings(keeper).stream()
                    .map(finding -> finding.replace(REMEDY, "").replace("book, line ", ""))
                    .toList();
        }
    }

    public static IndexKeeper keeper(CreditBook book, IndexStore store) {
        return new IndexKeeper(book, store, null, CODEC, EUR, RebuildProgress.UNSEEN);
    }

    /** One and the same each time. */
    public static Supplier<AccountIndex> emptyIndex() {
        AccountIndex empty = new MemoryStore(EUR).replacedBy(index -> {});
        return () -> empty;
    }

    /** Against an index, or with none that can be had. */
    public static List<String> findings(CreditBook book, Supplier<AccountIndex> index) {
        Verification.Now now = new Verification.Now() {
            @Override
            public BookPosition head() {
                return book.head();
            }

            @Override
            public BookReader reader() {
                return book.reader();
            }

            @Override
            public void eachAfter(long line, Consumer<ReadLines.Read> reader) {
                assertThat(line).isEqualTo(book.head().line());
            }

            @Override
            public AccountIndex index() {
                return index.get();
            }
        };
        return new Verification(CODEC, EUR, new MemoryStore(EUR).limits())
                .run(question -> question.accept(now), null)
                .findings();
    }
}
