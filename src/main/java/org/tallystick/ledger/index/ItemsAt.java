package org.tallystick.ledger.index;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.ledger.account.ItemKey;
import org.tallystick.ledger.account.Movement;
import org.tallystick.ledger.account.OpenItem;
import org.tallystick.ledger.account.OwnedItem;
import org.tallystick.ledger.shop.Moment;

/**
 * What was open at a moment, whatever is booked while it is read: what is open now, and for what moved since, how it
 * was before it first moved. It is read in short questions, between which others have their turn, and in little memory
 * however much is open and has moved: what has moved is looked through once for each part that fits.
 */
public final class ItemsAt {
    /** Of one question; the till answers it in a few milliseconds. */
    private static final int MOST_ROWS = 400;

    /** Of what moved, so that two reports fit beside all else in a heap of 64 MB. */
    private static final int MOST_KEPT = 20_000;

    private final Asking index;
    private final Moment now;
    private final Moment then;
    private final int mostRows;
    private final int mostKept;

    /** What moved since the reading began, as it was before. */
    private final NavigableMap<ItemKey, OpenItem> before = new TreeMap<>();

    private Moment seen;

    /** Where the index is asked. Between two questions it may change, or be opened anew. */
    public interface Asking {
        <T> T ask(Function<AccountIndex, T> question);
    }

    /** Takes the items, by customer and then by slip. */
    public interface Reader {
        /**
         * An item that was open at one of the two moments.
         *
         * @param now as it was when the reading began; null when it was not open
         * @param then as it was at the earlier moment; null when it was not open
         */
        void item(CustomerNumber customer, @Nullable OpenItem now, @Nullable OpenItem then);
    }

    /**
     * Reads with other limits than usual.
     *
     * @param mostRows of one question
     * @param mostKept of what moved
     */
    public ItemsAt(Asking index, Moment now, Moment then, int mostRows, int mostKept) {
        this.index = index;
        this.now = now;
        this.then = then;
        this.mostRows = mostRows;
        this.mostKept = mostKept;
        this.seen = now;
    }

    /**
     * Reads all of them.
     *
     * @param now when the reading begins: the end of the book
     * @param then the same, or earlier
     */
    public static void read(Asking index, Moment now, Moment then, Reader reader) {
        new ItemsAt(index, now, then, MOST_ROWS, MOST_KEPT).read(ItemKey.FIRST, ItemKey.LAST, reader);
    }

    /** Reads those of one customer. */
    public static void read(Asking index, Moment now, Moment then, CustomerNumber customer, Reader reader) {
        new ItemsAt(index, now, then, MOST_ROWS, MOST_KEPT)
                .read(ItemKey.before(customer), ItemKey.behind(customer), reader);
    }

    /** Reads those behind one key and before another. */
    public void read(ItemKey first, ItemKey last, Reader reader) {
        ItemKey from = first;
        while (from.compareTo(last) < 0) {
            Part moved = moved(from, last);
            read(from, moved, reader);
            from = moved.end();
        }
    }

    /**
     * A part of what moved between the two moments, each item as it was before it first did.
     *
     * @param end the last key of the part
     */
    private record Part(NavigableMap<ItemKey, OpenItem> items, ItemKey end) {}

    private Part moved(ItemKey from, ItemKey last) {
        NavigableMap<ItemKey, OpenItem> kept = new TreeMap<>();
        ItemKey end = last;
        Moment reached = then;
        while (reached.line() < now.line()) {
            Moment after = reached;
            List<Movement> next = index.ask(books -> books.movementsAfter(after, mostRows));
            for (Movement each : next) {
                ItemKey key = each.key();
                if (each.line() <= now.line() && key.compareTo(from) > 0 && key.compareTo(end) <= 0) {
                    kept.putIfAbsent(key, each.before());
                }
                if (kept.size() > mostKept) {
                    kept.pollLastEntry();
                    end = kept.lastKey();
                }
            }
            reached = next.size() < mostRows ? now : behind(next.getLast());
        }
        return new Part(kept, end);
    }

    private static Moment behind(Movement last) {
        return new Moment(last.line(), last.day());
    }

    /** What is open, and what moved meanwhile. */
    private record Rows(List<OwnedItem> items, List<Movement> moved) {}

    private void read(ItemKey from, Part moved, Reader reader) {
        ItemKey reached = from;
        while (reached.compareTo(moved.end()) < 0) {
            ItemKey after = reached;
            Rows rows = index.ask(books ->
                    new Rows(books.itemsAfter(after, mostRows), books.movementsAfter(seen, Integer.MAX_VALUE)));
            for (Movement each : rows.moved()) {
                before.putIfAbsent(each.key(), each.before());
                seen = behind(each);
            }
            List<OwnedItem> items = rows.items();
            ItemKey read =
                    items.size() < mostRows ? moved.end() : items.getLast().key();
            reached = read.compareTo(moved.end()) < 0 ? read : moved.end();
            tell(items, after, reached, moved, reader);
        }
    }

    /** Those behind one key and up to another. */
    private void tell(List<OwnedItem> items, ItemKey from, ItemKey to, Part moved, Reader reader) {
        NavigableMap<ItemKey, OpenItem> asThen = moved.items().subMap(from, false, to, true);
        if (before.isEmpty() && asThen.isEmpty()) {
            tell(items, to, reader);
            return;
        }
        NavigableMap<ItemKey, OpenItem> began = new TreeMap<>();
        items.forEach(each -> began.put(each.key(), each.item()));
        began.putAll(before);
        NavigableMap<ItemKey, OpenItem> earlier = new TreeMap<>(began);
        earlier.putAll(asThen);
        for (var each : earlier.subMap(from, false, to, true).entrySet()) {
            OpenItem atNow = opened(began.get(each.getKey()));
            OpenItem atThen = opened(each.getValue());
            if (atNow != null || atThen != null) {
                reader.item(new CustomerNumber(each.getKey().customer()), atNow, atThen);
            }
        }
    }

    /** Where none of them moved; most often so, and no map has to put them in order. */
    private static void tell(List<OwnedItem> items, ItemKey to, Reader reader) {
        for (OwnedItem each : items) {
            OpenItem open = opened(each.item());
            if (open != null && each.key().compareTo(to) <= 0) {
                reader.item(each.customer(), open, open);
            }
        }
    }

    /** One that has nothing open has not begun yet, or is settled. */
    private static @Nullable OpenItem opened(@Nullable OpenItem item) {
        return item == null || item.open().isZero() ? null : item;
    }
}
