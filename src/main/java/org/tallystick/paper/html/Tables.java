package org.tallystick.paper.html;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.joda.money.Money;
import org.tallystick.report.Ageing;
import org.tallystick.report.Ageing.Bucket;
import org.tallystick.report.form.Table;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/** Adds tables to a page. */
record Tables(Markup page, Wording words) {
    /** Characters of figures that leave room for names on upright A4. */
    private static final int MOST_FIGURES_UPRIGHT = 70;

    /** Of a slip; numbers are not broken at their hyphens. */
    private static final int LONGEST_NUMBER = 27;

    /** Of a table that becomes a PDF, which is laid out whole, and so in memory. */
    private static final int MOST_ROWS_ON_PAPER = 500;

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

    /** Whether the figures leave no room for names on upright A4. */
    static boolean needBreadth(List<Table> tables) {
        return tables.stream().anyMatch(table -> figures(table) > MOST_FIGURES_UPRIGHT);
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
                all += longest;
            }
        }
        return all;
    }

    /** The buckets side by side, as wide as their part of what is owed. */
    void bar(Ageing ageing) {
        Money all = ageing.total().minus(ageing.in(Bucket.CREDIT));
        page.open("div", "class", "bar");
        for (Bucket bucket : Bucket.values()) {
            Money part = ageing.in(bucket);
            if (bucket != Bucket.CREDIT && part.isPositive()) {
                double percent =
                        part.getAmount().doubleValue() / all.getAmount().doubleValue() * 99.9;
                page.element(
                        "div",
                        "",
                        "class",
                        style(bucket),
                        "style",
                        String.format(Locale.ROOT, "width: %.3f%%", percent));
            }
        }
        page.close();
    }

    static String style(Bucket bucket) {
        return switch (bucket) {
            case NOT_DUE -> "not-due";
            case UP_TO_30 -> "up-to-30";
            case UP_TO_60 -> "up-to-60";
            case UP_TO_90 -> "up-to-90";
            case OVER_90 -> "over-90";
            case CREDIT -> "credit";
        };
    }

    void add(Table table) {
        page.element("h2", table.title());
        if (table.rows().isEmpty()) {
            page.element("p", words.say(Phrase.SUMMARY_NOBODY)).newLine();
            return;
        }
        page.openTable("list").open("thead").open("tr").inOrder(table.columns().size(), i -> {
            Table.Column column = table.columns().get(i);
            page.element("th", column.name(), "class", column.figure() ? "figure" : "words");
        });
        page.close().close().newLine().open("tbody");
        Table.Gap gap = table.missing();
        for (int i = 0; i < table.rows().size(); i++) {
            if (gap != null && i == gap.behind()) {
                leftOut(table, gap);
            }
            row(
                    table,
                    table.rows().get(i),
                    "row",
                    i < table.bars().size() ? List.of(table.bars().get(i)) : List.of());
        }
        if (gap != null && gap.behind() >= table.rows().size()) {
            leftOut(table, gap);
        }
        if (!table.total().isEmpty()) {
            row(table, table.total(), "total", List.of());
        }
        page.close().close().newLine();
    }

    private void leftOut(Table table, Table.Gap gap) {
        page.open("tr")
                .element(
                        "td",
                        gap.words(words),
                        "colspan",
                        Integer.toString(table.columns().size()))
                .close();
    }

    private void row(Table table, List<String> cells, String style, List<Ageing> bar) {
        page.open("tr", "class", style);
        page.inOrder(cells.size(), i -> {
            page.openFor(cells.get(i), "td", "class", style(table.columns().get(i), cells.get(i)))
                    .say(cells.get(i));
            if (i == 0) {
                bar.forEach(this::bar);
            }
            page.close();
        });
        page.close().newLine();
    }

    private static String style(Table.Column column, String cell) {
        if (column.figure()) {
            return "figure";
        }
        boolean number = cell.length() <= LONGEST_NUMBER && cell.indexOf(' ') < 0;
        return number ? "words number" : "words";
    }
}
