package org.tallystick.wording;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import org.joda.money.Money;

/**
 * Amounts in Arabic: whole units in words that agree with the currency in gender and number, the rest in digits,
 * between the words "only" and "no more". The rules are ours, because those of ICU count without agreement.
 */
final class ArabicAmount implements AmountInWords {
    /** What a number that ends in the first becomes right before its noun. */
    private static final Map<String, String> BEFORE_NOUN = Map.of(
            "مائتان", "مائتا",
            "ألفان", "ألفا",
            "ألفًا", "ألف",
            "مليونان", "مليونا",
            "مليونًا", "مليون",
            "ملياران", "مليارا",
            "مليارًا", "مليار");

    private final Map<String, CurrencyNames> currencies = CurrencyNames.in("ar");

    /** ICU is loaded when the first amount is said. */
    private static final class Numbers {
        private static final NumberWords WORDS = NumberWords.from("numbers_ar.txt", "ar");
        private static final PluralRules PLURALS = PluralRules.forLocale(ULocale.forLanguageTag("ar"));
    }

    @Override
    public String say(Money money) {
        SplitAmount amount = SplitAmount.of(money);
        CurrencyNames names = currencies.getOrDefault(amount.currency(), CurrencyNames.byCode(amount.currency()));
        return "فقط " + (amount.negative() ? "سالب " : "") + units(amount.whole(), names) + rest(amount, names)
                + " لا غير";
    }

    private static String units(long whole, CurrencyNames names) {
        if (whole == 1) {
            return names.unit(0) + (names.feminine() ? " واحدة" : " واحد");
        }
        if (whole == 2 && names.unit().size() > 1) {
            return names.unit(1);
        }
        String number = Numbers.WORDS.say(whole, names.feminine() ? "%feminine" : "%masculine");
        String last = number.substring(number.lastIndexOf(' ') + 1);
        // A last word may begin with "and", which is one letter.
        String bare = last.startsWith("و") && BEFORE_NOUN.containsKey(last.substring(1)) ? last.substring(1) : last;
        String joined = number.substring(0, number.length() - bare.length()) + BEFORE_NOUN.getOrDefault(bare, bare);
        return joined + " " + names.unit(form(whole));
    }

    private static String rest(SplitAmount amount, CurrencyNames names) {
        if (amount.rest() == 0) {
            return "";
        }
        return " و"
                + (names.minor().isEmpty()
                        ? amount.fraction()
                        : amount.rest() + " " + names.minor(form(amount.rest())));
    }

    /** Which form a noun takes behind a number: 2 for 3 to 10, 3 for 11 to 99, counted in the last two digits. */
    private static int form(long number) {
        return switch (Numbers.PLURALS.select((double) number)) {
            case "few" -> 2;
            case "many" -> 3;
            default -> 0;
        };
    }
}
