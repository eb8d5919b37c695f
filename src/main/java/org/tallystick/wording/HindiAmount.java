package org.tallystick.wording;

import java.util.Map;
import org.joda.money.Money;

/** Amounts in Hindi: whole units in words of lakh and crore, the rest in digits. */
final class HindiAmount implements AmountInWords {
    private final Map<String, CurrencyNames> currencies = CurrencyNames.in("hi");

    /** ICU is loaded when the first amount is said. */
    private static final class Numbers {
        private static final NumberWords WORDS = NumberWords.in("hi");
    }

    @Override
    public String say(Money money) {
        SplitAmount amount = SplitAmount.of(money);
        CurrencyNames names = currencies.getOrDefault(amount.currency(), CurrencyNames.byCode(amount.currency()));
        String units =
                Numbers.WORDS.say(amount.whole(), "%spellout-cardinal") + " " + names.unit(amount.whole() == 1 ? 0 : 1);
        return (amount.negative() ? "ऋण " : "") + units + rest(amount, names);
    }

    private static String rest(SplitAmount amount, CurrencyNames names) {
        if (amount.rest() == 0) {
            return " मात्र";
        }
        return " और " + names.rest(amount);
    }
}
