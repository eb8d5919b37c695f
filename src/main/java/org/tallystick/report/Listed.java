package org.tallystick.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a report shows of a list that grows with the shop: its first and its last, how many there are in all, and what
 * they come to.
 */
public record Listed<T>(List<T> first, List<T> last, int count, Money sum) {
    public Listed {
        first = List.copyOf(first);
        last = List.copyOf(last);
    }

    /** The first ones, and behind what is left out the last ones. */
    public List<T> shown() {
        return Stream.concat(first.stream(), last.stream()).toList();
    }

    public int leftOut() {
        return count - first.size() - last.size();
    }

    /** The same list with other ones shown. */
    <R> Listed<R> withShown(List<R> others) {
        return new Listed<>(others.subList(0, first.size()), others.subList(first.size(), others.size()), count, sum);
    }

    public <R> Listed<R> map(Function<T, R> of) {
        return new Listed<>(
                first.stream().map(of).toList(), last.stream().map(of).toList(), count, sum);
    }

    /** Sees the whole list, in any order, and keeps what is shown of it. */
    public static final class Maker<T> {
        private final Function<T, Money> amount;
        private final int mostFirst;
        private final int mostLast;
        private final PriorityQueue<T> first;
        private final PriorityQueue<T> last;
        private final Comparator<T> order;
        private int count;
        private Money sum;

        public Maker(
                CurrencyUnit currency, Comparator<T> order, int mostFirst, int mostLast, Function<T, Money> amount) {
            this.order = order;
            this.mostFirst = mostFirst;
            this.mostLast = mostLast;
            this.amount = amount;
            first = new PriorityQueue<>(order.reversed());
            last = new PriorityQueue<>(order);
            sum = Money.zero(currency);
        }

        public void add(T one) {
            count++;
            sum = sum.plus(amount.apply(one));
            T over = kept(first, order.reversed(), mostFirst, one);
            if (over != null) {
                kept(last, order, mostLast, over);
            }
        }

        /**
         * Of a list that is full and one more, what is left over; most often the one more, which costs one comparison.
         */
        private @Nullable T kept(PriorityQueue<T> some, Comparator<T> towardsIt, int most, T one) {
            if (some.size() < most) {
                some.add(one);
                return null;
            }
            T end = some.peek();
            if (end == null || towardsIt.compare(one, end) <= 0) {
                return one;
            }
            some.remove();
            some.add(one);
            return end;
        }

        public Listed<T> listed() {
            return new Listed<>(sorted(first), sorted(last), count, sum);
        }

        private List<T> sorted(PriorityQueue<T> some) {
            List<T> all = new ArrayList<>(some);
            all.sort(order);
            return all;
        }
    }
}
