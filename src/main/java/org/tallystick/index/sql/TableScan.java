package org.tallystick.index.sql;

import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.ledger.index.IndexRows;

/** Shows the rows of one table after another, some at a time. */
public final class TableScan {
    private final Sql sql;
    private final Iterator<Table> tables;
    private @Nullable Open open;

    public TableScan(Sql sql, List<Stream<Table>> tables) {
        this.sql = sql;
        this.tables = tables.stream().flatMap(all -> all).iterator();
    }

    /** What is asked of a table, and how a row of the answer is shown. */
    public record Table(String query, Show show) {}

    private record Open(Table table, Sql.Cursor cursor) {}

    /** Shows one row. */
    @FunctionalInterface
    public interface Show {
        void row(ResultRow row, IndexRows reader) throws SQLException;
    }

    /**
     * Shows at most so many more rows.
     *
     * @return false once all were shown
     */
    public boolean next(IndexRows reader, int most) throws SQLException {
        int shown = 0;
        while (shown < most) {
            if (open == null && !tables.hasNext()) {
                return false;
            }
            if (open == null) {
                Table next = tables.next();
                open = new Open(next, sql.open(next.query()));
            }
            if (open.cursor().next()) {
                open.table().show().row(open.cursor().row(), reader);
                shown++;
            } else {
                close();
            }
        }
        return true;
    }

    public void close() throws SQLException {
        if (open != null) {
            open.cursor().close();
            open = null;
        }
    }
}
