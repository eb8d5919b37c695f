package org.tallystick.slip;

import java.util.Locale;
import java.util.Map;
import org.joda.money.Money;

/** Amounts in English: whole units in words, the rest in digits. */
final class EnglishAmount implements AmountInWords {
    private static final String[] BELOW_20 = {
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] TENS = {
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };
    private static final String[] THOUSANDS = {"", " thousand", " million", " billion", " trillion"};

    private static final Map<String, Names> CURRENCIES = Map.ofEntries(
            Map.entry("EUR", new Names("euro", "euros", "cent", "cents")),
            Map.entry("USD", new Names("US dollar", "US dollars", "cent", "cents")),
            Map.entry("GBP", new Names("pound", "pounds", "penny", "pence")),
            Map.entry("INR", new Names("rupee", "rupees", "paisa", "paise")),
            Map.entry("PKR", new Names("rupee", "rupees", "paisa", "paise")),
            Map.entry("BDT", new Names("taka", "taka", "poisha", "poisha")),
            Map.entry("CNY", new Names("yuan", "yuan", "fen", "fen")),
            Map.entry("JPY", new Names("yen", "yen", "", "")),
            Map.entry("KRW", new Names("won", "won", "", "")),
            Map.entry("CHF", new Names("Swiss franc", "Swiss francs", "centime", "centimes")),
            Map.entry("AUD", new Names("Australian dollar", "Australian dollars", "cent", "cents")),
            Map.entry("CAD", new Names("Canadian dollar", "Canadian dollars", "cent", "cents")),
            Map.entry("NZD", new Names("New Zealand dollar", "New Zealand dollars", "cent", "cents")),
            Map.entry("KES", new Names("Kenya shilling", "Kenya shillings", "cent", "cents")),
            Map.entry("UGX", new Names("Uganda shilling", "Uganda shillings", "", "")),
            Map.entry("TZS", new Names("Tanzania shilling", "Tanzania shillings", "cent", "cents")),
            Map.entry("NGN", new Names("naira", "naira", "kobo", "kobo")),
            Map.entry("GHS", new Names("cedi", "cedis", "pesewa", "pesewas")),
            Map.entry("ZAR", new Names("rand", "rand", "cent", "cents")),
            Map.entry("BRL", new Names("real", "reais", "centavo", "centavos")),
            Map.entry("MXN", new Names("Mexican peso", "Mexican pesos", "centavo", "centavos")),
            Map.entry("PHP", new Names("peso", "pesos", "centavo", "centavos")),
            Map.entry("SAR", new Names("Saudi riyal", "Saudi riyals", "halala", "halalas")),
            Map.entry("AED", new Names("UAE dirham", "UAE dirhams", "fils", "fils")),
            Map.entry("EGP", new Names("Egyptian pound", "Egyptian pounds", "piastre", "piastres")),
            Map.entry("JOD", new Names("Jordanian dinar", "Jordanian dinars", "fils", "fils")),
            Map.entry("KWD", new Names("Kuwaiti dinar", "Kuwaiti dinars", "fils", "fils")));

    private record Names(String one, String many, String minorOne, String minorMany) {}

    @Override
    public String say(Money amount) {
        SplitAmount split = SplitAmount.of(amount);
        long whole = split.whole();
        long rest = split.rest();
        String code = split.currency();
        Names names = CURRENCIES.getOrDefault(code, new Names(code, code, "", ""));
        StringBuilder result = new StringBuilder(split.negative() ? "minus " : "")
                .append(spelled(whole))
                .append(' ')
                .append(whole == 1 ? names.one : names.many);
        if (rest == 0) {
            result.append(" only");
        } else if (names.minorMany.isEmpty()) {
            result.append(" and ").append(split.fraction());
        } else {
            result.append(" and %d %s".formatted(rest, rest == 1 ? names.minorOne : names.minorMany));
        }
        return result.substring(0, 1).toUpperCase(Locale.ROOT) + result.substring(1);
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
