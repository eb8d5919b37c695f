package org.tallystick.conduct;

import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What became of a customer's debts as a whole.
 *
 * @param lost what the shop has given up and not got back, zero or above
 * @param settled the last day on which a debt came to its end with nothing owed and nothing given up; null for never
 */
public record DebtOutcomes(Money lost, @Nullable LocalDate settled) {

    static DebtOutcomes none(CurrencyUnit currency) {
        return new DebtOutcomes(Money.zero(currency), null);
    }

    DebtOutcomes losing(Money amount) {
        return new DebtOutcomes(lost.plus(amount), settled);
    }

    DebtOutcomes settledOn(LocalDate day) {
        return new DebtOutcomes(lost, day);
    }

    DebtOutcomes absorbing(DebtOutcomes other) {
        return new DebtOutcomes(lost.plus(other.lost), Days.later(settled, other.settled));
    }
}
