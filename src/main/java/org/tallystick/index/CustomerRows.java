package org.tallystick.index;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.conduct.Arrangements;
import org.tallystick.conduct.Conduct;
import org.tallystick.customer.CardToken;
import org.tallystick.customer.CreditMode;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.DueRule;
import org.tallystick.customer.Guarantor;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.customer.Standing;
import org.tallystick.customer.StandingNote;
import org.tallystick.customer.StandingNote.Source;
import org.tallystick.ledger.Account;
import org.tallystick.ledger.IndexRows;

/** Customers, one row each with what was agreed with them and the sum they owe, and their cards. */
final class CustomerRows {
    private static final String READ = "select * from accounts where number = ?";
    private static final String ALL = "select * from accounts order by number";
    private static final List<String> OF_THE_CUSTOMER = List.of(
            "name",
            "known_as",
            "phone",
            "language",
            "place",
            "mode",
            "credit_limit",
            "days",
            "due_rule",
            "standing",
            "reason",
            "source",
            "decided_by",
            "decided",
            "until",
            "review",
            "opened",
            "merged_into",
            "guarantor",
            "guarantor_name",
            "guarantor_phone",
            "guarantor_up_to");
    private static final List<String> FIGURES = Stream.concat(
                    ConductColumns.NAMES.stream(), Stream.of("owed", "number"))
            .toList();
    private static final List<String> COLUMNS =
            Stream.concat(OF_THE_CUSTOMER.stream(), FIGURES.stream()).toList();
    private static final String INSERT = Sql.insert("accounts", COLUMNS);
    private static final String UPDATE = Sql.update("accounts", COLUMNS, 1);
    private static final String UPDATE_FIGURES = Sql.update("accounts", FIGURES, 1);
    private static final String CARD_OWNER = "select customer from cards where card = ?";
    private static final String UPDATE_CARD = "update cards set customer = ? where card = ?";
    private static final String INSERT_CARD = "insert into cards (customer, card) values (?, ?)";
    private static final String DELETE_CARD = "delete from cards where card = ?";

    private final Sql sql;

    CustomerRows(Sql sql) {
        this.sql = sql;
    }

    /** An account without its items, and the sum that the row says is owed. */
    record Owing(Customer customer, Arrangements arrangements, Conduct conduct, Money owed) {}

    Optional<Owing> customer(CustomerNumber number) throws SQLException {
        return sql.one(
                READ,
                row -> new Owing(
                        customer(row),
                        ConductColumns.arrangements(row),
                        ConductColumns.conduct(row),
                        row.money("owed")),
                number);
    }

    Optional<CustomerNumber> cardOwner(CardToken card) throws SQLException {
        return sql.one(CARD_OWNER, row -> new CustomerNumber(row.text("customer")), card.hex());
    }

    /** Looks at every customer: SQL's upper and lower case are not those of all languages. */
    List<Customer> holding(String text, int max) throws SQLException {
        String wanted = folded(text);
        List<Customer> found = new ArrayList<>();
        sql.each(ALL, row -> {
            if (found.size() < max && holds(row, wanted)) {
                found.add(customer(row));
            }
            return found.size() < max;
        });
        return found;
    }

    /**
     * Writes only what differs.
     *
     * @param before as it stands in the database; null for one that is new
     */
    void store(@Nullable Account before, Account account) throws SQLException {
        if (before == null) {
            sql.change(INSERT, values(account));
        } else if (!before.customer().equals(account.customer())) {
            sql.change(UPDATE, values(account));
        } else if (!figures(before).equals(figures(account))) {
            sql.change(UPDATE_FIGURES, figures(account).toArray());
        }
    }

    void store(CardToken card, Optional<CustomerNumber> owner) throws SQLException {
        if (owner.isPresent()) {
            sql.put(INSERT_CARD, UPDATE_CARD, owner.get(), card.hex());
        } else {
            sql.change(DELETE_CARD, card.hex());
        }
    }

    /** A card that nobody had before. */
    void insert(CardToken card, Optional<CustomerNumber> owner) throws SQLException {
        if (owner.isPresent()) {
            sql.change(INSERT_CARD, owner.get(), card.hex());
        }
    }

    void each(IndexRows reader) throws SQLException {
        sql.each("select number from accounts", row -> {
            reader.customer(new CustomerNumber(row.text("number")));
            return true;
        });
        sql.each("select * from cards", row -> {
            reader.card(new CardToken(row.text("card")), new CustomerNumber(row.text("customer")));
            return true;
        });
    }

    private static @Nullable Object[] values(Account account) {
        List<@Nullable Object> values = new ArrayList<>(ofTheCustomer(account.customer()));
        values.addAll(figures(account));
        return values.toArray();
    }

    /** What changes with nearly each line about an account, and its key. */
    private static List<@Nullable Object> figures(Account account) {
        List<@Nullable Object> figures = new ArrayList<>(ConductColumns.values(account));
        figures.add(account.owed());
        figures.add(account.number());
        return figures;
    }

    private static List<@Nullable Object> ofTheCustomer(Customer customer) {
        PersonalDetails details = customer.details();
        CreditTerms terms = customer.terms();
        StandingNote standing = customer.standing();
        Guarantor guarantor = customer.guarantor();
        return Arrays.asList(
                details == null ? null : details.name(),
                details == null ? null : details.knownAs(),
                details == null ? null : details.phone(),
                details == null ? null : details.language(),
                details == null ? null : details.place(),
                terms.mode(),
                terms.limit(),
                terms.days(),
                terms.due() == null ? null : terms.due().text(),
                standing.standing(),
                standing.reason(),
                standing.source(),
                standing.by(),
                standing.from(),
                standing.until(),
                standing.review(),
                customer.opened(),
                customer.mergedInto(),
                guarantor != null,
                guarantor == null ? null : guarantor.name(),
                guarantor == null ? null : guarantor.phone(),
                guarantor == null ? null : guarantor.upTo());
    }

    private static boolean holds(Row row, String wanted) throws SQLException {
        return Stream.of(
                        row.text("number"),
                        row.textOrEmpty("phone"),
                        row.textOrEmpty("name"),
                        row.textOrEmpty("known_as"))
                .anyMatch(text -> folded(text).contains(wanted));
    }

    /** Both ways, because some letters differ in one of the two cases only. */
    private static String folded(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static Customer customer(Row row) throws SQLException {
        return new Customer(
                new CustomerNumber(row.text("number")),
                details(row),
                new CreditTerms(
                        row.one(CreditMode.class, "mode"),
                        row.moneyOrNull("credit_limit"),
                        Math.toIntExact(row.number("days")),
                        Optional.ofNullable(row.textOrNull("due_rule"))
                                .map(DueRule::of)
                                .orElse(null)),
                new StandingNote(
                        row.one(Standing.class, "standing"),
                        row.textOrNull("reason"),
                        row.one(Source.class, "source"),
                        row.textOrNull("decided_by"),
                        row.dayOrNull("decided"),
                        row.dayOrNull("until"),
                        row.dayOrNull("review")),
                row.day("opened"),
                guarantor(row),
                row.customerOrNull("merged_into"));
    }

    private static @Nullable PersonalDetails details(Row row) throws SQLException {
        String name = row.textOrNull("name");
        return name == null
                ? null
                : new PersonalDetails(
                        name,
                        row.textOrNull("known_as"),
                        row.textOrNull("phone"),
                        row.textOrNull("language"),
                        row.textOrNull("place"));
    }

    /** An erased one has neither name nor phone, and still answers. */
    private static @Nullable Guarantor guarantor(Row row) throws SQLException {
        return row.flag("guarantor")
                ? new Guarantor(
                        row.textOrNull("guarantor_name"),
                        row.textOrNull("guarantor_phone"),
                        row.moneyOrNull("guarantor_up_to"))
                : null;
    }
}
