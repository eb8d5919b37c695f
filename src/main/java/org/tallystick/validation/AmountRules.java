package org.tallystick.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

/**
 * Amounts, quantities and unit prices as people, files and tills write them: plain decimals such as {@code 12.50}.
 * What is equal is taken as equal, so that {@code 12.500} euros are {@code 12.50}; nothing is rounded and nothing is
 * guessed.
 */
public final class AmountRules {
    /** The most that one amount may be, in minor units: whoever sells more on one slip needs other software. */
    private static final BigDecimal MOST = BigDecimal.TEN.pow(12);

    private static final int LONGEST = 40;
    /** Without an exponent: a few characters of it could stand for a number of millions of digits. */
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,24}(\\.[0-9]{1,12})?");

    private static final int QUANTITY_DIGITS = 9;
    private static final int QUANTITY_DECIMALS = 4;
    /** Of a unit price beyond those of the currency: fuel is priced to a tenth of a cent, screws finer still. */
    private static final int MORE_PRICE_DECIMALS = 4;

    private static final Pattern WITH_CURRENCY =
            Pattern.compile("(?:([A-Za-z]{3}) ?-?[0-9.,]+|-?[0-9.,]+ ?([A-Za-z]{3}))");
    /** 1.234,56 and 12,50. */
    private static final Pattern COMMA_DECIMAL = Pattern.compile("-?([0-9]{1,3}(\\.[0-9]{3})+|[0-9]{1,15}),[0-9]{1,2}");
    /** 1,234.56 and 1,234,567. */
    private static final Pattern COMMA_THOUSANDS =
            Pattern.compile("-?[0-9]{1,3}((,[0-9]{3})+\\.[0-9]{1,2}|(,[0-9]{3}){2,})");

    private AmountRules() {}

    /**
     * Reads an amount; it may be negative.
     *
     * @throws InvalidInput when it is no plain decimal, is not exact in the currency or is above 10^12 minor units
     */
    public static Money read(String field, String text, CurrencyUnit currency) {
        BigDecimal amount = decimal(field, text, currency);
        int places = currency.getDecimalPlaces();
        if (amount.stripTrailingZeros().scale() > places) {
            throw new InvalidInput(field, Phrase.INPUT_DECIMALS, text, places, currency);
        }
        checkMost(field, amount, places);
        return Money.of(currency, amount.setScale(places, RoundingMode.UNNECESSARY));
    }

    /** The amount itself; see {@link #read} for what it may be. */
    public static Money checked(String field, Money amount) {
        checkMost(field, amount.getAmount(), amount.getCurrencyUnit().getDecimalPlaces());
        return amount;
    }

    private static void checkMost(String field, BigDecimal amount, int places) {
        if (amount.abs().movePointRight(places).compareTo(MOST) > 0) {
            throw new InvalidInput(field, Phrase.INPUT_TOO_MUCH, amount.toPlainString());
        }
    }

    /**
     * Reads the price of one piece, pound or litre, which may be finer than any coin.
     *
     * @throws InvalidInput when it is no plain decimal, has more than four decimals more than the currency or is above
     *     10^12 minor units
     */
    public static BigMoney unitPrice(String field, String text, CurrencyUnit currency) {
        BigDecimal price = decimal(field, text, currency).stripTrailingZeros();
        int places = currency.getDecimalPlaces();
        int most = places + MORE_PRICE_DECIMALS;
        if (price.scale() > most) {
            throw new InvalidInput(field, Phrase.INPUT_PRICE_DECIMALS, text, most);
        }
        checkMost(field, price, places);
        return BigMoney.of(currency, price.setScale(Math.max(places, price.scale()), RoundingMode.UNNECESSARY));
    }

    /**
     * Reads how much of something.
     *
     * @throws InvalidInput when it has more than 9 digits before the point or more than 4 behind it
     */
    public static BigDecimal quantity(String field, String text) {
        if (text.length() <= LONGEST && PLAIN.matcher(text).matches()) {
            BigDecimal quantity = new BigDecimal(text);
            BigDecimal shortest = quantity.stripTrailingZeros();
            if (shortest.scale() <= QUANTITY_DECIMALS && shortest.precision() - shortest.scale() <= QUANTITY_DIGITS) {
                return quantity.scale() <= QUANTITY_DECIMALS
                        ? quantity
                        : quantity.setScale(QUANTITY_DECIMALS, RoundingMode.UNNECESSARY);
            }
        }
        throw new InvalidInput(field, Phrase.INPUT_QUANTITY, QUANTITY_DIGITS, QUANTITY_DECIMALS);
    }

    /**
     * What a quantity comes to, rounded half up.
     *
     * @throws InvalidInput when it is above 10^12 minor units
     */
    public static Money worth(String field, BigDecimal quantity, BigMoney unitPrice) {
        BigMoney exact = unitPrice.multipliedBy(quantity);
        checkMost(field, exact.getAmount(), exact.getCurrencyUnit().getDecimalPlaces());
        return exact.toMoney(RoundingMode.HALF_UP);
    }

    private static BigDecimal decimal(String field, String text, CurrencyUnit currency) {
        refuseOtherCurrency(field, text, currency);
        if (text.length() > LONGEST || !PLAIN.matcher(text).matches()) {
            throw new InvalidInput(field, Phrase.INPUT_AMOUNT, shortened(text), rightForm(text, currency));
        }
        return new BigDecimal(text);
    }

    private static Sentence rightForm(String text, CurrencyUnit currency) {
        if (text.length() <= LONGEST && COMMA_DECIMAL.matcher(text).matches()) {
            return Sentence.asItIs(text.replace(".", "").replace(',', '.'));
        }
        if (text.length() <= LONGEST && COMMA_THOUSANDS.matcher(text).matches()) {
            return Sentence.asItIs(text.replace(",", ""));
        }
        return Sentence.of(
                Phrase.INPUT_PLAIN_DECIMAL,
                Money.ofMajor(currency, 1250).getAmount().toPlainString());
    }

    private static void refuseOtherCurrency(String field, String text, CurrencyUnit currency) {
        Matcher named = WITH_CURRENCY.matcher(text);
        if (text.length() <= LONGEST && named.matches()) {
            String code = (named.group(1) == null ? named.group(2) : named.group(1)).toUpperCase(Locale.ROOT);
            throw code.equals(currency.getCode())
                    ? new InvalidInput(field, Phrase.INPUT_NAMES_CURRENCY, text)
                    : new InvalidInput(field, Phrase.INPUT_OTHER_CURRENCY, text, code, currency);
        }
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
    }
}
