package org.tallystick.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.Money;

/** Amounts in English: whole units in words, the rest in digits. */
final class EnglishAmount implements AmountInWords {
    private static final String[] BELOW_20 = ("zero one two three four five six seven eight nine ten eleven twelve"
                    + " thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
            .split(" ");
    private static final String[] TENS = {
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };
    private static final String[] THOUSANDS = {"", " thousand", " million", " billion", " trillion"};

    private static final long LAKH = 100_000;
    private static final long CRORE = 10_000_000;

    private final Map<String, CurrencyNames> currencies = CurrencyNames.in("en");

    @Override
    public String say(Money amount) {
        SplitAmount split = SplitAmount.of(amount);
        CurrencyNames names = currencies.getOrDefault(split.currency(), CurrencyNames.byCode(split.currency()));
        String number =
                IndianCount.isOf(amount.getCurrencyUnit()) ? inLakhAndCrore(split.whole()) : spelled(split.whole());
        String words = (split.negative() ? "minus " : "") + number + " " + names.unit(split.whole() == 1 ? 0 : 1)
                + (split.rest() == 0 ? " only" : " and " + names.rest(split));
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String inLakhAndCrore(long number) {
        List<String> parts = new ArrayList<>();
        if (number >= CRORE) {
            parts.add(inLakhAndCrore(number / CRORE) + " crore");
        }
        long lakhs = number % CRORE / LAKH;
        if (lakhs > 0) {
            parts.add(spelled(lakhs) + " lakh");
        }
        if (number % LAKH > 0 || parts.isEmpty()) {
            parts.add(spelled(number % LAKH));
        }
        return String.join(" ", parts);
    }

    private static String spelled(long number) {
        if (number == 0) {
            return BELOW_20[0];
        }
        StringBuilder result = new StringBuilder();
        long left = number;
        for (String power : THOUSANDS) {
            int group = (int) (left % 1000);
            left /= 1000;
            if (group > 0) {
                result.insert(0, belowThousand(group) + power + (result.isEmpty() ? "" : " "));
            }
        }
        return result.toString();
    }

    private static String belowThousand(int number) {
        if (number >= 100) {
            String hundreds = BELOW_20[number / 100] + " hundred";
            return number % 100 == 0 ? hundreds : hundreds + " " + belowThousand(number % 100);
        }
        if (number < 20) {
            return BELOW_20[number];
        }
        return number % 10 == 0 ? TENS[number / 10] : TENS[number / 10] + "-" + BELOW_20[number % 10];
    }
}
