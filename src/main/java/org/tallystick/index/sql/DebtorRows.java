package org.tallystick.index.sql;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.Standing;
import org.tallystick.index.sql.TableScan.Table;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.Debtor;

/**
 * Whoever has anything open, one narrow row each: few pages, which stay in memory, where the rows of their accounts lie
 * among those of all customers there ever were.
 */
public final class DebtorRows {
    private static final String BETWEEN = """
        select * from debtors --DERBY-PROPERTIES constraint=debtors_key
        where customer >= ? and customer <= ? order by customer\
        """;
    private static final String NUMBERED =
            "select * from debtors --DERBY-PROPERTIES constraint=debtors_key\nwhere customer in " + Sql.HUNDRED;
    private static final List<String> COLUMNS =
            List.of("name", "phone", "credit_limit", "standing", "until", "last_paid", "promised", "customer");
    private static final String AFTER = "select customer from debtors --DERBY-PROPERTIES constraint=debtors_key\n"
            + "where customer > ? order by customer";
    private static final String INSERT = Sql.insert("debtors", COLUMNS);
    private static final String UPDATE = Sql.update("debtors", COLUMNS, 1);
    private static final String DELETE = "delete from debtors where customer = ?";

    private final Sql sql;

    public DebtorRows(Sql sql) {
        this.sql = sql;
    }

    /** In the order of the key, as long as not too many others stand between them; each found by itself costs more. */
    public Map<CustomerNumber, Debtor> numbered(Collection<CustomerNumber> numbers) throws SQLException {
        Map<CustomerNumber, Debtor> found = new HashMap<>();
        if (numbers.isEmpty()) {
            return found;
        }
        Set<CustomerNumber> missing = new HashSet<>(numbers);
        int most = 2 * missing.size();
        List<Debtor> next =
                sql.some(BETWEEN, most, DebtorRows::debtor, Collections.min(numbers), Collections.max(numbers));
        for (Debtor each : next) {
            if (missing.remove(each.number())) {
                found.put(each.number(), each);
            }
        }
        if (next.size() == most) {
            sql.forEachHundred(
                    missing,
                    some -> sql.all(NUMBERED, DebtorRows::debtor, some)
                            .forEach(each -> found.put(each.number(), each)));
        }
        return found;
    }

    /** Those behind a number, at most so many, by number. */
    public List<CustomerNumber> after(String number, int most) throws SQLException {
        return sql.some(AFTER, most, row -> new CustomerNumber(row.text("customer")), number);
    }

    /** Of a new account. */
    public void insert(Account account) throws SQLException {
        store(null, account);
    }

    /**
     * Writes only what differs.
     *
     * @param before as it stands in the database; null for one that is new
     */
    public void store(@Nullable Account before, Account account) throws SQLException {
        Optional<Debtor> old = Optional.ofNullable(before).flatMap(Debtor::about);
        Optional<Debtor> now = Debtor.about(account);
        if (now.equals(old)) {
            return;
        }
        if (now.isEmpty()) {
            sql.change(DELETE, account.number());
        } else {
            Debtor debtor = now.get();
            sql.change(
                    old.isEmpty() ? INSERT : UPDATE,
                    debtor.name(),
                    debtor.phone(),
                    debtor.limit(),
                    debtor.standing(),
                    debtor.until(),
                    debtor.paid(),
                    debtor.promised(),
                    debtor.number());
        }
    }

    /** What a scan reads of them. */
    public static Stream<Table> scanned() {
        return Stream.of(new Table(
                "select customer from debtors",
                (row, reader) -> reader.customer(new CustomerNumber(row.text("customer")))));
    }

    private static Debtor debtor(ResultRow row) throws SQLException {
        return new Debtor(
                new CustomerNumber(row.text("customer")),
                row.textOrNull("name"),
                row.textOrNull("phone"),
                row.moneyOrNull("credit_limit"),
                Standing.valueOf(row.text("standing")),
                row.dayOrNull("until"),
                row.dayOrNull("last_paid"),
                row.dayOrNull("promised"));
    }
}
