package org.tallystick.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.tallystick.book.BookLine;
import org.tallystick.book.BookPosition;
import org.tallystick.book.CreditBook;
import org.tallystick.book.Place;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryCodec;
import org.tallystick.entry.EntryCodec.Written;

/**
 * Keeps the index at the book's end. Whatever goes wrong in the index, the cure is the same: read the book again, from
 * where the index stands or from the start.
 */
public final class IndexKeeper implements AutoCloseable {
    private static final int LINES_A_COMMIT = 2000;

    private final CreditBook book;
    private final IndexStore store;
    private final EntryCodec codec;
    private final CurrencyUnit currency;
    private final RebuildProgress progress;
    private final Set<CustomerNumber> erased = new HashSet<>();
    private @Nullable AccountIndex index;
    private @Nullable String failure;

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
    }

    AccountIndex get() {
        if (index == null) {
            catchUp();
        }
        return Objects.requireNonNull(index);
    }

    /** Adds what the index lacks; rebuilds it when it cannot be used as it is. */
    void catchUp() {
        AccountIndex opened = index;
        index = null; // until it has every line, nothing may be decided by it
        try {
            opened = opened == null ? store.open() : opened;
            fill(opened);
            index = opened;
        } catch (IndexUnusable | IllegalArgumentException e) {
            rebuild();
        } finally {
            if (index == null && opened != null) {
                opened.close();
            }
        }
    }

    void rebuild() {
        drop();
        progress.begins(book.head().line());
        try {
            index = store.replacedBy(this::fill);
            failure = null;
        } catch (IllegalArgumentException e) {
            failure = "the book cannot be added up: " + e.getMessage();
            throw new IndexUnusable(failure, e);
        } catch (IndexUnusable e) {
            failure = e.getMessage();
            throw e;
        } finally {
            progress.ends();
        }
    }

    /**
     * How things stand with an entry added, before it is written to the book.
     *
     * @throws IllegalArgumentException when it does not fit what is there
     */
    Known checkedToFit(Entry entry, Known before, Totals totals) {
        Posting posting = new Posting(before, totals, currency);
        posting.add(book.head().line() + 1, new Place(1, 0, -1), entry);
        posting.mustFitTheIndex();
        return posting;
    }

    /** Puts one line in; any failure brings the index back to the book's end by itself. */
    void add(BookLine line, Entry entry, Known before, Totals totals) {
        AccountIndex current = index;
        if (current == null) {
            catchUp();
            return;
        }
        try {
            Posting posting = new Posting(before, totals, currency);
            posting.add(line.number(), line.place(), entry);
            current.store(posting.changes(book.head()));
        } catch (IndexUnusable e) {
            drop();
            catchUp();
        }
    }

    private void fill(AccountIndex target) {
        Batches batches = new Batches(target);
        book.forEachWithEnd(target.position(), batches);
        batches.flush();
    }

    private final class Batches implements BiConsumer<BookLine, BookPosition> {
        private final AccountIndex target;
        private Posting posting;
        private @Nullable BookPosition reached;

        Batches(AccountIndex target) {
            this.target = target;
            this.posting = fresh();
        }

        private Posting fresh() {
            return new Posting(target, target.totals(), currency);
        }

        @Override
        public void accept(BookLine line, BookPosition end) {
            try {
                Written written = new Written(line.entry(), line.personal().orElse(null));
                Entry entry = codec.read(written);
                posting.add(line.number(), line.place(), entry);
                if (entry instanceof CustomerEntry.Erased gone) {
                    erased.add(gone.customer());
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("line %d: %s".formatted(line.number(), e.getMessage()), e);
            }
            reached = end;
            if (posting.size() == LINES_A_COMMIT) {
                flush();
            }
        }

        void flush() {
            if (reached != null) {
                target.store(posting.changes(reached));
                progress.reached(reached.line());
                posting = fresh();
                reached = null;
            }
        }
    }

    List<String> verify() {
        get().forget();
        return new Verification(book, codec, currency).against(get());
    }

    /** Why the index could not be had at the last try; empty while it serves. */
    Optional<String> failure() {
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

    /** Who was erased in the lines that were read to fill the index since this was asked last. */
    Set<CustomerNumber> erasedInFill() {
        Set<CustomerNumber> met = Set.copyOf(erased);
        erased.clear();
        return met;
    }

    @Override
    public void close() {
        drop();
    }
}
