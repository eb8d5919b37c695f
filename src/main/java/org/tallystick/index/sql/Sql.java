package org.tallystick.index.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.replay.MinorUnits;

/**
 * Statements with their values, on one connection. A statement is prepared when it is first needed and kept, because
 * Derby takes milliseconds to compile one and microseconds to run it.
 */
public final class Sql {
    private static final String DUPLICATE_KEY = "23505";
    private static final String ANY_READ = "select line from meta";

    private static final int AT_ONCE = 100;

    /** One of a hundred values. */
    public static final String HUNDRED = "(%s)".formatted(String.join(", ", Collections.nCopies(AT_ONCE, "?")));

    private final Connection connection;
    private final CurrencyUnit currency;
    private final Map<String, Prepared> prepared = new HashMap<>();
    private boolean unproved;

    /**
     * A statement, and where each column of its answer stands: Derby would look for the name again in each row.
     *
     * @param columns places from 1 on, by name in lower case
     */
    private record Prepared(PreparedStatement statement, Map<String, Integer> columns) {}

    public Sql(Connection connection, CurrencyUnit currency) {
        this.connection = connection;
        this.currency = currency;
    }

    static String insert(String table, List<String> columns) {
        String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
        return "insert into %s (%s) values (%s)".formatted(table, String.join(", ", columns), places);
    }

    /** The last columns are the key; so both statements take the same values. */
    static String update(String table, List<String> columns, int keys) {
        int rest = columns.size() - keys;
        return "update %s set %s = ? where %s = ?"
                .formatted(
                        table,
                        String.join(" = ?, ", columns.subList(0, rest)),
                        String.join(" = ? and ", columns.subList(rest, columns.size())));
    }

    /** Takes a hundred values. */
    @FunctionalInterface
    public interface Statements {
        void with(@Nullable Object[] values) throws SQLException;
    }

    /** Makes a value out of a row. */
    @FunctionalInterface
    interface Reading<T> {
        T of(ResultRow row) throws SQLException;
    }

    /** Looks at a row and says whether to go on. */
    @FunctionalInterface
    interface Look {
        boolean at(ResultRow row) throws SQLException;
    }

    /** How many rows it changed. */
    int change(String statement, @Nullable Object... values) throws SQLException {
        return bound(statement, values).statement().executeUpdate();
    }

    /**
     * Inserts a row that is new for all we know, else changes the one that is there; both statements take the same
     * values in the same order. The other way round each new row would cost a warning, which Derby makes at length.
     */
    void put(String insert, String update, @Nullable Object... values) throws SQLException {
        try {
            change(insert, values);
        } catch (SQLIntegrityConstraintViolationException taken) {
            if (!DUPLICATE_KEY.equals(taken.getSQLState())) {
                throw taken;
            }
            change(update, values);
        }
    }

    /** Does something with the values of {@link #HUNDRED}, some of which may come more than once. */
    public void forEachHundred(Collection<?> values, Statements statements) throws SQLException {
        List<?> all = values.stream().distinct().toList();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<?> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            @Nullable Object[] filled = Arrays.copyOf(some.toArray(), AT_ONCE);
            Arrays.fill(filled, some.size(), AT_ONCE, some.getLast());
            statements.with(filled);
        }
    }

    <T> List<T> all(String query, Reading<T> reading, @Nullable Object... values) throws SQLException {
        List<T> answers = new ArrayList<>();
        each(query, row -> answers.add(reading.of(row)), values);
        return answers;
    }

    /** The first rows alone; no more of them are read. */
    <T> List<T> some(String query, int most, Reading<T> reading, @Nullable Object... values) throws SQLException {
        List<T> answers = new ArrayList<>();
        if (most > 0) {
            each(query, row -> answers.add(reading.of(row)) && answers.size() < most, values);
        }
        return answers;
    }

    void each(String query, Look look, @Nullable Object... values) throws SQLException {
        Prepared bound = bound(query, values);
        try (ResultSet result = bound.statement().executeQuery()) {
            ResultRow row = new ResultRow(result, bound.columns(), currency);
            boolean goOn = true;
            while (goOn && result.next()) {
                goOn = look.at(row);
            }
        }
        unproved = true;
    }

    /** All rows, to be read some now and some later: what is committed meanwhile does not end it. */
    Cursor open(String query) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(
                query, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY, ResultSet.HOLD_CURSORS_OVER_COMMIT);
        Prepared asked = prepared(statement);
        ResultSet result = statement.executeQuery();
        return new Cursor(statement, result, new ResultRow(result, asked.columns(), currency));
    }

    /** An answer that is read row by row. */
    final class Cursor {
        private final PreparedStatement statement;
        private final ResultSet result;
        private final ResultRow row;

        private Cursor(PreparedStatement statement, ResultSet result, ResultRow row) {
            this.statement = statement;
            this.result = result;
            this.row = row;
        }

        /** Goes on to the next row; false behind the last. */
        boolean next() throws SQLException {
            unproved = true;
            return result.next();
        }

        /** The row that it stands at. */
        ResultRow row() {
            return row;
        }

        void close() throws SQLException {
            try (statement) {
                result.close();
            }
        }
    }

    <T> Optional<T> one(String query, Reading<T> reading, @Nullable Object... values) throws SQLException {
        return all(query, reading, values).stream().findFirst();
    }

    /**
     * Fails unless all that was read since the last time is what the tables hold. When Derby cannot read the page of a
     * row that it found by a key, it marks the database as damaged and passes over that row, as if there were none
     * ({@code OpenConglomerate.latchPage}); only the next statement says so. This is that statement.
     */
    public void proveWhatWasRead() throws SQLException {
        if (unproved) {
            each(ANY_READ, row -> true);
            unproved = false;
        }
    }

    private Prepared bound(String text, @Nullable Object... values) throws SQLException {
        Prepared found = prepared.get(text);
        if (found == null) {
            found = prepared(connection.prepareStatement(text));
            prepared.put(text, found);
        }
        for (int i = 0; i < values.length; i++) {
            found.statement().setObject(i + 1, stored(values[i], currency));
        }
        return found;
    }

    private static Prepared prepared(PreparedStatement statement) throws SQLException {
        Map<String, Integer> columns = new HashMap<>();
        ResultSetMetaData answer = statement.getMetaData();
        for (int place = 1; answer != null && place <= answer.getColumnCount(); place++) {
            columns.put(answer.getColumnName(place).toLowerCase(Locale.ROOT), place);
        }
        return new Prepared(statement, columns);
    }

    /**
     * A value as it stands in a column.
     *
     * @throws ArithmeticException for a day or an amount that is too large for any column
     */
    static @Nullable Object stored(@Nullable Object value, CurrencyUnit currency) {
        return switch (value) {
            case null -> null;
            case Money money -> MinorUnits.of(money, currency);
            case LocalDate day -> Math.toIntExact(day.toEpochDay());
            case Instant instant -> instant.toString();
            case CustomerNumber number -> number.value();
            case SlipNumber number -> number.value();
            case Enum<?> one -> one.name();
            default -> value;
        };
    }
}
