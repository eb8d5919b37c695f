package org.tallystick.index.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.book.BookPosition;
import org.tallystick.book.Hash;
import org.tallystick.book.Place;
import org.tallystick.customer.CustomerNumber;

/**
 * A row of an answer, its columns read by name into values of the domain.
 *
 * @param columns where each stands, from 1 on
 */
record ResultRow(ResultSet result, Map<String, Integer> columns, CurrencyUnit currency) {

    String text(String column) throws SQLException {
        return present(column, textOrNull(column));
    }

    @Nullable
    String textOrNull(String column) throws SQLException {
        return result.getString(at(column));
    }

    long number(String column) throws SQLException {
        return result.getLong(at(column));
    }

    boolean flag(String column) throws SQLException {
        return result.getBoolean(at(column));
    }

    Money money(String column) throws SQLException {
        return Money.ofMinor(currency, result.getLong(at(column)));
    }

    @Nullable
    Money moneyOrNull(String column) throws SQLException {
        Money money = money(column);
        return result.wasNull() ? null : money;
    }

    LocalDate day(String column) throws SQLException {
        return LocalDate.ofEpochDay(number(column));
    }

    @Nullable
    LocalDate dayOrNull(String column) throws SQLException {
        LocalDate day = day(column);
        return result.wasNull() ? null : day;
    }

    @Nullable
    Instant instantOrNull(String column) throws SQLException {
        String instant = textOrNull(column);
        return instant == null ? null : Instant.parse(instant);
    }

    @Nullable
    CustomerNumber customerOrNull(String column) throws SQLException {
        String number = textOrNull(column);
        return number == null ? null : new CustomerNumber(number);
    }

    <E extends Enum<E>> E one(Class<E> type, String column) throws SQLException {
        return Enum.valueOf(type, text(column));
    }

    <E extends Enum<E>> @Nullable E oneOrNull(Class<E> type, String column) throws SQLException {
        String name = textOrNull(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    /** Of a row with the columns of a position. */
    BookPosition position() throws SQLException {
        return new BookPosition(text("book"), number("line"), Hash.parse(text("hash")), place());
    }

    Place place() throws SQLException {
        return new Place(Math.toIntExact(number("segment")), number("start"), number("personal"));
    }

    private int at(String column) throws SQLException {
        Integer place = columns.get(column);
        if (place == null) {
            throw new SQLException("there is no column " + column);
        }
        return place;
    }

    private static <T> T present(String column, @Nullable T value) throws SQLException {
        if (value == null) {
            throw new SQLException("column " + column + " is empty");
        }
        return value;
    }
}
