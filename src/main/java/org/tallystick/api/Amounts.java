package org.tallystick.api;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.tallystick.customer.BadInput;

/** Amounts as people and tills write them: plain decimals in the shop's currency, such as {@code 12.50}. */
public final class Amounts {
    /** In minor units; a shop that sells more on one slip needs other software. */
    private static final BigDecimal MOST = BigDecimal.TEN.pow(12);

    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,24}(\\.[0-9]{1,9})?");

    private Amounts() {}

    /**
     * Reads an amount; it may be negative.
     *
     * @throws BadInput when it is no plain decimal, has too many decimals or is above 10^12 minor units
     */
    public static Money read(String field, String text, CurrencyUnit currency) {
        if (text.length() > 30 || !PLAIN.matcher(text).matches()) {
            String shown = text.length() > 30 ? text.substring(0, 30) + "..." : text;
            throw new BadInput(field, "'%s' is no amount; write it like 12.50".formatted(shown));
        }
        BigDecimal amount = new BigDecimal(text);
        if (amount.stripTrailingZeros().scale() > currency.getDecimalPlaces()) {
            throw new BadInput(
                    field,
                    "%s has more decimals than %s has (%d)".formatted(text, currency, currency.getDecimalPlaces()));
        }
        if (amount.abs().movePointRight(currency.getDecimalPlaces()).compareTo(MOST) > 0) {
            throw new BadInput(field, text + " is more than a slip can hold; check the amount");
        }
        return Money.of(currency, amount);
    }

    public static String write(Money amount) {
        return amount.getAmount().toPlainString();
    }
}
