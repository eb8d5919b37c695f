package org.tallystick.exchange.imports;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.tallystick.exchange.BoundedRecords;
import org.tallystick.exchange.Remarks;
import org.tallystick.validation.InvalidInput;
import org.tallystick.validation.TextRules;

/**
 * Reads a CSV file that comes in: a header in any order, with the titles of many languages, behind a few lines of
 * something else if need be; comma, semicolon, tab or bar; fields in quotes where they need it. What is wrong is noted
 * with its line, and reading goes on, so that all of it is found at once.
 */
final class Sheet {
    static final int MOST_ROWS = 20_000;
    private static final int MOST_LINES_BEFORE = 10;
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    private final String text;
    private final Columns columns;
    private final char delimiter;
    private final int headerAt;

    /**
     * What is known of a file's columns.
     *
     * @param known their own names
     * @param ignored those of them that nobody reads
     * @param needed of each of these lists the file must have one
     * @param leaveOut whether others are left out; else they are wrong
     */
    record Columns(List<String> known, List<String> ignored, List<List<String>> needed, boolean leaveOut) {
        private static final List<String> OF_A_NAME = List.of("name", "firstName", "lastName");

        private boolean isRead(String column) {
            return !ignored.contains(column);
        }
    }

    /** Takes a row that is not blank and has a cell for each column of the header. */
    interface Rows {
        /**
         * One row.
         *
         * @param cells by the column's name, without payment cards' numbers; of the columns that are read
         */
        void take(long line, Map<String, String> cells);
    }

    private final Titles titles = Titles.known();

    /** Of a whole file; a byte order mark in front is skipped. */
    Sheet(String file, Columns columns) {
        this.text = file.startsWith("\uFEFF") ? file.substring(1) : file;
        this.columns = columns;
        char best = delimiterOfFirstLine(text);
        int at = 0;
        long most = 0;
        for (char each : DELIMITERS) {
            List<CSVRecord> first = first(each);
            for (int i = 0; i < first.size(); i++) {
                List<String> found = known(first.get(i));
                if (found.size() > most && isComplete(found)) {
                    most = found.size();
                    best = each;
                    at = i;
                }
            }
        }
        this.delimiter = best;
        this.headerAt = at;
    }

    /** Where no line looks like a header: the first names no column with one of the others in it. */
    private static char delimiterOfFirstLine(String text) {
        String first = text.lines().findFirst().orElse("");
        return first.indexOf(';') >= 0 && first.indexOf(',') < 0 ? ';' : ',';
    }

    private List<CSVRecord> first(char delimiter) {
        List<CSVRecord> first = new ArrayList<>();
        BoundedRecords text = bounded();
        try (CSVParser parser = parser(text, delimiter)) {
            Iterator<CSVRecord> records = parser.iterator();
            while (first.size() <= MOST_LINES_BEFORE && records.hasNext()) {
                first.add(records.next());
                text.next();
            }
        } catch (UncheckedIOException | IOException e) {
            return first; // what is wrong is told when all is read
        }
        return first;
    }

    private BoundedRecords bounded() {
        return new BoundedRecords(new StringReader(text));
    }

    private static CSVParser parser(Reader text, char separator) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setTrailingData(false)
                .setLenientEof(false)
                .get();
        return CSVParser.parse(text, format);
    }

    private List<String> known(CSVRecord record) {
        return record.stream()
                .map(title -> titles.column(title, columns.known()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private boolean isComplete(List<String> found) {
        return columns.needed().stream().allMatch(some -> some.stream().anyMatch(found::contains));
    }

    /** Whether its header is exactly the one of a file that Tallystick itself wrote. */
    boolean isOurOwn(List<String> header) {
        List<CSVRecord> first = first(delimiter);
        return !first.isEmpty() && first.getFirst().toList().equals(header);
    }

    /**
     * Reads all rows; as often as somebody likes.
     *
     * @param findings where to add what is wrong
     * @param notes where to add what is passed over
     */
    void each(Remarks findings, Remarks notes, Rows rows) {
        new Reading(findings, notes, rows).all();
    }

    /**
     * The file as it may be kept: the same rows under the same titles, without a letter of a column that nobody reads.
     * To be asked for once nothing was found to be wrong.
     */
    Reader kept() {
        List<@Nullable String> header = columnsOf(first(delimiter).get(headerAt));
        try {
            CSVParser parser = parser(new StringReader(text), delimiter);
            return new KeptRows(
                    parser.stream().map(record -> kept(record, header)).iterator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String kept(CSVRecord record, List<@Nullable String> header) {
        boolean titles = record.getRecordNumber() == headerAt + 1;
        boolean before = record.getRecordNumber() <= headerAt;
        StringJoiner cells = new StringJoiner(String.valueOf(delimiter), "", "\n");
        for (int i = 0; i < Math.min(record.size(), header.size()); i++) {
            String column = before ? null : header.get(i);
            boolean kept = column != null && (titles || columns.isRead(column));
            cells.add(kept ? '"' + record.get(i).replace("\"", "\"\"") + '"' : "");
        }
        return cells.toString();
    }

    private List<@Nullable String> columnsOf(CSVRecord header) {
        List<@Nullable String> found = new ArrayList<>();
        header.forEach(title -> found.add(titles.column(title, columns.known()).orElse(null)));
        return found;
    }

    /** Once through the file. */
    private final class Reading {
        private final Remarks findings;
        private final Remarks notes;
        private final Rows rows;
        private List<@Nullable String> header = List.of();
        private boolean empty = true;
        private int records;
        private int count;

        Reading(Remarks findings, Remarks notes, Rows rows) {
            this.findings = findings;
            this.notes = notes;
            this.rows = rows;
        }

        void all() {
            long line = 1;
            BoundedRecords text = bounded();
            try (CSVParser parser = parser(text, delimiter)) {
                Iterator<CSVRecord> all = parser.iterator();
                while (!isWithoutHeader() && all.hasNext() && count <= MOST_ROWS) {
                    take(all.next(), line);
                    text.next();
                    line = parser.getCurrentLineNumber() + 1;
                }
            } catch (UncheckedIOException | IOException e) {
                findings.add(unreadable(line, text.isTooLong()));
            }
            if (empty && findings.isEmpty()) {
                findings.add(
                        "the file is empty; its first line names the columns: " + String.join(",", columns.known()));
            }
            if (count > MOST_ROWS) {
                findings.add("the file has more than %d rows; split it".formatted(MOST_ROWS));
            }
        }

        /** Nobody knows what stands in the rows behind. */
        private boolean isWithoutHeader() {
            return records > headerAt && header.isEmpty();
        }

        private static String unreadable(long line, boolean tooLong) {
            return tooLong
                    ? "line %d: the row that begins here has more than %d characters, so nothing behind can be read; %s"
                            .formatted(
                                    line, BoundedRecords.MOST, "close the quote that is open, or save the table as CSV")
                    : "line %d: the quotes are not right, so nothing behind can be read; %s"
                            .formatted(line, "a field that holds a quote is written in quotes, each of its own twice");
        }

        private void take(CSVRecord record, long line) {
            boolean blank = record.stream().allMatch(String::isBlank);
            if (records++ == headerAt) {
                header(record, line);
            } else if (!blank && records > headerAt) {
                row(record, line);
            }
        }

        private void header(CSVRecord record, long line) {
            empty = record.stream().allMatch(String::isBlank);
            List<@Nullable String> found = new ArrayList<>();
            List<String> before = new ArrayList<>();
            for (String title : record) {
                if (!isWithoutCard(line, "the title of a column", title)) {
                    return;
                }
                Optional<String> column = titles.column(title, columns.known());
                int other = column.map(found::indexOf).orElse(-1);
                if (column.isEmpty() && !title.isBlank()) {
                    unknown(title.strip(), line);
                } else if (other >= 0) {
                    findings.add("line %d: the column '%s' is there twice%s"
                            .formatted(line, title.strip(), asWell(before.get(other), title)));
                }
                found.add(column.orElse(null));
                before.add(title);
            }
            List<String> known = found.stream()
                    .flatMap(column -> Optional.ofNullable(column).stream())
                    .toList();
            if (findings.isEmpty() && !empty) {
                columns.needed().stream()
                        .filter(some -> some.stream().noneMatch(known::contains))
                        .forEach(some ->
                                findings.add("line %d: the column '%s' is missing".formatted(line, some.getFirst())));
            }
            if (findings.isEmpty() && !empty) {
                header = found;
            }
        }

        private void unknown(String title, long line) {
            if (columns.leaveOut()) {
                notes.add("the column '%s' is left out".formatted(title));
            } else {
                findings.add("line %d: the column '%s' is not known; known are %s"
                        .formatted(line, title, String.join(", ", columns.known())));
            }
        }

        private static String asWell(String one, String other) {
            return one.strip().equalsIgnoreCase(other.strip())
                    ? ""
                    : ", first as '%s'; take one of them out".formatted(one.strip());
        }

        private void row(CSVRecord record, long line) {
            int size = record.size();
            while (size > header.size() && record.get(size - 1).isBlank()) {
                size--;
            }
            if (size != header.size()) {
                findings.add("line %d: has %d fields, the header %d; put a field that holds a %s in quotes"
                        .formatted(line, size, header.size(), name(delimiter)));
                return;
            }
            count++;
            Map<String, String> cells = new HashMap<>();
            for (int i = 0; i < size; i++) {
                String column = header.get(i);
                String cell = onOneLine(record.get(i));
                if (column != null && columns.isRead(column)) {
                    cells.put(column, cell);
                }
            }
            Optional<String> total = total(record, cells);
            if (record.stream().anyMatch(cell -> cell.indexOf('\uFFFD') >= 0)) {
                findings.add("line %d: a character could not be read; save the file as UTF-8".formatted(line));
            } else if (total.isPresent()) {
                findings.add("line %d: '%s' is the sum of other lines and no customer; take the line out"
                        .formatted(line, total.get()));
            } else if (hasNoCard(line, cells)) {
                rows.take(line, cells);
            }
        }

        /** Before anybody repeats a cell in a message. */
        private boolean hasNoCard(long line, Map<String, String> cells) {
            boolean without = true;
            for (Map.Entry<String, String> cell : cells.entrySet()) {
                without &= isWithoutCard(line, cell.getKey(), cell.getValue());
            }
            return without;
        }

        private boolean isWithoutCard(long line, String field, String text) {
            try {
                TextRules.decoded(field, text);
                return true;
            } catch (InvalidInput e) {
                findings.add("line %d, %s".formatted(line, e.getMessage()));
                return false;
            }
        }

        /** A customer may live at a petrol station of that name: the name counts, or all where there is none. */
        private Optional<String> total(CSVRecord record, Map<String, String> cells) {
            List<String> names = Columns.OF_A_NAME.stream()
                    .map(column -> cells.getOrDefault(column, ""))
                    .filter(cell -> !cell.isBlank())
                    .toList();
            return (names.isEmpty() ? record.stream() : names.stream())
                    .map(String::strip)
                    .filter(titles::isTotal)
                    .findFirst();
        }
    }

    /** An address of several lines is one. */
    private static String onOneLine(String cell) {
        return cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0
                ? cell
                : String.join(
                        ", ",
                        Arrays.stream(cell.split("[\r\n]+"))
                                .map(String::strip)
                                .filter(part -> !part.isEmpty())
                                .toList());
    }

    private static String name(char delimiter) {
        return switch (delimiter) {
            case ';' -> "semicolon";
            case '\t' -> "tab";
            case '|' -> "bar";
            default -> "comma";
        };
    }
}
