package org.tallystick.index.sql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

/** What some columns of a table can hold, read from the statement that makes the table. */
final class Columns {
    private static final Pattern TABLE = Pattern.compile("create table (\\w+) \\((.*)\\)", Pattern.DOTALL);
    private static final Pattern COLUMN =
            Pattern.compile("(\\w+) (int|bigint|boolean|varchar|char)(?:\\((\\d+)\\))?( not null)?");
    private static final Map<String, Map<String, Column>> TABLES = tables();

    private final String table;
    private final Column[] columns;

    private record Column(String name, String type, int most, boolean required) {}

    /** @param names in the order of the values */
    Columns(String table, List<String> names) {
        this.table = table;
        Map<String, Column> all = TABLES.getOrDefault(table, Map.of());
        this.columns = names.stream().map(name -> column(all, name)).toArray(Column[]::new);
    }

    private Column column(Map<String, Column> all, String name) {
        Column column = all.get(name);
        if (column == null) {
            throw new IllegalArgumentException("table %s has no column %s".formatted(table, name));
        }
        return column;
    }

    /**
     * Looks at one row.
     *
     * @throws InvalidInput for a value that its column cannot hold
     */
    void check(CurrencyUnit currency, @Nullable Object... values) {
        for (int i = 0; i < columns.length; i++) {
            check(columns[i], values[i], currency);
        }
    }

    private void check(Column column, @Nullable Object value, CurrencyUnit currency) {
        boolean fits;
        try {
            fits = holds(column, Sql.stored(value, currency));
        } catch (ArithmeticException e) {
            fits = false;
        }
        if (!fits) {
            throw new InvalidInput(column.name(), Phrase.INPUT_KEPT, shown(value), table);
        }
    }

    private static boolean holds(Column column, @Nullable Object stored) {
        return switch (stored) {
            case null -> !column.required();
            case String text -> text.length() <= column.most() && column.type().endsWith("char");
            case Boolean ignored -> column.type().equals("boolean");
            case Integer ignored -> column.type().endsWith("int");
            case Long number ->
                column.type().equals("bigint") || (column.type().equals("int") && number == number.intValue());
            default -> false;
        };
    }

    private static String shown(@Nullable Object value) {
        String text = String.valueOf(value);
        return text.length() > 60 ? text.substring(0, 60) + "..." : text;
    }

    private static Map<String, Map<String, Column>> tables() {
        Map<String, Map<String, Column>> tables = new HashMap<>();
        for (String statement : Schema.tables()) {
            TABLE.matcher(statement).results().forEach(table -> tables.put(table.group(1), columns(table.group(2))));
        }
        return tables;
    }

    private static Map<String, Column> columns(String text) {
        Map<String, Column> columns = new HashMap<>();
        COLUMN.matcher(text)
                .results()
                .map(found -> new Column(
                        found.group(1),
                        found.group(2),
                        found.group(3) == null ? 0 : Integer.parseInt(found.group(3)),
                        found.group(4) != null))
                .forEach(column -> columns.put(column.name(), column));
        return columns;
    }
}
