package org.tallystick.entry;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One sale was let through that was referred.
 *
 * @param reason null once erased
 * @param over how far above the credit limit the sale goes; zero when the limit was not the matter
 * @param code the number of the single-use code, 1 to {@value #MOST_CODES}; 0 unless it was let through by one
 */
public record OwnerOverride(@Nullable String reason, Money over, Means means, int code) {
    /** As many stand on a strip that the owner hands out. */
    public static final int MOST_CODES = 30;

    /** What stood for the owner. */
    public enum Means {
        PIN,
        /** The owner's own card at the reader. */
        CARD,
        /** A single-use code that the owner had printed. */
        CODE,
        /** The cashier, within what the owner leaves to whoever is at the till. */
        CASHIER
    }

    public OwnerOverride {
        if (over.isNegative()) {
            throw new IllegalArgumentException("an override goes over the limit by zero or more, not by " + over);
        }
        if (code < 0 || code > MOST_CODES || (code > 0) != (means == Means.CODE)) {
            throw new IllegalArgumentException("an override by " + means + " has no code " + code);
        }
    }
}
