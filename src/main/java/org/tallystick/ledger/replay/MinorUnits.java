package org.tallystick.ledger.replay;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Amounts as whole numbers, where all are of one currency. */
public final class MinorUnits {
    private MinorUnits() {}

    /**
     * Cents, where the currency has two decimals.
     *
     * @throws IllegalArgumentException for an amount of another currency
     */
    public static long of(Money money, CurrencyUnit currency) {
        if (!money.getCurrencyUnit().equals(currency)) {
            throw new IllegalArgumentException("%s is not in the shop's currency %s".formatted(money, currency));
        }
        return money.getAmountMinorLong();
    }
}
