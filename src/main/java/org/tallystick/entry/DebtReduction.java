package org.tallystick.entry;

import org.joda.money.Money;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

/**
 * What it comes to when goods, or part of their price, are taken back from a sale: first what is open of it goes
 * down, then what was written off of it counts less, and last money that was really paid for it is handed back.
 *
 * @param debtLowered taken off what is open
 * @param payOut handed back in cash
 * @param lossLowered taken off what was written off
 */
public record DebtReduction(Money debtLowered, Money payOut, Money lossLowered) {
    public DebtReduction {
        Currencies.same("the parts of a relief", debtLowered, payOut, lossLowered);
        if (debtLowered.isNegative() || payOut.isNegative() || lossLowered.isNegative()) {
            throw new InvalidInput("amount", Phrase.SALE_BELOW_ZERO);
        }
    }

    /**
     * Spreads what is taken back.
     *
     * @param amount zero or above
     * @param open what is open of the sale
     * @param paid what was really paid for it and not handed back yet
     * @param writtenOff what the shop has given up of it
     * @throws InvalidInput when it is more than the sale was
     */
    public static DebtReduction of(Money amount, Money open, Money paid, Money writtenOff) {
        Money debtLowered = lesser(amount, open);
        Money rest = amount.minus(debtLowered);
        Money lossLowered = lesser(rest, writtenOff);
        Money payOut = rest.minus(lossLowered);
        if (payOut.isGreaterThan(paid)) {
            Money most = open.plus(paid).plus(writtenOff);
            throw new InvalidInput("amount", Phrase.SALE_LESS_LEFT, amount, most);
        }
        return new DebtReduction(debtLowered, payOut, lossLowered);
    }

    /** The worth of what was taken back. */
    public Money total() {
        return debtLowered.plus(payOut).plus(lossLowered);
    }

    private static Money lesser(Money one, Money other) {
        return one.isLessThan(other) ? one : other;
    }
}
