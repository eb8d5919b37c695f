package org.tallystick.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a file of customers. */
public final class CustomersImport {
    public static final int MOST_ROWS = Sheet.MOST_ROWS;

    private final ImportRules rules;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();
    private final Map<String, Long> people = new HashMap<>();
    private final Map<String, Integer> equal = new HashMap<>();

    private CustomersImport(ImportRules rules) {
        this.rules = rules;
    }

    /**
     * What a file holds.
     *
     * @param findings what is wrong, with line, column and reason; nothing is to be brought in unless it is empty
     */
    public record Content(List<Row> rows, List<String> findings) {}

    /** Reads a whole file. */
    public static Content read(String file, ImportRules rules) {
        CustomersImport reading = new CustomersImport(rules);
        Sheet.read(file, Column.names(), List.of(Column.NAME.title()), reading.findings, reading::row);
        return new Content(reading.rows, reading.findings);
    }

    private void row(long line, Map<String, String> named) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            String cell = named.get(column.title());
            if (cell != null) {
                cells.put(column, cell);
            }
        }
        RowReading reading = new RowReading(line, cells, rules);
        Optional<Row> read = reading.row();
        findings.addAll(reading.findings());
        read.ifPresent(row -> {
            Long other = people.putIfAbsent(Row.who(row.details()), line);
            if (other != null && !rules.namesakes()) {
                findings.add("line %d, name: name and phone are those of line %d; remove one, or %s"
                        .formatted(line, other, "say that they are two people"));
            }
            int copy = equal.merge(row.content(), 1, Integer::sum);
            rows.add(new Row(line, row.details(), row.terms(), row.before(), row.content() + "\n" + copy));
        });
    }
}
