package org.tallystick.index;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.Movement;
import org.tallystick.ledger.OpenItem;

/** What is open of which slip: now, as rows that go when the item is settled, and on earlier days, by movements. */
final class ItemRows {
    private static final String OF_CUSTOMER = """
            select * from open_items --DERBY-PROPERTIES constraint=open_items_key
            where customer = ?""";
    private static final String ALL = "select * from open_items";
    private static final String UPDATE =
            "update open_items set day = ?, due = ?, amount = ?, still_open = ? where customer = ? and slip = ?";
    private static final String INSERT =
            "insert into open_items (day, due, amount, still_open, customer, slip) values (?, ?, ?, ?, ?, ?)";
    private static final String DELETE = "delete from open_items where customer = ? and slip = ?";
    private static final String MOVED_AFTER = """
            select slip, customer, slip_day, due, sum(amount) as moved
            from movements --DERBY-PROPERTIES index=movements_of_day
            where day > ? group by slip, customer, slip_day, due""";
    private static final String BEGINNING = """
            select amount from movements --DERBY-PROPERTIES constraint=movements_key
            where slip = ? order by line fetch first row only""";
    private static final String UPDATE_MOVEMENT = """
            update movements set customer = ?, slip_day = ?, due = ?, day = ?, amount = ?
            where slip = ? and line = ?""";
    private static final String INSERT_MOVEMENT = """
            insert into movements (customer, slip_day, due, day, amount, slip, line)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private final Sql sql;

    ItemRows(Sql sql) {
        this.sql = sql;
    }

    /** An open item and whose it is. */
    record Owned(CustomerNumber customer, OpenItem item) {}

    List<OpenItem> of(CustomerNumber customer) throws SQLException {
        return sql.all(OF_CUSTOMER, ItemRows::item, customer);
    }

    /**
     * What was open at the end of a day: what is open now, less what moved since. So it costs as much as happened since
     * that day, however long the history.
     */
    Collection<Owned> openAtEndOf(LocalDate day) throws SQLException {
        Map<SlipNumber, Owned> open = new HashMap<>();
        sql.each(ALL, row -> {
            Owned owned = new Owned(new CustomerNumber(row.text("customer")), item(row));
            open.put(owned.item().slip(), owned);
            return true;
        });
        for (Owned moved : sql.all(MOVED_AFTER, ItemRows::moved, day)) {
            takeBack(moved, open);
        }
        return open.values();
    }

    /** Makes the customer's rows those items, writing only what differs. */
    void store(CustomerNumber customer, List<OpenItem> items) throws SQLException {
        Map<SlipNumber, OpenItem> before = new HashMap<>();
        of(customer).forEach(item -> before.put(item.slip(), item));
        for (OpenItem item : items) {
            OpenItem old = before.remove(item.slip());
            if (!item.equals(old)) {
                String statement = old == null ? INSERT : UPDATE;
                sql.change(statement, item.day(), item.due(), item.amount(), item.open(), customer, item.slip());
            }
        }
        for (SlipNumber settled : before.keySet()) {
            sql.change(DELETE, customer, settled);
        }
    }

    void store(Movement movement) throws SQLException {
        sql.put(
                INSERT_MOVEMENT,
                UPDATE_MOVEMENT,
                movement.customer(),
                movement.slipDay(),
                movement.due(),
                movement.day(),
                movement.amount(),
                movement.slip(),
                movement.line());
    }

    private void takeBack(Owned moved, Map<SlipNumber, Owned> open) throws SQLException {
        OpenItem item = moved.item();
        Owned now = open.remove(item.slip());
        Money left = now == null ? item.open().negated() : now.item().open().minus(item.open());
        if (!left.isZero()) {
            Money amount = now == null ? beginning(item.slip()) : now.item().amount();
            open.put(
                    item.slip(),
                    new Owned(moved.customer(), new OpenItem(item.slip(), item.day(), item.due(), amount, left)));
        }
    }

    private Money beginning(SlipNumber slip) throws SQLException {
        return sql.one(BEGINNING, row -> row.money("amount"), slip)
                .orElseThrow(() -> new SQLException("slip " + slip + " has no movement"));
    }

    private static OpenItem item(Row row) throws SQLException {
        return new OpenItem(
                new SlipNumber(row.text("slip")),
                row.day("day"),
                row.day("due"),
                row.money("amount"),
                row.money("still_open"));
    }

    /** A sum of movements in the form of an item: both figures are the sum. */
    private static Owned moved(Row row) throws SQLException {
        Money moved = row.money("moved");
        SlipNumber slip = new SlipNumber(row.text("slip"));
        return new Owned(
                new CustomerNumber(row.text("customer")),
                new OpenItem(slip, row.day("slip_day"), row.day("due"), moved, moved));
    }
}
