package org.tallystick.validation;

import java.util.List;
import org.tallystick.wording.Phrase;

/** How many of something one request or one slip may have: more than any shop needs, and little enough for any till. */
public final class CountRules {
    /** Lines of one sale, and of one return. */
    public static final int LINES = 200;

    /** Slips that one repayment names. */
    public static final int SLIPS_NAMED = 200;

    /** Slips that one repayment clears, whoever chose them. */
    public static final int SLIPS_CLEARED = 2_000;

    /** Copies of one slip, those included that failed. */
    public static final int COPIES = 100;

    /** Times that goods of one slip come back. */
    public static final int RETURNS = 200;

    private CountRules() {}

    /**
     * The list itself.
     *
     * @throws InvalidInput when it has more than most
     */
    public static <T> List<T> atMost(String field, List<T> list, int most) {
        if (list.size() > most) {
            throw new InvalidInput(field, Phrase.INPUT_TOO_MANY, list.size(), most);
        }
        return list;
    }

    /**
     * The number itself.
     *
     * @throws InvalidInput when it is outside least to most
     */
    public static int within(String field, int number, int least, int most) {
        if (number < least || number > most) {
            throw new InvalidInput(field, Phrase.INPUT_OUTSIDE, number, least, most);
        }
        return number;
    }
}
