package org.tallystick.entry;

import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

/** The part of a sum of money that goes to, or comes from, one slip; above zero. */
public record Allocation(SlipNumber slip, Money amount) {
    public Allocation {
        if (!amount.isPositive()) {
            throw new InvalidInput("amount", Phrase.INPUT_SLIP_ABOVE_ZERO, amount, slip);
        }
    }

    public static Money sum(List<Allocation> allocations, CurrencyUnit currency) {
        return allocations.stream().map(Allocation::amount).reduce(Money.zero(currency), Money::plus);
    }
}
