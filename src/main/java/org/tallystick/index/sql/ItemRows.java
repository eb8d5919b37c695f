package org.tallystick.index.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.SlipNumber;
import org.tallystick.index.sql.TableScan.Table;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.ItemKey;
import org.tallystick.ledger.account.Movement;
import org.tallystick.ledger.account.OpenItem;
import org.tallystick.ledger.account.OpenItem.Signature;
import org.tallystick.ledger.account.OwnedItem;
import org.tallystick.ledger.shop.Moment;

/** What is open of which slip: now, as rows that go when the item is settled, and on earlier days, by movements. */
public final class ItemRows {
    private static final String OF_CUSTOMER = """
        select * from open_items --DERBY-PROPERTIES constraint=open_items_key
        where customer = ?\
        """;
    private static final String REST_OF_CUSTOMER = """
        select * from open_items --DERBY-PROPERTIES constraint=open_items_key
        where customer = ? and slip > ? order by customer, slip\
        """;
    private static final String OF_NEXT_CUSTOMERS = """
        select * from open_items --DERBY-PROPERTIES constraint=open_items_key
        where customer > ? order by customer, slip\
        """;
    private static final List<String> ITEM =
            List.of("day", "due", "amount", "still_open", "disputed", "signature", "customer", "slip");
    private static final String UPDATE = Sql.update("open_items", ITEM, 2);
    private static final String INSERT = Sql.insert("open_items", ITEM);
    private static final String DELETE_ALL = "delete from open_items where customer = ?";
    private static final String DELETE = "delete from open_items where customer = ? and slip = ?";
    private static final String MOVED_AFTER = """
        select * from movements --DERBY-PROPERTIES index=movements_of_day
        where day >= ? and line > ? order by day, line\
        """;
    private static final List<String> MOVEMENT = List.of(
            "line",
            "customer",
            "slip",
            "slip_day",
            "due",
            "amount",
            "open_before",
            "disputed",
            "signature",
            "day",
            "moved");
    private static final String INSERT_MOVEMENT = Sql.insert("movements", MOVEMENT);
    private static final Columns MOVEMENTS = new Columns("movements", MOVEMENT);

    private final Sql sql;

    public ItemRows(Sql sql) {
        this.sql = sql;
    }

    public List<OpenItem> of(CustomerNumber customer) throws SQLException {
        return sql.all(OF_CUSTOMER, ItemRows::item, customer);
    }

    /** By the key's two parts in turn: asked for both at once, Derby looks at all rows. */
    public List<OwnedItem> after(ItemKey key, int most) throws SQLException {
        List<OwnedItem> found =
                new ArrayList<>(sql.some(REST_OF_CUSTOMER, most, ItemRows::owned, key.customer(), key.slip()));
        found.addAll(sql.some(OF_NEXT_CUSTOMERS, most - found.size(), ItemRows::owned, key.customer()));
        return found;
    }

    /** Whole lines: one can move very many items. */
    public List<Movement> movementsAfter(Moment moment, int least) throws SQLException {
        List<Movement> found = new ArrayList<>();
        sql.each(
                MOVED_AFTER,
                row -> {
                    boolean enough = found.size() >= least
                            && row.number("line") != found.getLast().line();
                    return !enough && found.add(movement(row));
                },
                moment.day(),
                moment.line());
        return found;
    }

    /** All of a new account. */
    public void insert(Account account) throws SQLException {
        for (OpenItem item : account.open()) {
            put(INSERT, account.number(), item);
        }
    }

    /**
     * Writes what differs: a sale to somebody with ten thousand open items writes one row and reads none.
     *
     * @param before as it stands in the database; null for one that is new
     * @param moved what may differ
     */
    public void store(@Nullable Account before, Account account, Set<SlipNumber> moved) throws SQLException {
        if (before != null && !before.open().isEmpty() && account.open().isEmpty()) {
            sql.change(DELETE_ALL, account.number());
            return;
        }
        for (SlipNumber slip : moved) {
            OpenItem old = before == null ? null : before.item(slip).orElse(null);
            OpenItem item = account.item(slip).orElse(null);
            if (item == null) {
                sql.change(DELETE, account.number(), slip);
            } else if (!item.equals(old)) {
                put(old == null ? INSERT : UPDATE, account.number(), item);
            }
        }
    }

    private void put(String statement, CustomerNumber customer, OpenItem item) throws SQLException {
        sql.change(
                statement,
                item.day(),
                item.due(),
                item.amount(),
                item.open(),
                item.disputed(),
                item.signature(),
                customer,
                item.slip());
    }

    public void insert(List<Movement> movements) throws SQLException {
        for (Movement movement : movements) {
            sql.change(INSERT_MOVEMENT, values(movement));
        }
    }

    public static void check(Movement movement, CurrencyUnit currency) {
        MOVEMENTS.check(currency, values(movement));
    }

    private static @Nullable Object[] values(Movement movement) {
        OpenItem before = movement.before();
        return new @Nullable Object[] {
            movement.line(),
            movement.customer(),
            before.slip(),
            before.day(),
            before.due(),
            before.amount(),
            before.open(),
            before.disputed(),
            before.signature(),
            movement.day(),
            movement.by()
        };
    }

    /** What a scan reads of open items and of what moved them. */
    public static Stream<Table> scanned() {
        return Stream.of(
                new Table("select * from movements", (row, reader) -> reader.moved(movement(row))),
                new Table(
                        "select customer from open_items",
                        (row, reader) -> reader.itemOf(new CustomerNumber(row.text("customer")))));
    }

    private static OwnedItem owned(ResultRow row) throws SQLException {
        return new OwnedItem(new CustomerNumber(row.text("customer")), item(row));
    }

    private static Movement movement(ResultRow row) throws SQLException {
        OpenItem before = new OpenItem(
                new SlipNumber(row.text("slip")),
                row.day("slip_day"),
                row.day("due"),
                row.money("amount"),
                row.money("open_before"),
                row.flag("disputed"),
                row.one(Signature.class, "signature"));
        return new Movement(
                row.number("line"),
                new CustomerNumber(row.text("customer")),
                before,
                row.day("day"),
                row.money("moved"));
    }

    private static OpenItem item(ResultRow row) throws SQLException {
        return new OpenItem(
                new SlipNumber(row.text("slip")),
                row.day("day"),
                row.day("due"),
                row.money("amount"),
                row.money("still_open"),
                row.flag("disputed"),
                row.one(Signature.class, "signature"));
    }
}
