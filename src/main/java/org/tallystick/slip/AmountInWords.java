package org.tallystick.slip;

import org.joda.money.Money;

/** Says an amount in the words of a language, so that nobody can add a digit to it with a pen. */
public interface AmountInWords {

    /** Such as {@code Twelve euros and 50 cents}; up to 10^12 minor units either side of zero. */
    String say(Money amount);

    /**
     * The words of a language that has a wording.
     *
     * @throws IllegalStateException where somebody added a wording without the words for amounts
     */
    static AmountInWords in(String language) {
        return switch (language) {
            case "en" -> new EnglishAmount();
            default ->
                throw new IllegalStateException(
                        "language '" + language + "' has a wording but no words for amounts; add both");
        };
    }
}
