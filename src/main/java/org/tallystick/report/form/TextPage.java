package org.tallystick.report.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tallystick.report.form.Table.Column;
import org.tallystick.report.form.Table.Gap;
import org.tallystick.slip.LineBreaks;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/** Plain text of 80 columns, in the making. */
final class TextPage {
    private static final int WIDTH = 80;
    private static final int LEAST_FOR_WORDS = 16;
    private static final int ROOM_TO_WRITE = 50;
    private static final String GAP = "  ";
    private static final String INDENT = "    ";

    private final StringBuilder text = new StringBuilder();
    private final Wording words;

    TextPage(Wording words) {
        this.words = words;
    }

    String text() {
        return text.toString();
    }

    void paragraph(String sentence) {
        LineBreaks.of(sentence, WIDTH).forEach(this::line);
    }

    /** What belongs to the line above. */
    void indented(String sentence) {
        LineBreaks.of(sentence, WIDTH - INDENT.length()).forEach(each -> line(INDENT + each));
    }

    void title(String title) {
        line("");
        line(title);
        line("-".repeat(WIDTH));
    }

    /** Room to write on behind a label, such as a signature. */
    void writeHere(String label) {
        line("");
        line(label + " " + "_".repeat(Math.max(ROOM_TO_WRITE / 2, ROOM_TO_WRITE - LineBreaks.width(label))));
    }

    /** A table below its title. */
    void titled(Table table) {
        title(table.title());
        table(table);
    }

    void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    void sides(String left, String right) {
        int gap = WIDTH - LineBreaks.width(left) - LineBreaks.width(right);
        if (gap > 0) {
            line(left + " ".repeat(gap) + right);
        } else {
            line(left);
            line(right);
        }
    }

    private void table(Table table) {
        if (table.rows().isEmpty()) {
            line(words.say(Phrase.SUMMARY_NOBODY));
            return;
        }
        Table told = table;
        int[] shown = shown(told);
        int[] widths = widths(told, shown);
        if (taken(widths) > WIDTH) {
            told = table.withExtrasBelow();
            shown = shown(told);
            widths = widths(told, shown);
        }
        int flexible = widestWords(told, shown, widths);
        int others = taken(widths) - widths[flexible];
        if (taken(widths) <= WIDTH || others <= WIDTH - LEAST_FOR_WORDS) {
            widths[flexible] = WIDTH - others;
            lines(told, shown, widths);
        } else if (flexible == 0 && others <= WIDTH && told.equals(table)) {
            widths[0] = WIDTH - others;
            below(table, shown, widths);
        } else {
            each(table, (row, nth) -> {
                block(table, row);
                madeOf(table, nth);
            });
        }
    }

    private static List<String> names(Table table) {
        return table.columns().stream().map(Column::name).toList();
    }

    /** Each row in one line, and what there is no room for in lines below it. */
    private void lines(Table table, int[] shown, int[] widths) {
        if (names(table).stream().anyMatch(name -> !name.isEmpty())) {
            row(table, names(table), shown, widths);
        }
        each(table, (row, nth) -> {
            row(table, row, shown, widths);
            String note = table.note(nth);
            if (note != null) {
                indented(note);
            }
            table.parts(nth).forEach(part -> row(table, part, shown, widths));
        });
    }

    /** Where the figures leave no room: the first cell, and below it the others in their columns. */
    private void below(Table table, int[] shown, int[] widths) {
        below(table, names(table), shown, widths);
        each(table, (row, nth) -> {
            below(table, row, shown, widths);
            madeOf(table, nth);
        });
    }

    /** The parts of a row, each in a line of its own, where there is no room for columns. */
    private void madeOf(Table table, int nth) {
        for (List<String> part : table.parts(nth)) {
            indented(part.stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining(": ")));
        }
    }

    private static Stream<List<String>> everyRow(Table table) {
        return Stream.concat(table.everyRow(), Stream.of(table.total()).filter(total -> !total.isEmpty()));
    }

    /** Columns that have something in them. */
    private static int[] shown(Table table) {
        return IntStream.range(0, table.columns().size())
                .filter(i -> everyRow(table).anyMatch(row -> !row.get(i).equals(Table.NOTHING)))
                .toArray();
    }

    private static int taken(int[] widths) {
        return IntStream.of(widths).map(width -> width + GAP.length()).sum() - GAP.length();
    }

    /** Takes a row, and which it is. */
    private interface RowWriter {
        void write(List<String> row, int nth);
    }

    /** The rows, and the total behind them. */
    private void each(Table table, RowWriter row) {
        List<List<String>> rows = new ArrayList<>(table.rows());
        if (!table.total().isEmpty()) {
            rows.add(table.total());
        }
        Gap gap = table.missing();
        for (int i = 0; i < rows.size(); i++) {
            if (gap != null && i == gap.behind()) {
                paragraph(gap.words(words));
            }
            row.write(rows.get(i), i);
        }
        if (gap != null && gap.behind() >= rows.size()) {
            paragraph(gap.words(words));
        }
    }

    private static int widestWords(Table table, int[] shown, int[] widths) {
        int widest = 0;
        for (int i = 1; i < shown.length; i++) {
            if (!table.columns().get(shown[i]).figure() && widths[i] > widths[widest]) {
                widest = i;
            }
        }
        return widest;
    }

    private static int[] widths(Table table, int[] shown) {
        return IntStream.of(shown)
                .map(i -> Math.max(
                        LineBreaks.width(table.columns().get(i).name()),
                        everyRow(table)
                                .mapToInt(row -> LineBreaks.width(row.get(i)))
                                .max()
                                .orElse(0)))
                .toArray();
    }

    /** Words may take several lines; the figures stand beside their first. */
    private void row(Table table, List<String> cells, int[] shown, int[] widths) {
        List<List<String>> broken = new ArrayList<>();
        int lines = 1;
        for (int i = 0; i < shown.length; i++) {
            List<String> parts = LineBreaks.of(cells.get(shown[i]), widths[i]);
            lines = Math.max(lines, parts.size());
            broken.add(parts);
        }
        for (int nth = 0; nth < lines; nth++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < shown.length; i++) {
                List<String> parts = broken.get(i);
                String part = nth < parts.size() ? parts.get(nth) : "";
                boolean right = table.columns().get(shown[i]).figure();
                line.append(i == 0 ? "" : GAP).append(padded(part, widths[i], right));
            }
            line(line.toString());
        }
    }

    private void below(Table table, List<String> cells, int[] shown, int[] widths) {
        LineBreaks.of(cells.getFirst(), WIDTH).forEach(this::line);
        StringBuilder line = new StringBuilder(" ".repeat(widths[0]));
        for (int i = 1; i < shown.length; i++) {
            boolean right = table.columns().get(shown[i]).figure();
            line.append(GAP).append(padded(cells.get(shown[i]), widths[i], right));
        }
        line(line.toString());
    }

    private static String padded(String cell, int width, boolean right) {
        String spaces = " ".repeat(width - LineBreaks.width(cell));
        return right ? spaces + cell : cell + spaces;
    }

    /** For what is wider than the page: the first cell, and below it the others with their names. */
    private void block(Table table, List<String> cells) {
        LineBreaks.of(cells.getFirst(), WIDTH).forEach(this::line);
        List<String> named = new ArrayList<>();
        for (int i = 1; i < cells.size(); i++) {
            if (!cells.get(i).equals(Table.NOTHING)) {
                named.add(table.columns().get(i).name() + ": " + cells.get(i));
            }
        }
        LineBreaks.of("    " + String.join("; ", named), WIDTH).forEach(this::line);
    }
}
