package org.tallystick.paper.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.report.Ageing;
import org.tallystick.report.form.Table;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/** The tables of a page, row by row as they stand on it. */
record Tables(Page page, Wording words, List<Table> shown) {
    /** Characters of figures, and of what is between them, that leave room for names on an upright sheet. */
    private static final int MOST_FIGURES_UPRIGHT = 63;

    /** The same on a sheet that lies across. */
    private static final int MOST_FIGURES_ACROSS = 100;

    /** Between two columns. */
    private static final int GAP = 2;

    /** Rows at the end of a table that stay together, so that no sheet has two or three of them alone. */
    private static final int LAST_TOGETHER = 6;

    /** Of a slip; numbers are not broken at their hyphens. */
    private static final int LONGEST_NUMBER = 27;

    /** Of a word or two, such as a date, which are not broken either. */
    private static final int SHORT = 12;

    /** Of a table that becomes a PDF, which is laid out whole, and so in memory. */
    private static final int MOST_ROWS_ON_PAPER = 500;

    /**
     * A row.
     *
     * @param gap whether it stands for rows that are left out, in its one cell
     * @param bar null where none is drawn
     * @param note below its first cell; null for nothing
     * @param begins whether it is the first of the last ones, which stay on one sheet
     */
    record Row(
            String style,
            List<String> cells,
            boolean gap,
            @Nullable List<BarPart> bar,
            @Nullable String note,
            boolean begins) {
        Row beginning() {
            return new Row(style, cells, gap, bar, note, true);
        }
    }

    /** A page with as many rows as fit in so many characters. */
    static String onPaper(int mostCharacters, IntFunction<String> page) {
        int rows = MOST_ROWS_ON_PAPER;
        String made = page.apply(rows);
        while (made.length() > mostCharacters && rows > 1) {
            rows /= 2;
            made = page.apply(rows);
        }
        return made;
    }

    /** How a page lies whose figures leave little room for names. */
    static Page.Kind kind(List<Table> tables) {
        int most = tables.stream().mapToInt(Tables::figures).max().orElse(0);
        if (most > MOST_FIGURES_ACROSS) {
            return Page.Kind.CROWDED_SUMMARY;
        }
        return most > MOST_FIGURES_UPRIGHT ? Page.Kind.WIDE_SUMMARY : Page.Kind.SUMMARY;
    }

    /** The characters that the figures of a row take where they are longest. */
    private static int figures(Table table) {
        int all = 0;
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).figure()) {
                int longest = table.total().isEmpty() ? 0 : table.total().get(i).length();
                for (List<String> row : table.rows()) {
                    longest = Math.max(longest, row.get(i).length());
                }
                all += longest + GAP;
            }
        }
        return all;
    }

    /** What stands in place of an empty table. */
    String nobody() {
        return words.say(Phrase.SUMMARY_NOBODY);
    }

    List<Row> rows(Table table) {
        List<Row> rows = new ArrayList<>();
        Money largest =
                table.bars().stream().map(Ageing::debt).max(Money::compareTo).orElse(null);
        Table.Gap gap = table.missing();
        for (int i = 0; i < table.rows().size(); i++) {
            if (gap != null && i == gap.behind()) {
                rows.add(leftOut(gap));
            }
            List<List<String>> parts = table.parts(i);
            rows.add(new Row(
                    parts.isEmpty() ? "row" : "row made",
                    table.rows().get(i),
                    false,
                    i < table.bars().size() && largest != null
                            ? BarPart.of(table.bars().get(i), largest)
                            : null,
                    table.note(i),
                    false));
            for (int part = 0; part < parts.size(); part++) {
                String style = part + 1 < parts.size() ? "part" : "part end";
                rows.add(new Row(style, parts.get(part), false, null, null, false));
            }
        }
        if (gap != null && gap.behind() >= table.rows().size()) {
            rows.add(leftOut(gap));
        }
        if (!table.total().isEmpty()) {
            rows.add(new Row("total", table.total(), false, null, null, false));
        }
        int last = rows.size() - LAST_TOGETHER;
        while (last > 0 && rows.get(last).style().startsWith("part")) {
            last--;
        }
        if (last > 0) {
            rows.set(last, rows.get(last).beginning());
        }
        return rows;
    }

    private Row leftOut(Table.Gap gap) {
        return new Row("row", List.of(gap.words(words)), true, null, null, false);
    }

    static String style(Table.Column column, String cell) {
        boolean whole = cell.length() <= SHORT || (cell.length() <= LONGEST_NUMBER && cell.indexOf(' ') < 0);
        return style(column) + (whole && !column.figure() ? " number" : "");
    }

    static String style(Table.Column column) {
        return (column.figure() ? "figure" : "words") + (column.extra() ? " extra" : "");
    }
}
