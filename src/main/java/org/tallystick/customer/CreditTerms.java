package org.tallystick.customer;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The terms a customer buys on.
 *
 * @param limit the credit limit, positive; given exactly when the mode is LIMITED
 * @param days until a credit sale is due, 1 to 366; where there is a due rule, only when it knows no day to come
 * @param due on which day a sale is due; null for so many days after it
 */
public record CreditTerms(
        CreditMode mode,
        @Nullable Money limit,
        int days,
        @Nullable DueRule due) {
    public static final int USUAL_DAYS = 30;

    public CreditTerms {
        if ((mode == CreditMode.LIMITED) != (limit != null)) {
            throw new BadInput("limit", "belongs to mode LIMITED and to no other; give both or neither");
        }
        if (limit != null && !limit.isPositive()) {
            throw new BadInput("limit", "must be above zero; for no credit choose mode NONE");
        }
        if (days < 1 || days > 366) {
            throw new BadInput("days", days + " is outside 1 to 366");
        }
    }

    /** Due so many days after a sale. */
    public CreditTerms(CreditMode mode, @Nullable Money limit, int days) {
        this(mode, limit, days, null);
    }

    public static CreditTerms none() {
        return new CreditTerms(CreditMode.NONE, null, USUAL_DAYS);
    }

    public static CreditTerms upTo(Money limit) {
        return new CreditTerms(CreditMode.LIMITED, limit, USUAL_DAYS);
    }
}
