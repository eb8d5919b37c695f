package org.tallystick.index;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tallystick.book.BookPosition;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.ledger.DayBegun;
import org.tallystick.ledger.Filed;
import org.tallystick.ledger.IndexRows;

/**
 * Where entries stand in the book, by id, and where days begin in it. What is found is sorted here: to sort a row or
 * two, Derby takes several times as long as to find them.
 */
final class EntryRows {
    private static final String BY_ID = """
            select * from entries --DERBY-PROPERTIES index=entries_of_id
            where id_high = ? and id_low = ?""";
    private static final String INSERT = Sql.insert(
            "entries", List.of("id_high", "id_low", "line", "segment", "start", "personal", "day", "account"));
    private static final String OF_ACCOUNT = """
            select * from entries --DERBY-PROPERTIES index=entries_of_account
            where account = ?""";
    private static final String DAY = """
            select * from days --DERBY-PROPERTIES index=days_of_day
            where day = ?""";
    private static final String INSERT_DAY =
            Sql.insert("days", List.of("day", "book", "line", "hash", "segment", "start", "personal"));

    private static final Comparator<Filed> BY_LINE = Comparator.comparing(Filed::line);

    private final Sql sql;

    EntryRows(Sql sql) {
        this.sql = sql;
    }

    Optional<Filed> entry(UUID id) throws SQLException {
        return sql.all(BY_ID, EntryRows::filed, id.getMostSignificantBits(), id.getLeastSignificantBits()).stream()
                .min(BY_LINE);
    }

    List<Filed> of(CustomerNumber account) throws SQLException {
        return sql.all(OF_ACCOUNT, EntryRows::filed, account).stream()
                .sorted(BY_LINE)
                .toList();
    }

    Optional<BookPosition> beginningOf(LocalDate day) throws SQLException {
        return sql.all(DAY, Row::position, day).stream().min(Comparator.comparing(BookPosition::line));
    }

    void insert(Filed filed) throws SQLException {
        sql.change(
                INSERT,
                filed.id().getMostSignificantBits(),
                filed.id().getLeastSignificantBits(),
                filed.line(),
                filed.place().segment(),
                filed.place().offset(),
                filed.place().peopleOffset(),
                filed.day(),
                filed.account());
    }

    void insert(DayBegun begun) throws SQLException {
        BookPosition after = begun.after();
        sql.change(
                INSERT_DAY,
                begun.day(),
                after.book(),
                after.line(),
                after.hash().hex(),
                after.end().segment(),
                after.end().offset(),
                after.end().peopleOffset());
    }

    void each(IndexRows reader) throws SQLException {
        sql.each("select * from entries", row -> {
            reader.filed(filed(row));
            return true;
        });
        sql.each("select * from days", row -> {
            reader.begun(new DayBegun(row.day("day"), row.position()));
            return true;
        });
    }

    private static Filed filed(Row row) throws SQLException {
        UUID id = new UUID(row.number("id_high"), row.number("id_low"));
        return new Filed(id, row.number("line"), row.place(), row.day("day"), row.customerOrNull("account"));
    }
}
