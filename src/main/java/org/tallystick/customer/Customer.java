package org.tallystick.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person the shop knows, and what it has decided about them.
 *
 * @param details null once erased
 * @param guarantor who answers for them; null when nobody does
 * @param mergedInto the account that took this one over; null for one that stands
 */
public record Customer(
        CustomerNumber number,
        @Nullable PersonalDetails details,
        CreditTerms terms,
        StandingNote standing,
        LocalDate opened,
        @Nullable Guarantor guarantor,
        @Nullable CustomerNumber mergedInto) {

    /** Somebody new, of whom nothing bad is known. */
    public static Customer opened(
            CustomerNumber number, @Nullable PersonalDetails details, CreditTerms terms, LocalDate day) {
        return new Customer(number, details, terms, StandingNote.clear(), day, null, null);
    }

    /** The name, or the bare number of somebody whose name was erased. */
    public String name() {
        return details == null ? number.value() : details.name();
    }

    public Customer with(@Nullable PersonalDetails newDetails) {
        return new Customer(number, newDetails, terms, standing, opened, guarantor, mergedInto);
    }

    public Customer with(CreditTerms newTerms) {
        return new Customer(number, details, newTerms, standing, opened, guarantor, mergedInto);
    }

    public Customer with(StandingNote newStanding) {
        return new Customer(number, details, terms, newStanding, opened, guarantor, mergedInto);
    }

    public Customer with(Guarantor newGuarantor) {
        return new Customer(number, details, terms, standing, opened, newGuarantor, mergedInto);
    }

    public Customer withoutGuarantor() {
        return new Customer(number, details, terms, standing, opened, null, mergedInto);
    }

    public Customer mergedInto(CustomerNumber other) {
        return new Customer(number, details, terms, standing, opened, guarantor, other);
    }

    /** A number without a person, who gets no credit. */
    public Customer erased() {
        return new Customer(number, null, CreditTerms.none(), StandingNote.clear(), opened, null, mergedInto);
    }
}
