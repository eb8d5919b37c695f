package org.tallystick.account;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CardToken;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNote;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.CustomerType;
import org.tallystick.customer.Guarantor;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.customer.Standing;
import org.tallystick.customer.StandingNote.Source;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.NumbersUsed;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.NotFound;
import org.tallystick.ledger.NotNow;
import org.tallystick.ledger.Verdict;
import org.tallystick.ledger.WriteContext;
import org.tallystick.ledger.account.Account;
import org.tallystick.shop.Shop;
import org.tallystick.slip.SlipNotation;
import org.tallystick.slip.form.GuarantorSlip;
import org.tallystick.wording.Phrase;

/** What the shop knows and decides about a customer: the account, details, cards, terms, standing, guarantor. */
public record ManageCustomer(Shop shop) {
    /** One for the shop, one for whoever answers. */
    private static final int COPIES_OF_A_GUARANTEE = 2;

    /**
     * Opens an account.
     *
     * @param before what they owe from the time before the book; null for nothing
     */
    public Verdict<NotNow> open(
            WriteContext context,
            PersonalDetails details,
            CreditTerms terms,
            RecordOpeningBalance.@Nullable Before before) {
        CustomerNumber number = context.nextCustomer();
        NumbersUsed used = context.used().nextCustomer();
        if (before == null) {
            return new Verdict.Write<>(new CustomerEntry.Opened(context.head(used), number, details, terms, null));
        }
        EntryHead head = context.head(used.nextSlip());
        Customer customer = Customer.opened(number, details, terms, head.day());
        var opening = new RecordOpeningBalance(shop).opening(head, context.nextSlip(), customer, before);
        return new Verdict.Write<>(new CustomerEntry.Opened(head, number, details, terms, opening));
    }

    public Verdict<NotNow> change(WriteContext context, CustomerNumber customer, PersonalDetails details) {
        return ofPerson(
                context,
                customer,
                account -> new Verdict.Write<>(
                        new CustomerEntry.DetailsChanged(context.head(), account.number(), details)));
    }

    /**
     * Gives a card out.
     *
     * @param lastCharacters of the card's id, for people to tell cards apart
     */
    public Verdict<NotNow> issueCard(
            WriteContext context, CustomerNumber customer, CardToken card, String lastCharacters) {
        Optional<CustomerNumber> owner = context.books().cardOwner(card);
        if (owner.isPresent()) {
            return NotNow.refuse(Phrase.NOT_NOW_CARD_OF, owner.get());
        }
        return ofPerson(
                context,
                customer,
                account -> new Verdict.Write<>(
                        new CustomerEntry.CardIssued(context.head(), account.number(), card, lastCharacters)));
    }

    /** Takes a card back, or notes that it is lost: from now on it stands for nobody. */
    public Verdict<NotNow> withdrawCard(WriteContext context, CardToken card) {
        Optional<CustomerNumber> owner = context.books().cardOwner(card);
        if (owner.isEmpty()) {
            return NotNow.refuse(Phrase.NOT_NOW_CARD_OF_NOBODY);
        }
        return new Verdict.Write<>(new CustomerEntry.CardWithdrawn(context.head(), owner.get(), card));
    }

    /**
     * The terms themselves; the shop's usual ones need no check, and count days where they know no day to come.
     *
     * @throws org.tallystick.validation.InvalidInput when they name a day that is past or not known
     */
    public CreditTerms checked(WriteContext context, CreditTerms terms) {
        return shop.calendar().checked(terms, context.request().today());
    }

    public Verdict<NotNow> setTerms(WriteContext context, CustomerNumber customer, CreditTerms terms) {
        return ofPerson(
                context,
                customer,
                account -> new Verdict.Write<>(
                        new CustomerEntry.TermsSet(context.head(), account.number(), checked(context, terms))));
    }

    /**
     * Changes how the shop stands with a customer.
     *
     * @param wish its reason is required; for the owner's eyes only
     */
    public Verdict<NotNow> changeStanding(WriteContext context, CustomerNumber customer, NewStanding wish) {
        String why = CustomerEntry.StandingChanged.checkedReason(wish.reason());
        return ofPerson(
                context,
                customer,
                account -> new Verdict.Write<>(new CustomerEntry.StandingChanged(
                        context.head(),
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
    public Verdict<NotNow> note(WriteContext context, CustomerNumber customer, UnaryOperator<CustomerNote> change) {
        return ofPerson(context, customer, account -> {
            CustomerNote word = change.apply(account.customer().word()).checked();
            return new Verdict.Write<>(new CustomerEntry.NoteSet(
                    context.head(), account.number(), word.note(), word.when(), word.where()));
        });
    }

    /** What the owner says of how a customer pays. */
    public Verdict<NotNow> type(WriteContext context, CustomerNumber customer, CustomerType type) {
        return ofPerson(
                context,
                customer,
                account -> new Verdict.Write<>(new CustomerEntry.TypeSet(context.head(), account.number(), type)));
    }

    /** Somebody is to answer for the customer; they count once the slip is signed that is printed for them. */
    public Verdict<NotNow> guarantee(WriteContext context, CustomerNumber customer, Guarantor guarantor) {
        return ofPerson(context, customer, account -> {
            SlipNumber number = context.nextSlip();
            EntryHead head = context.headOfSlip();
            Guarantor asked = guarantor.asked(number.value());
            String source = SlipNotation.write(
                    GuarantorSlip.of(head, number, COPIES_OF_A_GUARANTEE, asked, account.customer(), shop));
            return new Verdict.Write<>(
                    new CustomerEntry.GuarantorRecorded(head, account.number(), asked, COPIES_OF_A_GUARANTEE, source));
        });
    }

    public Verdict<NotNow> releaseGuarantor(WriteContext context, CustomerNumber customer, String reason) {
        return ofPerson(
                context,
                customer,
                account -> account.customer().guarantor() == null
                        ? NotNow.refuse(Phrase.NOT_NOW_NO_GUARANTOR, account.number())
                        : new Verdict.Write<>(
                                new CustomerEntry.GuarantorReleased(context.head(), account.number(), reason)));
    }

    /**
     * What is decided about somebody. The account of whom was erased only comes to its end: what is written off may
     * still be repaid, goods come back and credit is paid out, but nothing new is said of a person or agreed with one.
     */
    public static Verdict<NotNow> ofPerson(
            WriteContext context, CustomerNumber customer, Function<Account, Verdict<NotNow>> decision) {
        Account account = standing(context, customer);
        return account.customer().details() == null
                ? NotNow.refuse(Phrase.NOT_NOW_ERASED, account.number())
                : decision.apply(account);
    }

    public static Account standing(WriteContext context, CustomerNumber customer) {
        return context.account(customer).orElseThrow(() -> NotFound.customer(customer));
    }
}
