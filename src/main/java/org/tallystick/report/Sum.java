package org.tallystick.report;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** How many, and how much together. */
public record Sum(int count, Money amount) {
    static Sum none(CurrencyUnit currency) {
        return new Sum(0, Money.zero(currency));
    }

    Sum plus(Money more) {
        return new Sum(count + 1, amount.plus(more));
    }
}
