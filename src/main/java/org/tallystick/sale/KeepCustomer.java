package org.tallystick.sale;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CardToken;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.CustomerType;
import org.tallystick.customer.Guarantor;
import org.tallystick.customer.OwnersWord;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.customer.Standing;
import org.tallystick.customer.StandingNote.Source;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.NumbersUsed;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.Account;
import org.tallystick.ledger.Turn;
import org.tallystick.ledger.Verdict;
import org.tallystick.slip.GuarantorSlip;
import org.tallystick.slip.Shop;
import org.tallystick.slip.SlipNotation;

/** What the shop knows and decides about a customer: the account, details, cards, terms, standing, guarantor. */
public record KeepCustomer(Shop shop) {
    /** One for the shop, one for whoever answers. */
    private static final int COPIES_OF_A_GUARANTEE = 2;

    /**
     * Opens an account.
     *
     * @param before what they owe from the time before the book; null for nothing
     */
    public Verdict<NotNow> open(
            Turn turn, PersonalDetails details, CreditTerms terms, BringBalance.@Nullable Before before) {
        CustomerNumber number = turn.nextCustomer();
        NumbersUsed used = turn.used().nextCustomer();
        if (before == null) {
            return new Verdict.Write<>(new CustomerEntry.Opened(turn.head(used), number, details, terms, null));
        }
        EntryHead head = turn.head(used.nextSlip());
        Customer customer = Customer.opened(number, details, terms, head.day());
        var opening = new BringBalance(shop).opening(head, turn.nextSlip(), customer, before);
        return new Verdict.Write<>(new CustomerEntry.Opened(head, number, details, terms, opening));
    }

    public Verdict<NotNow> change(Turn turn, CustomerNumber customer, PersonalDetails details) {
        return ofPerson(
                turn,
                customer,
                account ->
                        new Verdict.Write<>(new CustomerEntry.DetailsChanged(turn.head(), account.number(), details)));
    }

    /**
     * Gives a card out.
     *
     * @param lastCharacters of the card's id, for people to tell cards apart
     */
    public Verdict<NotNow> issueCard(Turn turn, CustomerNumber customer, CardToken card, String lastCharacters) {
        Optional<CustomerNumber> owner = turn.books().cardOwner(card);
        if (owner.isPresent()) {
            return NotNow.refuse("this card belongs to customer %s already; take another card", owner.get());
        }
        return ofPerson(
                turn,
                customer,
                account -> new Verdict.Write<>(
                        new CustomerEntry.CardIssued(turn.head(), account.number(), card, lastCharacters)));
    }

    /** Takes a card back, or notes that it is lost: from now on it stands for nobody. */
    public Verdict<NotNow> withdrawCard(Turn turn, CardToken card) {
        Optional<CustomerNumber> owner = turn.books().cardOwner(card);
        if (owner.isEmpty()) {
            return NotNow.refuse("this card belongs to nobody; there is nothing to withdraw");
        }
        return new Verdict.Write<>(new CustomerEntry.CardWithdrawn(turn.head(), owner.get(), card));
    }

    /**
     * The terms themselves; the shop's usual ones need no check, and count days where they know no day to come.
     *
     * @throws org.tallystick.validation.InvalidInput when they name a day that is past or not known
     */
    public CreditTerms checked(Turn turn, CreditTerms terms) {
        return shop.calendar().checked(terms, turn.request().today());
    }

    public Verdict<NotNow> setTerms(Turn turn, CustomerNumber customer, CreditTerms terms) {
        return ofPerson(
                turn,
                customer,
                account -> new Verdict.Write<>(
                        new CustomerEntry.TermsSet(turn.head(), account.number(), checked(turn, terms))));
    }

    /**
     * Changes how the shop stands with a customer.
     *
     * @param wish its reason is required; for the owner's eyes only
     */
    public Verdict<NotNow> changeStanding(Turn turn, CustomerNumber customer, NewStanding wish) {
        String why = CustomerEntry.StandingChanged.checkedReason(wish.reason());
        return ofPerson(
                turn,
                customer,
                account -> new Verdict.Write<>(new CustomerEntry.StandingChanged(
                        turn.head(),
                        account.number(),
                        wish.standing(),
                        why,
                        wish.source(),
                        wish.until(),
                        wish.review())));
    }

    /** How the shop wants to stand with a customer; see {@link CustomerEntry.StandingChanged}. */
    public record NewStanding(
            Standing standing,
            @Nullable String reason,
            Source source,
            @Nullable LocalDate until,
            @Nullable LocalDate review) {}

    /** Notes something of a customer, who may read it. */
    public Verdict<NotNow> note(Turn turn, CustomerNumber customer, UnaryOperator<OwnersWord> change) {
        return ofPerson(turn, customer, account -> {
            OwnersWord word = change.apply(account.customer().word()).checked();
            return new Verdict.Write<>(
                    new CustomerEntry.NoteSet(turn.head(), account.number(), word.note(), word.when(), word.where()));
        });
    }

    /** What the owner says of how a customer pays. */
    public Verdict<NotNow> type(Turn turn, CustomerNumber customer, CustomerType type) {
        return ofPerson(
                turn,
                customer,
                account -> new Verdict.Write<>(new CustomerEntry.TypeSet(turn.head(), account.number(), type)));
    }

    /** Somebody is to answer for the customer; they count once the slip is signed that is printed for them. */
    public Verdict<NotNow> guarantee(Turn turn, CustomerNumber customer, Guarantor guarantor) {
        return ofPerson(turn, customer, account -> {
            SlipNumber number = turn.nextSlip();
            EntryHead head = turn.head(turn.used().nextSlip());
            Guarantor asked = guarantor.asked(number.value());
            String source = SlipNotation.write(GuarantorSlip.of(head, number, asked, account.customer(), shop));
            return new Verdict.Write<>(
                    new CustomerEntry.GuarantorRecorded(head, account.number(), asked, COPIES_OF_A_GUARANTEE, source));
        });
    }

    public Verdict<NotNow> releaseGuarantor(Turn turn, CustomerNumber customer, String reason) {
        return ofPerson(
                turn,
                customer,
                account -> account.customer().guarantor() == null
                        ? NotNow.refuse("nobody answers for customer %s", account.number())
                        : new Verdict.Write<>(
                                new CustomerEntry.GuarantorReleased(turn.head(), account.number(), reason)));
    }

    /**
     * What is decided about somebody. The account of whom was erased only comes to its end: what is written off may
     * still be repaid, goods come back and credit is paid out, but nothing new is said of a person or agreed with one.
     */
    static Verdict<NotNow> ofPerson(Turn turn, CustomerNumber customer, Function<Account, Verdict<NotNow>> decision) {
        Account account = standing(turn, customer);
        return account.customer().details() == null
                ? NotNow.refuse("customer %s is erased; open a new account", account.number())
                : decision.apply(account);
    }

    static Account standing(Turn turn, CustomerNumber customer) {
        return turn.account(customer).orElseThrow(() -> NotFound.customer(customer));
    }
}
