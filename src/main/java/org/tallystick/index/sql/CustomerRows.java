package org.tallystick.index.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.conduct.Arrangements;
import org.tallystick.conduct.Conduct;
import org.tallystick.customer.CardToken;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.DiallingPlan;
import org.tallystick.customer.Folding;
import org.tallystick.customer.Standing;
import org.tallystick.index.sql.TableScan.Table;
import org.tallystick.ledger.account.Account;

/** Customers, one row each with what was agreed with them and the sum they owe, and their cards. */
public final class CustomerRows {
    private static final String READ = "select * from accounts where number = ?";
    private static final String NUMBERED =
            "select number, %s from accounts --DERBY-PROPERTIES constraint=accounts_key%nwhere number in %s"
                    .formatted(String.join(", ", CustomerColumns.NAMES), Sql.HUNDRED);
    private static final String HOLDING = "select * from accounts where locate(?, found_by) > 0 order by number";
    private static final String NAMED = "select * from accounts where name_key = ? order by number";
    private static final String KNOWN_AS = "select * from accounts where known_as_key = ? order by number";
    private static final String PHONED = "select * from accounts where phone_tail = ? order by number";
    private static final String AFTER = "select * from accounts where number > ? order by number";
    private static final String HELD = "select number from accounts --DERBY-PROPERTIES index=accounts_by_standing\n"
            + "where standing = ? and number > ? order by standing, number";
    private static final List<String> FIGURES = Stream.concat(
                    ConductColumns.NAMES.stream(), Stream.of("owed", "set_aside", "number"))
            .toList();
    private static final List<String> COLUMNS =
            Stream.concat(CustomerColumns.NAMES.stream(), FIGURES.stream()).toList();
    private static final String INSERT = Sql.insert("accounts", COLUMNS);
    private static final String UPDATE = Sql.update("accounts", COLUMNS, 1);
    private static final String UPDATE_FIGURES = Sql.update("accounts", FIGURES, 1);
    private static final Columns ACCOUNTS = new Columns("accounts", COLUMNS);
    private static final String CARD_OWNER = "select customer from cards where card = ?";
    private static final String UPDATE_CARD = "update cards set customer = ? where card = ?";
    private static final String INSERT_CARD = "insert into cards (customer, card) values (?, ?)";
    private static final String DELETE_CARD = "delete from cards where card = ?";

    private final Sql sql;

    public CustomerRows(Sql sql) {
        this.sql = sql;
    }

    /** An account without its items, and the sum that the row says is owed. */
    public record Owing(Customer customer, Arrangements arrangements, Conduct conduct, Money owed, long setAside) {}

    public Optional<Owing> account(CustomerNumber number) throws SQLException {
        return sql.one(
                READ,
                row -> new Owing(
                        CustomerColumns.customer(row),
                        ConductColumns.arrangements(row),
                        ConductColumns.conduct(row),
                        row.money("owed"),
                        row.number("set_aside")),
                number);
    }

    /** A hundred by one statement, and nothing of how they pay: a statement for each takes twice the time. */
    public List<Customer> numbered(Collection<CustomerNumber> numbers) throws SQLException {
        List<Customer> found = new ArrayList<>();
        sql.forEachHundred(numbers, some -> found.addAll(sql.all(NUMBERED, CustomerColumns::customer, some)));
        return found;
    }

    public Optional<CustomerNumber> cardOwner(CardToken card) throws SQLException {
        return sql.one(CARD_OWNER, row -> new CustomerNumber(row.text("customer")), card.hex());
    }

    public List<Customer> after(String number, int most) throws SQLException {
        return sql.some(AFTER, most, CustomerColumns::customer, number);
    }

    /** By key, so that no customer is read who is CLEAR. */
    public List<CustomerNumber> heldAfter(String number, int most) throws SQLException {
        List<CustomerNumber> found = new ArrayList<>();
        for (Standing standing : Standing.values()) {
            if (standing != Standing.CLEAR) {
                found.addAll(sql.some(HELD, most, CustomerRows::number, standing, number));
            }
        }
        return found.stream().sorted().limit(most).toList();
    }

    private static CustomerNumber number(ResultRow row) throws SQLException {
        return new CustomerNumber(row.text("number"));
    }

    /** Those with any text, where that is empty; nobody, where nothing is left of it. */
    public List<Customer> holding(String text, int max) throws SQLException {
        String wanted = Folding.fold(text);
        List<Customer> found = new ArrayList<>();
        if (max < 1 || (wanted.isEmpty() && !text.isEmpty())) {
            return found;
        }
        sql.each(
                HOLDING,
                row -> {
                    found.add(CustomerColumns.customer(row));
                    return found.size() < max;
                },
                wanted);
        return found;
    }

    public List<Customer> named(String name) throws SQLException {
        Map<CustomerNumber, Customer> found = new TreeMap<>();
        for (String query : List.of(NAMED, KNOWN_AS)) { // one query for both would look at every row
            for (Customer customer : sql.all(query, CustomerColumns::customer, Folding.key(name))) {
                if (customer.isCalled(name)) {
                    found.put(customer.number(), customer);
                }
            }
        }
        return List.copyOf(found.values());
    }

    public List<Customer> phoned(String phone) throws SQLException {
        return sql.all(PHONED, CustomerColumns::customer, DiallingPlan.tail(phone));
    }

    /**
     * Writes only what differs.
     *
     * @param before as it stands in the database; null for one that is new
     */
    public void store(@Nullable Account before, Account account) throws SQLException {
        if (before == null) {
            sql.change(INSERT, values(account));
        } else if (!before.customer().equals(account.customer())) {
            sql.change(UPDATE, values(account));
        } else if (!figures(before).equals(figures(account))) {
            sql.change(UPDATE_FIGURES, figures(account).toArray());
        }
    }

    public void store(CardToken card, Optional<CustomerNumber> owner) throws SQLException {
        if (owner.isPresent()) {
            sql.put(INSERT_CARD, UPDATE_CARD, owner.get(), card.hex());
        } else {
            sql.change(DELETE_CARD, card.hex());
        }
    }

    /** A card that nobody had before. */
    public void insert(CardToken card, Optional<CustomerNumber> owner) throws SQLException {
        if (owner.isPresent()) {
            sql.change(INSERT_CARD, owner.get(), card.hex());
        }
    }

    /** What a scan reads of customers and cards. */
    public static Stream<Table> scanned() {
        return Stream.of(
                new Table(
                        "select number from accounts",
                        (row, reader) -> reader.customer(new CustomerNumber(row.text("number")))),
                new Table("select card from cards", (row, reader) -> reader.card(new CardToken(row.text("card")))));
    }

    public static void check(Account account, CurrencyUnit currency) {
        ACCOUNTS.check(currency, values(account));
    }

    private static @Nullable Object[] values(Account account) {
        List<@Nullable Object> values = new ArrayList<>(CustomerColumns.values(account.customer()));
        values.addAll(figures(account));
        return values.toArray();
    }

    /** What changes with nearly each line about an account, and its key. */
    private static List<@Nullable Object> figures(Account account) {
        List<@Nullable Object> figures = new ArrayList<>(ConductColumns.values(account));
        figures.add(account.owed());
        figures.add(account.setAside());
        figures.add(account.number());
        return figures;
    }
}
