package org.tallystick.wording;

import java.util.Locale;
import java.util.Map;
import org.joda.money.Money;

/** Amounts in Spanish: whole units in words that agree with the currency, the rest in digits. */
final class SpanishAmount implements AmountInWords {
    private static final Locale SPANISH = Locale.forLanguageTag("es");

    private final Map<String, CurrencyNames> currencies = CurrencyNames.in("es");

    /** ICU is loaded when the first amount is said. */
    private static final class Numbers {
        private static final NumberWords WORDS = NumberWords.in("es");
    }

    @Override
    public String say(Money money) {
        SplitAmount amount = SplitAmount.of(money);
        CurrencyNames names = currencies.getOrDefault(amount.currency(), CurrencyNames.byCode(amount.currency()));
        String number = Numbers.WORDS.say(
                amount.whole(), names.feminine() ? "%spellout-cardinal-feminine" : "%spellout-cardinal-masculine");
        boolean millions = amount.whole() > 0 && amount.whole() % 1_000_000 == 0;
        String words = (amount.negative() ? "menos " : "")
                + number
                + (millions ? " de " : " ")
                + names.unit(amount.whole() == 1 ? 0 : 1)
                + rest(amount, names);
        return words.substring(0, 1).toUpperCase(SPANISH) + words.substring(1);
    }

    private static String rest(SplitAmount amount, CurrencyNames names) {
        if (amount.rest() == 0) {
            return " exact" + (names.feminine() ? "a" : "o") + (amount.whole() == 1 ? "" : "s");
        }
        return " con " + names.rest(amount);
    }
}
