package org.tallystick.api;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.tallystick.validation.AmountRules;
import org.tallystick.validation.InvalidInput;

/** Amounts as people and tills write them: plain decimals in the shop's currency, such as {@code 12.50}. */
public final class Amounts {
    private static final Pattern WITH_CURRENCY =
            Pattern.compile("(?:([A-Za-z]{3}) ?-?[0-9.,]+|-?[0-9.,]+ ?([A-Za-z]{3}))");
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,24}(\\.[0-9]{1,9})?");

    private Amounts() {}

    /**
     * Reads an amount; it may be negative.
     *
     * @throws InvalidInput when it is no plain decimal, has too many decimals or is above 10^12 minor units
     */
    public static Money read(String field, String text, CurrencyUnit currency) {
        refuseOtherCurrency(field, text, currency);
        if (text.length() > 30 || !PLAIN.matcher(text).matches()) {
            String shown = text.length() > 30 ? text.substring(0, 30) + "..." : text;
            throw new InvalidInput(field, "'%s' is no amount; write it like 12.50".formatted(shown));
        }
        BigDecimal amount = new BigDecimal(text);
        if (amount.stripTrailingZeros().scale() > currency.getDecimalPlaces()) {
            throw new InvalidInput(
                    field,
                    "%s has more decimals than %s has (%d)".formatted(text, currency, currency.getDecimalPlaces()));
        }
        return AmountRules.checked(field, Money.of(currency, amount));
    }

    private static void refuseOtherCurrency(String field, String text, CurrencyUnit currency) {
        Matcher named = WITH_CURRENCY.matcher(text);
        if (text.length() <= 30 && named.matches()) {
            String code = (named.group(1) == null ? named.group(2) : named.group(1)).toUpperCase(Locale.ROOT);
            throw new InvalidInput(
                    field,
                    code.equals(currency.getCode())
                            ? "'%s' names the currency; write the figure alone, like 12.50".formatted(text)
                            : "'%s' is in %s, but this book is kept in %s; exchange it first, and write the figure"
                                    .formatted(text, code, currency));
        }
    }

    public static String write(Money amount) {
        return amount.getAmount().toPlainString();
    }
}
