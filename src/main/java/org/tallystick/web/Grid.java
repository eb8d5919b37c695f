package org.tallystick.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.paper.html.BarPart;
import org.tallystick.report.Ageing;
import org.tallystick.report.form.Table;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/**
 * A table of a page. On a narrow screen each row stands for itself, with the names of its columns.
 *
 * @param total null where there is none
 * @param empty what stands there when there are no rows
 * @param below what stands below it; null for nothing
 */
record Grid(
        String title,
        List<Table.Column> columns,
        List<Row> rows,
        @Nullable Row total,
        String empty,
        @Nullable String below) {

    /**
     * A row.
     *
     * @param bar what it is made of, drawn; empty for none
     * @param notes below its first cell
     */
    record Row(List<Cell> cells, List<Part> bar, List<String> notes) {
        Row with(List<String> below) {
            return new Row(cells, bar, below);
        }
    }

    /** @param href null where it leads nowhere */
    record Cell(String text, @Nullable String href) {
        static Cell of(String text) {
            return new Cell(text, null);
        }

        boolean isNothing() {
            return text.isEmpty() || text.equals(Table.NOTHING);
        }
    }

    /** A part of a bar that is 100 wide. */
    record Part(String style, String from, String width) {}

    static Row row(Cell... cells) {
        return new Row(List.of(cells), List.of(), List.of());
    }

    /** A table of a report. */
    static Grid of(Table table, Wording words) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            rows.add(new Row(
                    cells(table.rows().get(i)),
                    i < table.bars().size() ? bar(table.bars().get(i)) : List.of(),
                    Stream.concat(
                                    Stream.ofNullable(table.note(i)),
                                    table.parts(i).stream().map(Grid::madeOf))
                            .toList()));
        }
        Table.Gap gap = table.missing();
        return new Grid(
                table.title(),
                table.columns(),
                rows,
                table.total().isEmpty() || rows.isEmpty() ? null : new Row(cells(table.total()), List.of(), List.of()),
                words.say(Phrase.SUMMARY_NOBODY),
                gap == null ? null : gap.words(words));
    }

    private static String madeOf(List<String> part) {
        return part.stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining(": "));
    }

    private static List<Cell> cells(List<String> texts) {
        return texts.stream().map(Cell::of).toList();
    }

    static List<Part> bar(Ageing ageing) {
        List<Part> parts = new ArrayList<>();
        double from = 0;
        for (BarPart part : BarPart.of(ageing)) {
            parts.add(new Part(part.style(), Double.toString(from), Double.toString(part.percent())));
            from += part.percent();
        }
        return parts;
    }

    /** Columns by their names; those of figures begin with a plus. */
    static List<Table.Column> columns(String... names) {
        return Stream.of(names)
                .map(name -> new Table.Column(name.startsWith("+") ? name.substring(1) : name, name.startsWith("+")))
                .toList();
    }
}
