package org.tallystick.validation;

import java.math.BigDecimal;
import org.joda.money.Money;

/** The most that one amount may be, 10^12 minor units: whoever sells more on one slip needs other software. */
public final class AmountRules {
    private static final BigDecimal MOST = BigDecimal.TEN.pow(12);

    private AmountRules() {}

    /**
     * The amount itself.
     *
     * @throws InvalidInput when it is above the cap, or below its negative
     */
    public static Money checked(String field, Money amount) {
        int decimals = amount.getCurrencyUnit().getDecimalPlaces();
        if (amount.getAmount().abs().movePointRight(decimals).compareTo(MOST) > 0) {
            throw new InvalidInput(
                    field, amount.getAmount().toPlainString() + " is more than a slip can hold; check the amount");
        }
        return amount;
    }
}
