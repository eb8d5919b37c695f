package org.tallystick.ledger.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.ledger.MadeEntries.BEN;
import static org.tallystick.ledger.MadeEntries.DAY;
import static org.tallystick.ledger.MadeEntries.EUR;
import static org.tallystick.ledger.MadeEntries.ROSA;
import static org.tallystick.ledger.MadeEntries.euros;
import static org.tallystick.ledger.MadeEntries.head;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.customer.CardToken;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.Customer;
import org.tallystick.customer.Guarantor;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.customer.Standing;
import org.tallystick.customer.StandingNote;
import org.tallystick.customer.StandingNote.Source;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.entry.CustomerEntry.CardIssued;
import org.tallystick.entry.CustomerEntry.CardWithdrawn;
import org.tallystick.entry.CustomerEntry.DetailsChanged;
import org.tallystick.entry.CustomerEntry.Erased;
import org.tallystick.entry.CustomerEntry.GuarantorRecorded;
import org.tallystick.entry.CustomerEntry.GuarantorReleased;
import org.tallystick.entry.CustomerEntry.StandingChanged;
import org.tallystick.entry.CustomerEntry.TermsSet;
import org.tallystick.ledger.MadeEntries;

/** What the shop knows of a customer changes by just what an entry says. */
class CustomersTest {
    private static final Guarantor LUIS = Guarantor.named("Luis", "+34699", euros(40));
    private static final Customer ROSA_MARIN = Account.opened(MadeEntries.opened(ROSA), EUR)
            .customer()
            .with(LUIS)
            .with(new StandingNote(Standing.WATCH, "pays late", Source.OWN_EXPERIENCE, "Ana", DAY, null, null));
    private static final CardToken CARD = new CardToken("0f".repeat(16));
    private static final CreditTerms TERMS = CreditTerms.upTo(euros(50));
    private static final PersonalDetails RUIZ = PersonalDetails.named("Rosa Ruiz");
    private static final Guarantor EVA = Guarantor.named("Eva", null, null);

    private static Arguments change(CustomerEntry entry, UnaryOperator<Customer> change) {
        return Arguments.of(entry, change.apply(ROSA_MARIN));
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change(new DetailsChanged(head(DAY), ROSA, RUIZ), rosa -> rosa.with(RUIZ)),
                change(new TermsSet(head(DAY), ROSA, TERMS), rosa -> rosa.with(TERMS)),
                change(
                        new StandingChanged(
                                head(DAY), ROSA, Standing.BLOCKED, "left town", Source.OWN_EXPERIENCE, DAY, null),
                        rosa -> rosa.with(new StandingNote(
                                Standing.BLOCKED, "left town", Source.OWN_EXPERIENCE, "Ana", DAY, DAY, null))),
                change(new GuarantorRecorded(head(DAY), ROSA, EVA, 0, null), rosa -> rosa.with(EVA)),
                change(new GuarantorReleased(head(DAY), ROSA, "pays well"), Customer::withoutGuarantor),
                change(new Erased(head(DAY), ROSA), Customer::erased),
                change(new CardIssued(head(DAY), ROSA, CARD, null), rosa -> rosa),
                change(new CardWithdrawn(head(DAY), ROSA, CARD), rosa -> rosa),
                change(MadeEntries.merged(3), rosa -> rosa),
                change(MadeEntries.opened(BEN), rosa -> rosa));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void anEntryChangesWhatItIsAbout(CustomerEntry entry, Customer expected) {
        assertThat(Customers.after(ROSA_MARIN, entry)).isEqualTo(expected);
    }
}
