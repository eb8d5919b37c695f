package org.tallystick.report;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.tallystick.ledger.account.OpenItem;

/**
 * Open items by how long they are due; what they come to is added up once, because long lists are put in order by it.
 *
 * @param sums of every bucket; all above or equal to zero but CREDIT, which is zero or below
 * @param total what is owed less what the shop owes
 * @param oldest the oldest bucket that has something overdue in it; NOT_DUE where nothing is
 */
public record Ageing(Map<Bucket, Money> sums, Money total, Money overdue, Bucket oldest) {
    private static final List<Bucket> OVERDUE =
            List.of(Bucket.UP_TO_30, Bucket.UP_TO_60, Bucket.UP_TO_90, Bucket.UP_TO_730, Bucket.OVER_730);

    /** Where an item stands, by the days since it was due. */
    public enum Bucket {
        /** What is disputed too: until that is settled nobody asks for it. */
        NOT_DUE,
        UP_TO_30,
        UP_TO_60,
        UP_TO_90,
        UP_TO_730,
        /** Over two years. */
        OVER_730,
        /** What the shop owes the customer, of whatever age. */
        CREDIT;

        /** Where an item stands on a day. */
        public static Bucket of(OpenItem item, LocalDate day) {
            if (item.open().isNegative()) {
                return CREDIT;
            }
            if (item.disputed()) {
                return NOT_DUE;
            }
            long late = day.toEpochDay() - item.due().toEpochDay();
            if (late <= 0) {
                return NOT_DUE;
            }
            if (late <= 30) {
                return UP_TO_30;
            }
            if (late <= 60) {
                return UP_TO_60;
            }
            if (late <= 90) {
                return UP_TO_90;
            }
            return late <= 730 ? UP_TO_730 : OVER_730;
        }
    }

    /** Adds up many. */
    static final class Maker {
        private final CurrencyUnit currency;
        private final Map<Bucket, Money> sums = new EnumMap<>(Bucket.class);

        Maker(CurrencyUnit currency) {
            this.currency = currency;
            for (Bucket bucket : Bucket.values()) {
                sums.put(bucket, Money.zero(currency));
            }
        }

        void add(OpenItem item, LocalDate day) {
            sums.merge(Bucket.of(item, day), item.open(), Money::plus);
        }

        void add(Ageing other) {
            other.sums.forEach((bucket, sum) -> sums.merge(bucket, sum, Money::plus));
        }

        Ageing ageing() {
            Money overdue = Money.zero(currency);
            Bucket oldest = Bucket.NOT_DUE;
            for (Bucket bucket : OVERDUE) {
                Money sum = in(sums, bucket);
                overdue = overdue.plus(sum);
                oldest = sum.isPositive() ? bucket : oldest;
            }
            Money total = overdue.plus(in(sums, Bucket.NOT_DUE)).plus(in(sums, Bucket.CREDIT));
            return new Ageing(Collections.unmodifiableMap(new EnumMap<>(sums)), total, overdue, oldest);
        }
    }

    public Money in(Bucket bucket) {
        return in(sums, bucket);
    }

    private static Money in(Map<Bucket, Money> sums, Bucket bucket) {
        return Objects.requireNonNull(sums.get(bucket), "a sum for each bucket");
    }

    /** What is owed, without what the shop owes. */
    public Money debt() {
        return total.minus(in(Bucket.CREDIT));
    }
}
