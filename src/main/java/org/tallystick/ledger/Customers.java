package org.tallystick.ledger;

import org.tallystick.customer.Customer;
import org.tallystick.entry.CustomerEntry;

/** How entries change what the shop knows of a customer and has decided about them. */
final class Customers {
    private Customers() {}

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
