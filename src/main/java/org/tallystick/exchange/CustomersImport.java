package org.tallystick.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a file of customers: a header in any order, comma or semicolon, fields in quotes where they need it. */
public final class CustomersImport {
    public static final int MOST_ROWS = 20_000;

    private final ImportRules rules;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();
    private final Map<String, Long> people = new HashMap<>();
    private final Map<String, Integer> equal = new HashMap<>();
    private List<Column> header = List.of();

    private CustomersImport(ImportRules rules) {
        this.rules = rules;
    }

    /**
     * What a file holds.
     *
     * @param findings what is wrong, with line, column and reason; nothing is to be brought in unless it is empty
     */
    public record Content(List<Row> rows, List<String> findings) {}

    /** Reads a whole file; a byte order mark in front is skipped. */
    public static Content read(String file, ImportRules rules) {
        CustomersImport reading = new CustomersImport(rules);
        reading.read(file.startsWith("\uFEFF") ? file.substring(1) : file);
        return new Content(reading.rows, reading.findings);
    }

    private void read(String text) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .setTrailingData(false)
                .setLenientEof(false)
                .get();
        long line = 1;
        try (CSVParser parser = CSVParser.parse(text, format)) {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext() && rows.size() <= MOST_ROWS) {
                CSVRecord record = records.next();
                take(record, line);
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException | IOException e) {
            findings.add("line %d: the quotes are not right, so nothing behind can be read; a field that holds a quote"
                            .formatted(line)
                    + " is written in quotes, each of its own twice");
        }
        if (header.isEmpty() && findings.isEmpty()) {
            findings.add("the file is empty; its first line names the columns: " + String.join(",", Column.names()));
        }
        if (rows.size() > MOST_ROWS) {
            findings.add("the file has more than %d rows; split it".formatted(MOST_ROWS));
        }
    }

    /** The header names no column with one of the two in it. */
    private static char delimiter(String text) {
        String first = text.lines().findFirst().orElse("");
        return first.indexOf(';') >= 0 && first.indexOf(',') < 0 ? ';' : ',';
    }

    private void take(CSVRecord record, long line) {
        boolean blank = record.stream().allMatch(String::isBlank);
        if (line == 1) {
            header(record);
        } else if (!blank && header.isEmpty()) {
            return; // without columns nothing can be told of a row
        } else if (!blank && record.size() != header.size()) {
            findings.add("line %d: has %d fields, the header %d; put a field that holds a comma in quotes"
                    .formatted(line, record.size(), header.size()));
        } else if (!blank) {
            row(record, line);
        }
    }

    private void header(CSVRecord record) {
        List<Column> columns = new ArrayList<>();
        for (String title : record) {
            Optional<Column> column = Column.named(title);
            if (column.isEmpty()) {
                findings.add("line 1: the column '%s' is not known; known are %s"
                        .formatted(title.strip(), String.join(", ", Column.names())));
            } else if (columns.contains(column.get())) {
                findings.add("line 1: the column '%s' is there twice".formatted(title.strip()));
            } else {
                columns.add(column.get());
            }
        }
        if (findings.isEmpty() && !columns.contains(Column.NAME)) {
            findings.add("line 1: the column 'name' is missing");
        }
        header = findings.isEmpty() ? columns : List.of();
    }

    private void row(CSVRecord record, long line) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (int i = 0; i < record.size(); i++) {
            cells.put(header.get(i), record.get(i));
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
