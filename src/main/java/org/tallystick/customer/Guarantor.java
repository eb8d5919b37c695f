package org.tallystick.customer;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who answers for a customer's debt and agreed to it: the only other person who may be told of it.
 *
 * @param name null once erased
 * @param phone digits with an optional leading +
 * @param upTo the most they answer for, above zero; everything when null
 */
public record Guarantor(
        @Nullable String name,
        @Nullable String phone,
        @Nullable Money upTo) {
    public Guarantor {
        name = Words.optional("name", name, Words.NAME);
        phone = PersonalDetails.phoneDigits(phone);
        if (upTo != null && !MoneyCap.checked("upTo", upTo).isPositive()) {
            throw new BadInput("upTo", upTo + " must be above zero; leave it out for the whole debt");
        }
    }

    /** What is kept of them once their name is erased. */
    public Guarantor erased() {
        return new Guarantor(null, null, upTo);
    }

    @Override
    public String toString() {
        return "Guarantor[not shown]";
    }
}
