package org.tallystick.entry;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The owner let one sale through that was referred.
 *
 * @param reason null once erased
 * @param over how far above the credit limit the sale goes; zero when the limit was not the matter
 */
public record OwnerOverride(@Nullable String reason, Money over) {
    public OwnerOverride {
        if (over.isNegative()) {
            throw new IllegalArgumentException("an override goes over the limit by zero or more, not by " + over);
        }
    }
}
