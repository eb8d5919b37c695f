package org.tallystick.till;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.DiallingPlan;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.NotFound;
import org.tallystick.ledger.account.Account;
import org.tallystick.shop.Shop;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

/** Finds customers: exactly when something is to be booked, loosely when somebody only looks. */
public final class CustomerDesk {
    /** Stands for whoever's card lies at the reader. */
    public static final String CARD = "card";

    private static final int MOST_FOUND = 1000;

    private final Ledger ledger;
    private final CardDesk cards;
    private final Shop shop;
    private @Nullable DiallingPlan dialling;

    CustomerDesk(Ledger ledger, CardDesk cards, Shop shop) {
        this.ledger = ledger;
        this.cards = cards;
        this.shop = shop;
    }

    /** Made when it is first needed: most shops ask by number or card. */
    private DiallingPlan dialling() {
        DiallingPlan plan = dialling;
        if (plan == null) {
            plan = shop.dialling();
            dialling = plan;
        }
        return plan;
    }

    /** All whose number, phone or name holds the text, or whose phone is the beginning of one in another writing. */
    public List<Customer> search(String text) {
        Map<CustomerNumber, Customer> found = new TreeMap<>();
        add(found, ledger.books().customers(text, MOST_FOUND));
        String digits = PersonalDetails.phoneDigits(text);
        if (digits != null) {
            String common = dialling().common(digits);
            add(found, ledger.books().customers(common.isEmpty() ? digits : common, MOST_FOUND));
        }
        return found.values().stream().limit(MOST_FOUND).toList();
    }

    private static void add(Map<CustomerNumber, Customer> found, List<Customer> some) {
        some.stream()
                .filter(customer -> customer.mergedInto() == null)
                .forEach(customer -> found.put(customer.number(), customer));
    }

    /** Somebody who has the name or the phone number of a customer. */
    public record Alike(Customer customer, boolean name, boolean phone) {}

    /**
     * The customers who have this very name or phone number, however they are written; by number.
     *
     * @param but not this one; null for all
     */
    public List<Alike> alike(PersonalDetails details, @Nullable CustomerNumber but) {
        Map<CustomerNumber, Customer> found = new TreeMap<>();
        add(found, ledger.books().named(details.name()));
        if (details.phone() != null) {
            add(found, ledger.books().phoned(details.phone()));
        }
        return found.values().stream()
                .filter(customer -> !customer.number().equals(but))
                .map(customer ->
                        new Alike(customer, customer.hasName(details.name()), hasPhone(customer, details.phone())))
                .filter(alike -> alike.name() || alike.phone())
                .toList();
    }

    /**
     * Makes sure that somebody is no customer yet.
     *
     * @throws KnownAlready when a customer has the name or the phone number
     */
    public void checkNew(PersonalDetails details) {
        refuse(alike(details, null));
    }

    /**
     * Makes sure that nobody else has the name or phone number that a customer gets.
     *
     * @throws KnownAlready when somebody has what changes
     */
    public void checkChange(CustomerNumber number, PersonalDetails before, PersonalDetails after) {
        Customer own = Customer.opened(number, before, CreditTerms.none(), LocalDate.EPOCH);
        boolean named = !own.hasName(after.name());
        boolean called = !hasPhone(own, after.phone());
        refuse(alike(after, number).stream()
                .filter(alike -> (named && alike.name()) || (called && alike.phone()))
                .toList());
    }

    private static void refuse(List<Alike> others) {
        if (!others.isEmpty()) {
            throw new KnownAlready(others);
        }
    }

    private boolean hasPhone(Customer customer, @Nullable String phone) {
        PersonalDetails details = customer.details();
        return phone != null
                && details != null
                && details.phone() != null
                && dialling().same(details.phone(), phone);
    }

    /** The account that stands for a number: the one that took it over, if one did. */
    public Account account(CustomerNumber number) {
        return ledger.books().standing(number).orElseThrow(() -> NotFound.customer(number));
    }

    /** Who has the account that stands for a number. */
    public Optional<Customer> standing(CustomerNumber number) {
        return ledger.books().standing(number).map(Account::customer);
    }

    /** Who has this whole name, or is known as it; by number. */
    public List<Customer> named(String name) {
        Map<CustomerNumber, Customer> found = new TreeMap<>();
        add(found, ledger.books().named(name));
        return List.copyOf(found.values());
    }

    /** Who has this phone number, however it is written; by number. */
    public List<Customer> phoned(String phone) {
        Map<CustomerNumber, Customer> found = new TreeMap<>();
        String digits = PersonalDetails.phoneDigits(phone);
        if (digits != null) {
            add(
                    found,
                    ledger.books().phoned(digits).stream()
                            .filter(customer -> hasPhone(customer, digits))
                            .toList());
        }
        return List.copyOf(found.values());
    }

    /**
     * The one customer that is meant: by number, by {@code card} for the card at the reader, by phone number, or by
     * a whole name that only one customer has.
     */
    public CustomerNumber meant(String reference) {
        if (reference.equals(CARD)) {
            return cardOwner();
        }
        Optional<CustomerNumber> number = CustomerNumber.read(reference);
        if (number.isPresent()) {
            return account(number.get()).number();
        }
        List<Customer> found = wholly(reference);
        if (found.size() == 1) {
            return found.getFirst().number();
        }
        if (found.isEmpty()) {
            throw new NotFound(NotFound.What.CUSTOMER, Phrase.MISSING_CUSTOMER_NAMED, reference);
        }
        List<String> numbers =
                found.stream().map(customer -> customer.number().value()).toList();
        throw new InvalidInput("customer", Phrase.INPUT_MAY_BE, reference, numbers);
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
                .orElseThrow(() -> new NotFound(NotFound.What.CUSTOMER, Phrase.MISSING_CARDS_OWNER));
    }

    /** Who has this whole name, is known as it, or has this phone number. */
    private List<Customer> wholly(String reference) {
        Map<CustomerNumber, Customer> found = new TreeMap<>();
        add(found, named(reference));
        add(found, phoned(reference));
        return List.copyOf(found.values());
    }
}
