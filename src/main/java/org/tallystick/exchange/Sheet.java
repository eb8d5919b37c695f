package org.tallystick.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a CSV file that comes in: a header in any order, comma or semicolon, fields in quotes where they need it. What
 * is wrong is noted with its line, and reading goes on, so that all of it is found at once.
 */
final class Sheet {
    static final int MOST_ROWS = 20_000;

    private final List<String> columns;
    private final List<String> needed;
    private final List<String> findings;
    private final Rows rows;
    private List<String> header = List.of();
    private int count;

    private Sheet(List<String> columns, List<String> needed, List<String> findings, Rows rows) {
        this.columns = columns;
        this.needed = needed;
        this.findings = findings;
        this.rows = rows;
    }

    /** Takes a row that is not blank and has a cell for each column of the header. */
    interface Rows {
        /**
         * One row.
         *
         * @param cells by the column's name; without those that the file leaves out
         */
        void take(long line, Map<String, String> cells);
    }

    /**
     * Reads a whole file; a byte order mark in front is skipped.
     *
     * @param columns that are known
     * @param needed those of them that the file must have
     * @param findings where to add what is wrong
     */
    static void read(String file, List<String> columns, List<String> needed, List<String> findings, Rows rows) {
        new Sheet(columns, needed, findings, rows).read(file.startsWith("\uFEFF") ? file.substring(1) : file);
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
            while (records.hasNext() && count <= MOST_ROWS) {
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
            findings.add("the file is empty; its first line names the columns: " + String.join(",", columns));
        }
        if (count > MOST_ROWS) {
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
        List<String> found = new ArrayList<>();
        for (String title : record) {
            Optional<String> column = columns.stream()
                    .filter(each -> folded(each).equals(folded(title)))
                    .findFirst();
            if (column.isEmpty()) {
                findings.add("line 1: the column '%s' is not known; known are %s"
                        .formatted(title.strip(), String.join(", ", columns)));
            } else if (found.contains(column.get())) {
                findings.add("line 1: the column '%s' is there twice".formatted(title.strip()));
            } else {
                found.add(column.get());
            }
        }
        if (findings.isEmpty()) {
            needed.stream()
                    .filter(each -> !found.contains(each))
                    .forEach(each -> findings.add("line 1: the column '%s' is missing".formatted(each)));
        }
        header = findings.isEmpty() ? found : List.of();
    }

    private static String folded(String title) {
        return title.strip().toLowerCase(Locale.ROOT);
    }

    private void row(CSVRecord record, long line) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < record.size(); i++) {
            cells.put(header.get(i), record.get(i));
        }
        count++;
        if (cells.values().stream().anyMatch(cell -> cell.indexOf('\uFFFD') >= 0)) {
            findings.add("line %d: a character could not be read; save the file as UTF-8".formatted(line));
        } else {
            rows.take(line, cells);
        }
    }
}
