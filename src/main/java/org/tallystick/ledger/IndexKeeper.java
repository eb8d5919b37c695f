package org.tallystick.ledger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.tallystick.book.BookDamaged;
import org.tallystick.book.BookFailed;
import org.tallystick.book.BookPosition;
import org.tallystick.book.BookReader;
import org.tallystick.book.CreditBook;
import org.tallystick.book.Place;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryCodec;
import org.tallystick.entry.EntryTooNew;
import org.tallystick.ledger.account.EntryDoesNotFit;
import org.tallystick.ledger.index.AccountIndex;
import org.tallystick.ledger.index.AccountLookup;
import org.tallystick.ledger.index.Changes;
import org.tallystick.ledger.index.IndexStore;
import org.tallystick.ledger.index.IndexUnusable;
import org.tallystick.ledger.index.NewIndex;
import org.tallystick.ledger.index.RebuildProgress;
import org.tallystick.ledger.replay.CatchUp;
import org.tallystick.ledger.replay.LineStream;
import org.tallystick.ledger.replay.Posting;
import org.tallystick.ledger.replay.ReadLines;
import org.tallystick.ledger.replay.WholeBook;
import org.tallystick.ledger.shop.Totals;
import org.tallystick.ledger.verify.Verification;

/**
 * Keeps the index at the book's end. Whatever goes wrong in the index, the cure is the same: read the book again, from
 * where the index stands or from the start.
 */
public final class IndexKeeper implements AutoCloseable {
    private final CreditBook book;
    private final IndexStore store;
    private final EntryCodec codec;
    private final CurrencyUnit currency;
    private final RebuildProgress progress;
    private final ReadLines lines;
    private @Nullable AccountIndex index;
    private @Nullable RuntimeException failure;
    private boolean failedBefore;

    public IndexKeeper(
            CreditBook book,
            IndexStore store,
            @Nullable AccountIndex opened,
            EntryCodec codec,
            CurrencyUnit currency,
            RebuildProgress progress) {
        this.book = book;
        this.store = store;
        this.index = opened;
        this.codec = codec;
        this.currency = currency;
        this.progress = progress;
        this.lines = new ReadLines(book::forEachWithEnd, codec);
    }

    /** One that failed while it was read is opened again once; if it fails once more, its files are to blame. */
    AccountIndex get() {
        AccountIndex current = index;
        if (current != null && !current.usable()) {
            drop();
            if (failedBefore) {
                rebuild();
            } else {
                failedBefore = true;
            }
        }
        if (index == null) {
            catchUp();
        }
        return Objects.requireNonNull(index);
    }

    /** Adds what the index lacks; rebuilds it when it cannot be used as it is. */
    public void catchUp() {
        AccountIndex opened = index;
        index = null; // until it has every line, nothing may be decided by it
        try {
            opened = opened == null ? store.open() : opened;
            fill(opened);
            index = opened;
            failure = null;
        } catch (IndexUnusable | EntryTooNew | IllegalArgumentException e) { // the last: its place is not in the book
            index = null; // rebuilt below, once this one is closed
        } finally {
            if (index == null && opened != null) {
                opened.close();
            }
        }
        if (index == null) {
            rebuild();
        }
    }

    void rebuild() {
        book.mustStand(); // else the index would be made in another folder
        drop();
        progress.begins(book.head().line());
        try {
            index = newIndex();
            failure = null;
            failedBefore = false;
        } catch (EntryTooNew e) {
            IndexUnusable unusable = new IndexUnusable("the book cannot be added up: " + e.getMessage(), e);
            failure = unusable;
            throw unusable;
        } catch (IndexUnusable | BookDamaged | BookFailed e) {
            failure = e;
            throw e;
        } finally {
            progress.ends();
        }
    }

    /**
     * What an entry changes, before it is written to the book; how things stand with it added.
     *
     * @param place where its line will stand
     * @throws EntryDoesNotFit when it does not fit what is there
     */
    Posting posting(Entry entry, AccountLookup before, Totals totals, Place place) {
        Posting posting = new Posting(before, totals, currency);
        posting.add(book.head(), place, entry);
        return posting;
    }

    /** @throws org.tallystick.validation.InvalidInput when the index could not hold what comes of it */
    void mustFit(Posting posting) {
        posting.mustFitTheIndex();
        store.limits().check(posting.changes(book.head()));
    }

    /** Puts the last line in; any failure brings the index back to the book's end, now or at the next look-up. */
    void add(Posting posting) {
        AccountIndex current = index;
        if (current == null) {
            catchUp();
            return;
        }
        try {
            current.store(posting.changes(book.head()));
        } catch (IndexUnusable e) {
            drop();
            catchUp();
        } catch (RuntimeException | Error e) {
            drop(); // it lacks the line; opened anew, it catches up before it answers
            throw e;
        }
    }

    private void fill(AccountIndex target) {
        CatchUp lacking = new CatchUp(target, currency, store.limits(), progress);
        lines.after(target.position(), read -> {
            if (read.entry() instanceof CustomerEntry.Erased) {
                throw new IndexUnusable("Somebody was erased since; it is made anew without them", null);
            }
            lacking.add(read);
        });
        lacking.flush();
    }

    /** An erasure that a crash cut off is finished first: no index is whole that still knows who was erased. */
    private AccountIndex newIndex() {
        try {
            return store.replacedBy(this::fillNew);
        } catch (StillKnown e) {
            store.discard();
            book.erase(line -> e.lines.get(Math.toIntExact(line)));
            return store.replacedBy(this::fillNew);
        }
    }

    /** Ends a rebuild before the index is whole: these lines still have personal fields of who was erased. */
    private static final class StillKnown extends RuntimeException {
        private final transient BitSet lines;

        StillKnown(BitSet lines) {
            super("who was erased is still known", null, false, false);
            this.lines = lines;
        }
    }

    private void fillNew(NewIndex target) {
        BitSet still = addUp(target) ? ErasedLines.erased(book, codec) : new BitSet();
        if (!still.isEmpty()) {
            throw new StillKnown(still);
        }
    }

    /** Tells whether somebody was erased, ever. The rows are written by this thread, added up by another one. */
    private boolean addUp(NewIndex target) {
        boolean[] erased = {false};
        LineStream.runSingly(
                "tallystick-adds-up",
                (Consumer<Changes> parts) -> {
                    BookPosition[] end = {BookPosition.START};
                    WholeBook whole = new WholeBook(currency, store.limits(), parts);
                    lines.inParallelAfter(BookPosition.START, read -> {
                        erased[0] |= read.entry() instanceof CustomerEntry.Erased;
                        end[0] = read.line().end();
                        whole.add(read);
                    });
                    whole.finish(end[0]);
                },
                part -> {
                    target.add(part);
                    progress.reached(part.position().line());
                });
        return erased[0];
    }

    Verification verification() {
        return new Verification(codec, currency, store.limits());
    }

    /** The book and its index as they are now. */
    Verification.Now now() {
        return new Verification.Now() {
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
                if (line < book.head().line()) {
                    lines.after(book.behind(line), reader);
                }
            }

            @Override
            public AccountIndex index() {
                AccountIndex current = get();
                current.forget();
                return current;
            }
        };
    }

    /** Those that are added up, of at most so many lines up to the last one that is wanted. */
    Ledger.Part entriesAfter(BookPosition position, long last, int most) {
        AccountIndex whole = get();
        boolean gaps = whole.countSetAside() > 0;
        List<Ledger.Line> some = new ArrayList<>();
        BookPosition[] end = {position};
        if (position.line() < last) {
            lines.whileWantedAfter(position, read -> {
                long line = read.line().text().number();
                Entry entry = read.entry();
                if (entry != null && !(gaps && whole.isSetAside(line))) {
                    some.add(new Ledger.Line(read.line().text(), entry));
                }
                end[0] = read.line().end();
                return line < last && line - position.line() < most;
            });
        }
        return new Ledger.Part(some, end[0]);
    }

    /** Why the index could not be had at the last try; empty while it serves. */
    Optional<RuntimeException> failure() {
        return Optional.ofNullable(failure);
    }

    /** Closes the index; the next look-up opens it and catches up. */
    void drop() {
        if (index != null) {
            index.close();
            index = null;
        }
    }

    /**
     * Closes the index and removes it for good; the next look-up rebuilds it.
     *
     * @throws IndexUnusable when something of it could not be removed
     */
    void discard() {
        drop();
        store.discard();
    }

    @Override
    public void close() {
        drop();
    }
}
