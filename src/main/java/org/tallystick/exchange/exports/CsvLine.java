package org.tallystick.exchange.exports;

import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/** A line of a CSV file that goes out (RFC 4180). */
final class CsvLine {
    private static final CSVFormat QUOTED =
            CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();

    private CsvLine() {}

    /** Spreadsheets of countries whose decimals have a comma would split a cell at a semicolon. */
    static String of(List<String> cells) {
        boolean splits = cells.stream().anyMatch(cell -> cell.contains(";"));
        return (splits ? QUOTED : CSVFormat.RFC4180).format(cells.toArray()) + "\r\n";
    }
}
