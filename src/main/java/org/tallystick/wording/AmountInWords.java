package org.tallystick.wording;

import org.joda.money.Money;

/** Says an amount in the words of a language, so that nobody can add a digit to it with a pen. */
public interface AmountInWords {

    /** Such as {@code Twelve euros and 50 cents}; up to 10^12 minor units either side of zero. Any thread may ask. */
    String say(Money amount);

    /**
     * The words of a language that has a wording, such as {@code es} or {@code es-MX}.
     *
     * @throws IllegalStateException where somebody added a wording without the words for amounts
     */
    static AmountInWords in(String tag) {
        int end = tag.indexOf('-');
        String language = end < 0 ? tag : tag.substring(0, end);
        return switch (language) {
            case "en" -> new EnglishAmount();
            case "zh" -> new ChineseAmount();
            case "hi" -> new HindiAmount();
            case "es" -> new SpanishAmount();
            case "ar" -> new ArabicAmount();
            default ->
                throw new IllegalStateException(
                        "language '" + language + "' has a wording but no words for amounts; add both");
        };
    }
}
