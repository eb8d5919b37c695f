package org.tallystick.wording;

import java.util.Map;
import java.util.regex.Pattern;
import org.joda.money.Money;

/**
 * Amounts in the numerals that Chinese keeps for money (壹贰叁), into which no stroke can be added. The end mark 整
 * closes an amount without a rest.
 */
final class ChineseAmount implements AmountInWords {
    private static final long HUNDRED_MILLION = 100_000_000;

    /** ICU leaves the one out before a ten, where another digit could be written in. */
    private static final Pattern BARE_TEN = Pattern.compile("(?<![壹贰叁肆伍陆柒捌玖])拾");

    private final Map<String, CurrencyNames> currencies = CurrencyNames.in("zh");

    /** ICU is loaded when the first amount is said. */
    private static final class Numbers {
        private static final NumberWords WORDS = NumberWords.in("zh");
    }

    @Override
    public String say(Money money) {
        SplitAmount amount = SplitAmount.of(money);
        String sign = amount.negative() ? "负" : "";
        if (amount.currency().equals("CNY")) {
            return sign + yuan(amount);
        }
        CurrencyNames names = currencies.get(amount.currency());
        if (names == null) {
            return sign + amount.currency() + " " + number(amount.whole()) + " "
                    + (amount.rest() == 0 ? "整" : "又 " + amount.fraction());
        }
        String rest = amount.rest() == 0 ? "整" : number(amount.rest()) + names.minor(0);
        return sign + number(amount.whole()) + names.unit(0) + rest;
    }

    /** Yuan, jiao (tenths) and fen (hundredths), as banks ask for it. */
    private static String yuan(SplitAmount amount) {
        long jiao = amount.rest() / 10;
        long fen = amount.rest() % 10;
        StringBuilder words = new StringBuilder("人民币");
        if (amount.whole() > 0 || amount.rest() == 0) {
            words.append(number(amount.whole())).append("元");
        }
        if (jiao > 0) {
            words.append(number(jiao)).append("角");
        } else if (fen > 0 && amount.whole() > 0) {
            words.append("零");
        }
        return words.append(fen > 0 ? number(fen) + "分" : "整").toString();
    }

    private static String number(long number) {
        if (number >= HUNDRED_MILLION) {
            // ICU goes on to 兆, which means a million as well, and leaves out the zero before a short rest.
            long rest = number % HUNDRED_MILLION;
            String zero = rest > 0 && rest < HUNDRED_MILLION / 10 ? "零" : "";
            return number(number / HUNDRED_MILLION) + "亿" + (rest == 0 ? "" : zero + number(rest));
        }
        return BARE_TEN.matcher(Numbers.WORDS.say(number, "%spellout-cardinal-financial"))
                .replaceAll("壹拾");
    }
}
