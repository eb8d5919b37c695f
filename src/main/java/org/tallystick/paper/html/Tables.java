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

    /** Rows that may stay together: of more, so much of a sheet could stay empty. */
    private static final int MOST_TOGETHER = 15;

    /** Of a slip; numbers are not broken at their hyphens. */
    private static final int LONGEST_NUMBER = 27;

    /** Of a word or two, such as a date, which are not broken either. */
    private static final int SHORT = 12;

    /** Of a table that becomes a PDF, which is laid out whole, and so in memory. */
    private static final int MOST_ROWS_ON_PAPER = 500;

    /**
     * Rows that stay on one sheet.
     *
     * @param style of their part of the table
     */
    record Group(String style, List<Row> rows) {}

    /**
     * A row.
     *
     * @param whole whether it has but one cell, across the table
     * @param bar null where none is drawn
     */
    record Row(
            String style,
            List<String> cells,
            boolean whole,
            @Nullable List<BarPart> bar) {}

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

    /** The rows of a table, each with what stands below it; the last ones together. */
    List<Group> groups(Table table) {
        List<List<Row>> all = new ArrayList<>();
        Money largest =
                table.bars().stream().map(Ageing::debt).max(Money::compareTo).orElse(null);
        Table.Gap gap = table.missing();
        for (int i = 0; i < table.rows().size(); i++) {
            if (gap != null && i == gap.behind()) {
                all.add(leftOut(gap));
            }
            @Nullable
            List<BarPart> bar = largest == null || i >= table.bars().size()
                    ? null
                    : BarPart.of(table.bars().get(i), largest);
            all.add(withWhatIsBelow(table, i, bar));
        }
        if (gap != null && gap.behind() >= table.rows().size()) {
            all.add(leftOut(gap));
        }
        if (!table.total().isEmpty()) {
            all.add(List.of(new Row("total", table.total(), false, null)));
        }
        return grouped(all);
    }

    private static List<Group> grouped(List<List<Row>> all) {
        int last = all.size() - 1;
        int together = all.get(last).size();
        while (last > 0 && together + all.get(last - 1).size() <= LAST_TOGETHER) {
            last--;
            together += all.get(last).size();
        }
        List<Group> groups = new ArrayList<>();
        for (List<Row> rows : all.subList(0, last)) {
            groups.add(new Group(rows.size() <= MOST_TOGETHER ? "together" : "", rows));
        }
        List<Row> ending =
                all.subList(last, all.size()).stream().flatMap(List::stream).toList();
        groups.add(new Group(ending.size() <= MOST_TOGETHER ? "together" : "", ending));
        return groups;
    }

    private static List<Row> withWhatIsBelow(Table table, int i, @Nullable List<BarPart> bar) {
        String note = table.note(i);
        List<List<String>> parts = table.parts(i);
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                note == null && parts.isEmpty() ? "row" : "row made",
                table.rows().get(i),
                false,
                bar));
        for (int part = 0; part < parts.size(); part++) {
            String style = part + 1 < parts.size() || note != null ? "part" : "part end";
            rows.add(new Row(style, parts.get(part), false, null));
        }
        if (note != null) {
            rows.add(new Row("part end", List.of(note), true, null));
        }
        return rows;
    }

    private List<Row> leftOut(Table.Gap gap) {
        return List.of(new Row("row", List.of(gap.words(words)), true, null));
    }

    /** Whether it stays on one sheet whole, with its heading. */
    static boolean isShort(Table table) {
        return table.everyRow().count() <= MOST_TOGETHER && table.missing() == null;
    }

    /** Whether it has a column of bars. */
    static boolean hasBars(Table table) {
        return !table.bars().isEmpty();
    }

    /** For paper, without columns that can stand below where they alone would make it lie across. */
    static List<Table> fitting(Page.Medium medium, List<Table> tables) {
        return tables.stream()
                .map(table ->
                        medium.isPaper() && figures(table) > MOST_FIGURES_UPRIGHT ? table.withExtrasBelow() : table)
                .toList();
    }

    static String style(Table.Column column, String cell) {
        boolean whole = cell.length() <= SHORT || (cell.length() <= LONGEST_NUMBER && cell.indexOf(' ') < 0);
        return style(column) + (whole && !column.figure() ? " number" : "");
    }

    static String style(Table.Column column) {
        return (column.figure() ? "figure" : "words") + (column.extra() ? " extra" : "");
    }
}
