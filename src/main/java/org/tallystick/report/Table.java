package org.tallystick.report;

import java.util.List;

/**
 * A part of a report as a table of finished words and figures, for every form that shows tables.
 *
 * @param rows a cell for each column
 * @param total as a row; empty when there is none
 * @param bars one for each row, for forms that can draw; empty when there are none
 */
public record Table(
        String title, List<Column> columns, List<List<String>> rows, List<String> total, List<Ageing> bars) {
    /** In place of a figure that is zero, where zeros would hide what matters. */
    public static final String NOTHING = "-";

    /** Figures stand on the right. */
    public record Column(String name, boolean figure) {
        static Column words(String name) {
            return new Column(name, false);
        }

        static Column figure(String name) {
            return new Column(name, true);
        }
    }

    Table(String title, List<Column> columns, List<List<String>> rows, List<String> total) {
        this(title, columns, rows, total, List.of());
    }

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
