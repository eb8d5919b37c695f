package org.tallystick.api;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.tallystick.customer.BadInput;
import org.tallystick.customer.MoneyCap;

/** Amounts as people and tills write them: plain decimals in the shop's currency, such as {@code 12.50}. */
public final class Amounts {
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
        return MoneyCap.checked(field, Money.of(currency, amount));
    }

    public static String write(Money amount) {
        return amount.getAmount().toPlainString();
    }
}
