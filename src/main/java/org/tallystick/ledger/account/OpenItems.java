package org.tallystick.ledger.account;

import java.util.AbstractList;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.entry.SlipNumber;

/**
 * The open items of an account, oldest first, and what they come to. Never changed: with an item more or less there is
 * another one, which shares nearly all with this one. So one more item costs about the same beside ten others and
 * beside ten thousand.
 */
public final class OpenItems extends AbstractList<OpenItem> {
    private static final Comparator<OpenItem> OLDEST_FIRST =
            Comparator.comparing(OpenItem::day).thenComparing(OpenItem::slip);
    private static final Comparator<OpenItem> BY_SLIP = Comparator.comparing(OpenItem::slip);

    private final @Nullable ItemTree oldestFirst;
    private final @Nullable ItemTree bySlip;
    private final Money sum;

    private OpenItems(@Nullable ItemTree oldestFirst, @Nullable ItemTree bySlip, Money sum) {
        this.oldestFirst = oldestFirst;
        this.bySlip = bySlip;
        this.sum = sum;
    }

    public static OpenItems none(CurrencyUnit currency) {
        return new OpenItems(null, null, Money.zero(currency));
    }

    /** In any order; of two with one slip number the last one. */
    public static OpenItems of(CurrencyUnit currency, Collection<OpenItem> items) {
        return none(currency).with(items);
    }

    /** What is open of all of them. */
    public Money sum() {
        return sum;
    }

    public Optional<OpenItem> of(SlipNumber slip) {
        return Optional.ofNullable(ItemTree.find(bySlip, shown -> slip.compareTo(shown.slip())));
    }

    /** With an item that is new, or in place of the one with its slip number. */
    OpenItems with(OpenItem item) {
        OpenItems others = without(item.slip());
        return new OpenItems(
                ItemTree.with(others.oldestFirst, item, OLDEST_FIRST),
                ItemTree.with(others.bySlip, item, BY_SLIP),
                others.sum.plus(item.open()));
    }

    OpenItems with(Collection<OpenItem> items) {
        OpenItems all = this;
        for (OpenItem item : items) {
            all = all.with(item);
        }
        return all;
    }

    OpenItems without(SlipNumber slip) {
        return of(slip).map(item -> new OpenItems(
                        ItemTree.without(oldestFirst, item, OLDEST_FIRST),
                        ItemTree.without(bySlip, item, BY_SLIP),
                        sum.minus(item.open())))
                .orElse(this);
    }

    @Override
    public int size() {
        return ItemTree.sizeOf(oldestFirst);
    }

    @Override
    public OpenItem get(int place) {
        if (oldestFirst == null) {
            throw new IndexOutOfBoundsException(place);
        }
        return ItemTree.get(oldestFirst, place);
    }

    @Override
    public Iterator<OpenItem> iterator() {
        return new InOrder(oldestFirst);
    }

    /** Keeps the trees whose items are still to come, each but for its left side. */
    private static final class InOrder implements Iterator<OpenItem> {
        private final Deque<ItemTree> toCome = new ArrayDeque<>();

        InOrder(@Nullable ItemTree tree) {
            push(tree);
        }

        private void push(@Nullable ItemTree tree) {
            for (ItemTree at = tree; at != null; at = at.left()) {
                toCome.push(at);
            }
        }

        @Override
        public boolean hasNext() {
            return !toCome.isEmpty();
        }

        @Override
        public OpenItem next() {
            ItemTree next = toCome.poll();
            if (next == null) {
                throw new NoSuchElementException();
            }
            push(next.right());
            return next.item();
        }
    }
}
