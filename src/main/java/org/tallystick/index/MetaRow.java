package org.tallystick.index;

import java.sql.SQLException;
import org.joda.money.CurrencyUnit;
import org.tallystick.book.BookPosition;
import org.tallystick.book.Hash;
import org.tallystick.entry.NumbersUsed;
import org.tallystick.ledger.Totals;

/** The one row about the index as a whole: what it is, how far it has read, and the sums over the shop. */
final class MetaRow {
    private static final String READ = "select * from meta";
    private static final String INSERT = """
            insert into meta (layout, currency, book, line, hash, segment, start, personal, day, sold, voided, repaid,
              outstanding, sold_ever, voided_ever, repaid_ever, slips, customers)
            values (?, ?, '', 0, '', 0, 0, 0, null, 0, 0, 0, 0, 0, 0, 0, 0, 0)""";
    private static final String UPDATE = """
            update meta set book = ?, line = ?, hash = ?, segment = ?, start = ?, personal = ?, day = ?, sold = ?,
              voided = ?, repaid = ?, outstanding = ?, sold_ever = ?, voided_ever = ?, repaid_ever = ?, slips = ?,
              customers = ?""";

    private final Sql sql;

    MetaRow(Sql sql) {
        this.sql = sql;
    }

    void insert(CurrencyUnit currency) throws SQLException {
        sql.change(INSERT, Schema.LAYOUT, currency.getCode());
    }

    /** Refuses tables that this version of the code did not make, or not for this currency. */
    void check(CurrencyUnit currency) throws SQLException {
        String found = one(row -> row.number("layout") + " in " + row.text("currency"));
        String wanted = Schema.LAYOUT + " in " + currency.getCode();
        if (!found.equals(wanted)) {
            throw new SQLException("it has layout %s, and layout %s is needed".formatted(found, wanted));
        }
    }

    BookPosition position() throws SQLException {
        return one(
                row -> new BookPosition(row.text("book"), row.number("line"), new Hash(row.text("hash")), row.place()));
    }

    Totals totals() throws SQLException {
        return one(row -> new Totals(
                row.dayOrNull("day"),
                row.money("sold"),
                row.money("voided"),
                row.money("repaid"),
                row.money("outstanding"),
                row.money("sold_ever"),
                row.money("voided_ever"),
                row.money("repaid_ever"),
                new NumbersUsed(row.number("slips"), row.number("customers"))));
    }

    void store(BookPosition position, Totals totals) throws SQLException {
        sql.change(
                UPDATE,
                position.book(),
                position.line(),
                position.hash().hex(),
                position.end().segment(),
                position.end().offset(),
                position.end().peopleOffset(),
                totals.day(),
                totals.sold(),
                totals.voided(),
                totals.repaid(),
                totals.outstanding(),
                totals.soldEver(),
                totals.voidedEver(),
                totals.repaidEver(),
                totals.numbers().slips(),
                totals.numbers().customers());
    }

    private <T> T one(Sql.Reading<T> reading) throws SQLException {
        return sql.one(READ, reading).orElseThrow(() -> new SQLException("table meta is empty"));
    }
}
