package org.tallystick.entry;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.BadInput;
import org.tallystick.customer.CardToken;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.customer.Standing;
import org.tallystick.customer.StandingNote;
import org.tallystick.customer.Words;

/** Entries about a customer as such. */
public sealed interface CustomerEntry extends Entry {
    CustomerNumber customer();

    @Override
    default Optional<CustomerNumber> account() {
        return Optional.of(customer());
    }

    /** An account was opened; the details are null once erased. */
    record Opened(
            EntryHead head,
            CustomerNumber customer,
            @Nullable PersonalDetails details,
            CreditTerms terms) implements CustomerEntry {}

    /** A membership card was given out; the last characters are for people to tell cards apart, null once erased. */
    record CardIssued(
            EntryHead head,
            CustomerNumber customer,
            CardToken card,
            @Nullable String lastCharacters) implements CustomerEntry {}

    record TermsSet(EntryHead head, CustomerNumber customer, CreditTerms terms) implements CustomerEntry {}

    /** The head's author decided it; a reason is required and null only once erased. */
    record StandingChanged(
            EntryHead head,
            CustomerNumber customer,
            Standing standing,
            @Nullable String reason,
            @Nullable LocalDate until)
            implements CustomerEntry {
        public static String checkedReason(@Nullable String reason) {
            return Words.required("reason", reason, Words.SENTENCE);
        }

        public StandingChanged {
            if (until != null && until.isBefore(head.day())) {
                throw new BadInput("until", until + " is past; give a day from " + head.day() + " on");
            }
        }

        public StandingNote note() {
            return new StandingNote(standing, reason, head.by(), until);
        }
    }
}
