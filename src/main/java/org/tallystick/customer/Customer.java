package org.tallystick.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person the shop knows, and what it has decided about them.
 *
 * @param details null once erased
 * @param guarantor who answers for them; null when nobody does
 * @param mergedInto the account that took this one over; null for one that stands
 * @param word what the owner has noted of them
 */
public record Customer(
        CustomerNumber number,
        @Nullable PersonalDetails details,
        CreditTerms terms,
        StandingNote standing,
        LocalDate opened,
        @Nullable Guarantor guarantor,
        @Nullable CustomerNumber mergedInto,
        CustomerNote word) {

    /** Somebody of whom the owner has noted nothing. */
    public Customer(
            CustomerNumber number,
            @Nullable PersonalDetails details,
            CreditTerms terms,
            StandingNote standing,
            LocalDate opened,
            @Nullable Guarantor guarantor,
            @Nullable CustomerNumber mergedInto) {
        this(number, details, terms, standing, opened, guarantor, mergedInto, CustomerNote.NONE);
    }

    /** Somebody new, of whom nothing bad is known. */
    public static Customer opened(
            CustomerNumber number, @Nullable PersonalDetails details, CreditTerms terms, LocalDate day) {
        return new Customer(number, details, terms, StandingNote.clear(), day, null, null);
    }

    /** The name, or the bare number of somebody whose name was erased. */
    public String name() {
        return details == null ? number.value() : details.name();
    }

    /** Whether this is the whole name or what the shop calls them, however it is written. */
    public boolean isCalled(String other) {
        return details != null && details.isCalled(other);
    }

    /** Whether this is the whole name, however it is written. */
    public boolean hasName(String other) {
        return details != null && details.hasName(other);
    }

    public Customer with(@Nullable PersonalDetails newDetails) {
        return new Customer(number, newDetails, terms, standing, opened, guarantor, mergedInto, word);
    }

    public Customer with(CreditTerms newTerms) {
        return new Customer(number, details, newTerms, standing, opened, guarantor, mergedInto, word);
    }

    public Customer with(StandingNote newStanding) {
        return new Customer(number, details, terms, newStanding, opened, guarantor, mergedInto, word);
    }

    public Customer with(Guarantor newGuarantor) {
        return new Customer(number, details, terms, standing, opened, newGuarantor, mergedInto, word);
    }

    public Customer with(CustomerNote newWord) {
        return new Customer(number, details, terms, standing, opened, guarantor, mergedInto, newWord);
    }

    /** Without phone numbers, theirs and the guarantor's. */
    public Customer withoutPhones() {
        PersonalDetails bare = details == null
                ? null
                : new PersonalDetails(details.name(), details.knownAs(), null, details.language(), details.place());
        Guarantor silent = guarantor == null
                ? null
                : new Guarantor(guarantor.name(), null, guarantor.upTo(), guarantor.slip(), guarantor.signed());
        return new Customer(number, bare, terms, standing, opened, silent, mergedInto, word);
    }

    public Customer withoutGuarantor() {
        return new Customer(number, details, terms, standing, opened, null, mergedInto, word);
    }

    public Customer mergedInto(CustomerNumber other) {
        return new Customer(number, details, terms, standing, opened, guarantor, other, word);
    }

    /** A number without a person, who gets no credit. */
    public Customer erased() {
        return new Customer(number, null, CreditTerms.none(), StandingNote.clear(), opened, null, mergedInto);
    }
}
