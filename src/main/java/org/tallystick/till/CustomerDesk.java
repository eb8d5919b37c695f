package org.tallystick.till;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tallystick.customer.CardToken;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.entry.CustomerEntry.CardIssued;
import org.tallystick.entry.CustomerEntry.CardWithdrawn;
import org.tallystick.ledger.Account;
import org.tallystick.ledger.Filed;
import org.tallystick.ledger.Ledger;
import org.tallystick.sale.NotFound;
import org.tallystick.validation.InvalidInput;

/** Finds customers: exactly when something is to be booked, loosely when somebody only looks. */
public final class CustomerDesk {
    /** Stands for whoever's card lies at the reader. */
    public static final String CARD = "card";

    private static final int MOST_FOUND = 1000;

    private final Ledger ledger;
    private final CardDesk cards;

    CustomerDesk(Ledger ledger, CardDesk cards) {
        this.ledger = ledger;
        this.cards = cards;
    }

    /** All whose number, phone or name holds the text. */
    public List<Customer> search(String text) {
        return ledger.books().customers(text, MOST_FOUND).stream()
                .filter(customer -> customer.mergedInto() == null)
                .toList();
    }

    /** The account that stands for a number: the one that took it over, if one did. */
    public Account account(CustomerNumber number) {
        return ledger.books()
                .standing(number)
                .orElseThrow(() -> new NotFound(
                        "there is no customer " + number + "; look them up with: tallystick customer list"));
    }

    /**
     * The one customer that is meant: by number, by {@code card} for the card at the reader, by phone number, or by
     * a whole name that only one customer has.
     */
    public CustomerNumber meant(String reference) {
        if (reference.equals(CARD)) {
            return cardOwner();
        }
        if (CustomerNumber.looksLike(reference)) {
            return account(new CustomerNumber(reference)).number();
        }
        String digits = reference.replaceAll("[ ()./-]", "");
        List<Customer> found = search(digits.matches("\\+?[0-9]+") ? digits : reference).stream()
                .filter(customer -> is(customer, reference))
                .toList();
        if (found.size() == 1) {
            return found.getFirst().number();
        }
        if (found.isEmpty()) {
            throw new NotFound("there is no customer '%s' by that full name, phone or number; look with: %s"
                    .formatted(reference, "tallystick customer list"));
        }
        String numbers =
                found.stream().map(customer -> customer.number().value()).collect(Collectors.joining(", "));
        throw new InvalidInput("customer", "'%s' may be %s; give the number".formatted(reference, numbers));
    }

    /**
     * The card that a customer lost, by the last characters of its id; given out for an account that was merged into
     * theirs, too.
     *
     * @throws InvalidInput unless exactly one of theirs ends so
     */
    public CardToken cardEnding(CustomerNumber customer, String lastCharacters) {
        Set<CardToken> cards = new LinkedHashSet<>();
        List<CustomerNumber> accounts = ledger.books().customers("", Integer.MAX_VALUE).stream()
                .map(Customer::number)
                .filter(number -> account(number).number().equals(customer))
                .toList();
        for (Filed filed : accounts.stream()
                .flatMap(number -> ledger.books().entriesOf(number).stream())
                .toList()) {
            switch (ledger.entry(filed.place())) {
                case CardIssued issued -> {
                    if (lastCharacters.equals(issued.lastCharacters())) {
                        cards.add(issued.card());
                    }
                }
                case CardWithdrawn gone -> cards.remove(gone.card());
                default -> {
                    // no card
                }
            }
        }
        if (cards.size() != 1) {
            String why = cards.isEmpty() ? "no card" : "more than one card";
            throw new InvalidInput(
                    "lastCharacters",
                    "%s of customer %s ends in '%s'; give the whole id".formatted(why, customer, lastCharacters));
        }
        return cards.iterator().next();
    }

    /** A sale uses the card at the reader when that is its buyer's, also where the buyer was named by number. */
    public void sold(CustomerNumber buyer) {
        boolean buyersCard = cards.present()
                .flatMap(CardDesk.CardAtReader::owner)
                .filter(owner -> account(owner).number().equals(buyer))
                .isPresent();
        if (buyersCard) {
            cards.use();
        }
    }

    private CustomerNumber cardOwner() {
        return cards.required()
                .owner()
                .map(owner -> account(owner).number())
                .orElseThrow(() -> new NotFound("the card at the reader belongs to nobody yet; give it out with: "
                        + "tallystick customer card CUSTOMER"));
    }

    private static boolean is(Customer customer, String reference) {
        PersonalDetails details = customer.details();
        return details != null
                && (same(details.name(), reference)
                        || Optional.ofNullable(details.knownAs())
                                .filter(name -> same(name, reference))
                                .isPresent()
                        || reference.replaceAll("[ ()./-]", "").equals(details.phone()));
    }

    private static boolean same(String name, String reference) {
        return name.toLowerCase(Locale.ROOT).equals(reference.strip().toLowerCase(Locale.ROOT));
    }
}
