package org.tallystick.customer;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

/**
 * The terms a customer buys on.
 *
 * @param limit the credit limit, positive; given exactly when the mode is LIMITED
 * @param days until a credit sale is due, 1 to 366; where there is a due rule, only when it knows no day to come
 * @param alone where the credit rests on a guarantor, what may be owed until one has signed, zero or above and below
 *     the limit; null where it rests on nobody
 * @param due on which day a sale is due; null for so many days after it
 */
public record CreditTerms(
        CreditMode mode,
        @Nullable Money limit,
        int days,
        @Nullable Money alone,
        @Nullable DueRule due) {
    public static final int USUAL_DAYS = 30;

    public CreditTerms {
        if ((mode == CreditMode.LIMITED) != (limit != null)) {
            throw new InvalidInput("limit", Phrase.INPUT_LIMIT_MODE);
        }
        if (limit != null && !limit.isPositive()) {
            throw new InvalidInput("limit", Phrase.INPUT_LIMIT_ABOVE_ZERO);
        }
        if (days < 1 || days > 366) {
            throw new InvalidInput("days", Phrase.INPUT_OUTSIDE, days, 1, 366);
        }
        if (alone != null && (mode == CreditMode.NONE || alone.isNegative())) {
            throw new InvalidInput("alone", Phrase.INPUT_ALONE);
        }
        if (alone != null && limit != null && !alone.isLessThan(limit)) {
            throw new InvalidInput("alone", Phrase.INPUT_ALONE_LIMIT, alone);
        }
    }

    /** Terms that rest on nobody else, due so many days after a sale. */
    public CreditTerms(CreditMode mode, @Nullable Money limit, int days) {
        this(mode, limit, days, null, null);
    }

    public static CreditTerms none() {
        return new CreditTerms(CreditMode.NONE, null, USUAL_DAYS);
    }

    public static CreditTerms upTo(Money limit) {
        return new CreditTerms(CreditMode.LIMITED, limit, USUAL_DAYS);
    }
}
