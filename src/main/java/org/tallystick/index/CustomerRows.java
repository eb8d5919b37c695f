package org.tallystick.index;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CardToken;
import org.tallystick.customer.CreditMode;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.customer.Standing;
import org.tallystick.customer.StandingNote;

/** Customers, one row each with the sum they owe, and their cards. */
final class CustomerRows {
    private static final String READ = "select * from accounts where number = ?";
    private static final String ALL = "select * from accounts order by number";
    private static final String UPDATE = """
            update accounts set name = ?, known_as = ?, phone = ?, language = ?, mode = ?, credit_limit = ?, days = ?,
              standing = ?, reason = ?, decided_by = ?, until = ?, opened = ?, owed = ?
            where number = ?""";
    private static final String INSERT = """
            insert into accounts (name, known_as, phone, language, mode, credit_limit, days,
              standing, reason, decided_by, until, opened, owed, number)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String UPDATE_OWED = "update accounts set owed = ? where number = ?";
    private static final String CARD_OWNER = "select customer from cards where card = ?";
    private static final String UPDATE_CARD = "update cards set customer = ? where card = ?";
    private static final String INSERT_CARD = "insert into cards (customer, card) values (?, ?)";

    private final Sql sql;

    CustomerRows(Sql sql) {
        this.sql = sql;
    }

    /** A customer and the sum that the row says they owe. */
    record Owing(Customer customer, Money owed) {}

    Optional<Owing> customer(CustomerNumber number) throws SQLException {
        return sql.one(READ, row -> new Owing(customer(row), row.money("owed")), number);
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

    void store(Customer customer, Money owed) throws SQLException {
        Optional<Owing> before = customer(customer.number());
        if (before.isEmpty()) {
            write(INSERT, customer, owed);
        } else if (!before.get().customer().equals(customer)) {
            write(UPDATE, customer, owed);
        } else if (!before.get().owed().equals(owed)) {
            sql.change(UPDATE_OWED, owed, customer.number());
        }
    }

    private void write(String statement, Customer customer, Money owed) throws SQLException {
        PersonalDetails details = customer.details();
        CreditTerms terms = customer.terms();
        StandingNote standing = customer.standing();
        sql.change(
                statement,
                details == null ? null : details.name(),
                details == null ? null : details.knownAs(),
                details == null ? null : details.phone(),
                details == null ? null : details.language(),
                terms.mode(),
                terms.limit(),
                terms.days(),
                standing.standing(),
                standing.reason(),
                standing.by(),
                standing.until(),
                customer.opened(),
                owed,
                customer.number());
    }

    void store(CardToken card, CustomerNumber owner) throws SQLException {
        sql.put(INSERT_CARD, UPDATE_CARD, owner, card.hex());
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
                        Math.toIntExact(row.number("days"))),
                new StandingNote(
                        row.one(Standing.class, "standing"),
                        row.textOrNull("reason"),
                        row.textOrNull("decided_by"),
                        row.dayOrNull("until")),
                row.day("opened"));
    }

    private static @Nullable PersonalDetails details(Row row) throws SQLException {
        String name = row.textOrNull("name");
        return name == null
                ? null
                : new PersonalDetails(
                        name, row.textOrNull("known_as"), row.textOrNull("phone"), row.textOrNull("language"));
    }
}
