package org.tallystick.sale;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CardToken;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.customer.Standing;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.ledger.Turn;
import org.tallystick.ledger.Verdict;

/** What the shop decides about a customer: opening an account, giving out a card, terms, standing. */
public record KeepCustomer() {

    public Verdict<NotNow> open(Turn turn, PersonalDetails details, CreditTerms terms) {
        var head = turn.head(turn.used().nextCustomer());
        return new Verdict.Write<>(new CustomerEntry.Opened(head, turn.nextCustomer(), details, terms));
    }

    /**
     * Gives a card out.
     *
     * @param lastCharacters of the card's id, for people to tell cards apart
     */
    public Verdict<NotNow> issueCard(Turn turn, CustomerNumber customer, CardToken card, String lastCharacters) {
        mustExist(turn, customer);
        Optional<CustomerNumber> owner = turn.books().cardOwner(card);
        if (owner.isPresent()) {
            return new Verdict.Refuse<>(
                    new NotNow("this card belongs to customer %s already; take another card".formatted(owner.get())));
        }
        return new Verdict.Write<>(new CustomerEntry.CardIssued(turn.head(), customer, card, lastCharacters));
    }

    public Verdict<NotNow> setTerms(Turn turn, CustomerNumber customer, CreditTerms terms) {
        mustExist(turn, customer);
        return new Verdict.Write<>(new CustomerEntry.TermsSet(turn.head(), customer, terms));
    }

    /**
     * Changes how the shop stands with a customer.
     *
     * @param reason required; for the owner's eyes only
     */
    public Verdict<NotNow> changeStanding(
            Turn turn, CustomerNumber customer, Standing standing, @Nullable String reason, @Nullable LocalDate until) {
        mustExist(turn, customer);
        String why = CustomerEntry.StandingChanged.checkedReason(reason);
        return new Verdict.Write<>(new CustomerEntry.StandingChanged(turn.head(), customer, standing, why, until));
    }

    private static void mustExist(Turn turn, CustomerNumber customer) {
        if (turn.account(customer).isEmpty()) {
            throw NotFound.customer(customer);
        }
    }
}
