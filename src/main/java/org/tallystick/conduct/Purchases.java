package org.tallystick.conduct;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.OptionalLong;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How a customer buys on credit.
 *
 * @param sales how many
 * @param usual size of one, without what was paid at once: the mean of the first ten, later moved by a tenth towards
 *     each new one
 * @param first day of the first; null when there is none
 * @param last day of the latest; null when there is none
 */
public record Purchases(
        int sales,
        Money usual,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {
    private static final int REMEMBERED = 10;
    private static final int REGULAR = 5;
    private static final int TWO_WEEKS = 14;

    public static Purchases none(CurrencyUnit currency) {
        return new Purchases(0, Money.zero(currency), null, null);
    }

    Purchases after(Money debt, LocalDate day) {
        int now = sales + 1;
        Money nearer = debt.minus(usual).dividedBy(Math.min(now, REMEMBERED), RoundingMode.HALF_EVEN);
        return new Purchases(now, usual.plus(nearer), first == null ? day : first, day);
    }

    /** Of the account that had more, over the time of both. */
    Purchases absorbing(Purchases other) {
        Purchases larger = sales >= other.sales ? this : other;
        return new Purchases(
                sales + other.sales, larger.usual, Days.earlier(first, other.first), Days.later(last, other.last));
    }

    /** Days from one sale to the next, rounded down; empty before the second. */
    public OptionalLong everyDays() {
        return sales < 2 || first == null || last == null
                ? OptionalLong.empty()
                : OptionalLong.of(ChronoUnit.DAYS.between(first, last) / (sales - 1));
    }

    /**
     * Whether a regular customer stays away: longer than two weeks, and than three times what is usual between two
     * purchases.
     */
    public boolean stoppedBy(LocalDate today) {
        long patience = Math.max(TWO_WEEKS, 3 * everyDays().orElse(0));
        return sales >= REGULAR && ChronoUnit.DAYS.between(Objects.requireNonNull(last), today) > patience;
    }
}
