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
public record Debts(Money lost, @Nullable LocalDate settled) {

    static Debts none(CurrencyUnit currency) {
        return new Debts(Money.zero(currency), null);
    }

    Debts losing(Money amount) {
        return new Debts(lost.plus(amount), settled);
    }

    Debts settledOn(LocalDate day) {
        return new Debts(lost, day);
    }

    Debts absorbing(Debts other) {
        return new Debts(lost.plus(other.lost), Days.later(settled, other.settled));
    }
}
