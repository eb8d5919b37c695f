package org.tallystick.wording;

import java.math.BigDecimal;
import org.joda.money.Money;

/**
 * The size of an amount in whole units and what is left of it in minor ones.
 *
 * @param places digits behind the point: 0, 2 or 3
 */
record SplitAmount(boolean negative, long whole, long rest, int places, String currency) {

    static SplitAmount of(Money amount) {
        BigDecimal size = amount.getAmount().abs();
        int places = amount.getScale();
        long rest = size.remainder(BigDecimal.ONE).movePointRight(places).longValueExact();
        return new SplitAmount(
                amount.isNegative(),
                size.longValue(),
                rest,
                places,
                amount.getCurrencyUnit().getCode());
    }

    /** The rest as cheques show it, such as {@code 05/100}. */
    String fraction() {
        String digits = Long.toString(rest);
        return "0".repeat(places - digits.length()) + digits + "/1" + "0".repeat(places);
    }
}
