package org.tallystick.exchange;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.tallystick.validation.AmountRules;
import org.tallystick.validation.InvalidInput;

/** An amount in a file: a plain decimal in the shop's currency. Nothing is guessed from other forms. */
final class Amount {
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,9})?");
    /** 1.234,56 and 12,50. */
    private static final Pattern COMMA_DECIMAL = Pattern.compile("-?([0-9]{1,3}(\\.[0-9]{3})+|[0-9]{1,15}),[0-9]{1,2}");
    /** 1,234.56 and 1,234,567. */
    private static final Pattern COMMA_THOUSANDS =
            Pattern.compile("-?[0-9]{1,3}((,[0-9]{3})+\\.[0-9]{1,2}|(,[0-9]{3}){2,})");

    private Amount() {}

    /** @throws InvalidInput naming the right form where it can be told */
    static Money read(String column, String text, CurrencyUnit currency) {
        if (text.length() > 30 || !PLAIN.matcher(text).matches()) {
            throw new InvalidInput(column, "'%s' is no amount; write %s".formatted(shortened(text), rightForm(text)));
        }
        BigDecimal amount = new BigDecimal(text);
        int places = currency.getDecimalPlaces();
        if (amount.stripTrailingZeros().scale() > places) {
            throw new InvalidInput(
                    column,
                    "'%s' has more than the %d decimals of %s; write thousands without a dot"
                            .formatted(text, places, currency));
        }
        return AmountRules.checked(column, Money.of(currency, amount));
    }

    private static String rightForm(String text) {
        if (text.length() <= 30 && COMMA_DECIMAL.matcher(text).matches()) {
            return text.replace(".", "").replace(',', '.');
        }
        if (text.length() <= 30 && COMMA_THOUSANDS.matcher(text).matches()) {
            return text.replace(",", "");
        }
        return "a plain decimal such as 1234.56, without sign of currency or blanks";
    }

    private static String shortened(String text) {
        return text.length() > 30 ? text.substring(0, 30) + "..." : text;
    }
}
