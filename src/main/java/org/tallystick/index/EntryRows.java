package org.tallystick.index;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tallystick.ledger.Filed;

/** Where the entries stand in the book, by id and by day. */
final class EntryRows {
    private static final String BY_ID = """
            select * from entries --DERBY-PROPERTIES index=entries_of_id
            where id = ? order by line""";
    private static final String OF_DAY = """
            select * from entries --DERBY-PROPERTIES index=entries_of_day
            where day = ? order by line""";
    private static final String INSERT =
            "insert into entries (line, segment, start, personal, day, id) values (?, ?, ?, ?, ?, ?)";

    private final Sql sql;

    EntryRows(Sql sql) {
        this.sql = sql;
    }

    Optional<Filed> entry(UUID id) throws SQLException {
        return sql.one(BY_ID, EntryRows::filed, id);
    }

    List<Filed> on(LocalDate day) throws SQLException {
        return sql.all(OF_DAY, EntryRows::filed, day);
    }

    void store(Filed filed) throws SQLException {
        sql.change(
                INSERT,
                filed.line(),
                filed.place().segment(),
                filed.place().offset(),
                filed.place().peopleOffset(),
                filed.day(),
                filed.id());
    }

    private static Filed filed(Row row) throws SQLException {
        return new Filed(row.id("id"), row.number("line"), row.place(), row.day("day"));
    }
}
