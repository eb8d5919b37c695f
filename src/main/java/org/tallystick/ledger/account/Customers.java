package org.tallystick.ledger.account;

import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNote;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.entry.CustomerEntry.Noted;
import org.tallystick.entry.CustomerEntry.Taken;

/** How entries change what the shop knows of a customer and has decided about them. */
final class Customers {
    private Customers() {}

    /** Somebody whose account takes another one over. */
    static Customer after(Customer customer, Customer other, CustomerEntry.Merged merged) {
        Customer after = customer;
        if (merged.takes().contains(Taken.STANDING)) {
            after = after.with(other.standing());
        }
        if (merged.takes().contains(Taken.GUARANTOR) && other.guarantor() != null) {
            after = after.with(other.guarantor());
        }
        CustomerNote word = after.word();
        CustomerNote their = other.word();
        if (merged.takes().contains(Taken.TYPE)) {
            word = new CustomerNote(
                    word.note(), word.when(), word.where(), their.type(), their.typeBy(), their.typeSince());
        }
        Noted noted = merged.noted();
        return after.with(noted == null ? word : word.noting(noted.note(), noted.when(), noted.where()));
    }

    static Customer after(Customer customer, CustomerEntry entry) {
        return switch (entry) {
            case CustomerEntry.DetailsChanged changed -> customer.with(changed.details());
            case CustomerEntry.TermsSet set -> customer.with(set.terms());
            case CustomerEntry.StandingChanged changed -> customer.with(changed.note());
            case CustomerEntry.NoteSet noted ->
                customer.with(customer.word().noting(noted.note(), noted.when(), noted.where()));
            case CustomerEntry.TypeSet said ->
                customer.with(customer.word()
                        .saying(said.type(), said.head().by(), said.head().day()));
            case CustomerEntry.GuarantorRecorded recorded -> customer.with(recorded.guarantor());
            case CustomerEntry.GuarantorReleased ignored -> customer.withoutGuarantor();
            case CustomerEntry.Erased ignored -> customer.erased();
            case CustomerEntry.Opened ignored -> customer;
            case CustomerEntry.Merged ignored -> customer;
            case CustomerEntry.CardIssued ignored -> customer;
            case CustomerEntry.CardWithdrawn ignored -> customer;
        };
    }
}
