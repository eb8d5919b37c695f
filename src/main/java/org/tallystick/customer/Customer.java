package org.tallystick.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person the shop knows, and what it has decided about them.
 *
 * @param details null once erased
 */
public record Customer(
        CustomerNumber number,
        @Nullable PersonalDetails details,
        CreditTerms terms,
        StandingNote standing,
        LocalDate opened) {

    /** The name, or the bare number of somebody whose name was erased. */
    public String name() {
        return details == null ? number.value() : details.name();
    }

    public Customer with(CreditTerms newTerms) {
        return new Customer(number, details, newTerms, standing, opened);
    }

    public Customer with(StandingNote newStanding) {
        return new Customer(number, details, terms, newStanding, opened);
    }
}
