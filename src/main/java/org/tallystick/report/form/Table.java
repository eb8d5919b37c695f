package org.tallystick.report.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.report.Ageing;
import org.tallystick.report.Listed;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/**
 * A part of a report as a table of finished words and figures, for every form that shows tables.
 *
 * @param rows a cell for each column
 * @param total as a row; empty when there is none
 * @param bars one for each row, for forms that can draw; empty when there are none
 * @param notes one for each row, to stand below its first cell in small letters, null for none; empty when there are
 *     none
 * @param parts for each row the rows below it that say what it is made of, a cell for each column; empty when there are
 *     none
 * @param gap where rows are left out, and what has all of them; null when these are all, and nothing else has them
 */
public record Table(
        String title,
        List<Column> columns,
        List<List<String>> rows,
        List<String> total,
        List<Ageing> bars,
        List<@Nullable String> notes,
        List<List<List<String>>> parts,
        @Nullable Gap gap) {
    /** In place of a figure that is zero, where zeros would hide what matters. */
    public static final String NOTHING = "-";

    /**
     * Figures stand on the right.
     *
     * @param extra whether it may be left out, or stand below the others, where the page is narrow
     */
    public record Column(String name, boolean figure, boolean extra) {
        public Column(String name, boolean figure) {
            this(name, figure, false);
        }

        /** As one that a narrow page does without. */
        Column asExtra() {
            return new Column(name, figure, true);
        }

        /** A cell of it by itself, with the name where it is a figure; none where there is nothing in it. */
        private List<String> named(String cell) {
            return cell.isEmpty() || cell.equals(NOTHING) ? List.of() : List.of(figure ? name + ": " + cell : cell);
        }

        static Column words(String name) {
            return new Column(name, false);
        }

        static Column figure(String name) {
            return new Column(name, true);
        }
    }

    Table(String title, List<Column> columns, List<List<String>> rows, List<String> total) {
        this(title, columns, rows, total, null);
    }

    Table(String title, List<Column> columns, List<List<String>> rows, List<String> total, @Nullable Gap gap) {
        this(title, columns, rows, total, List.of(), List.of(), List.of(), gap);
    }

    /**
     * Rows that are not there.
     *
     * @param behind how many rows
     * @param count of those left out
     * @param all the command that has all of them; null where there is none
     */
    public record Gap(int behind, int count, @Nullable String all) {

        /** What stands in their place. */
        public String words(Wording words) {
            String more = words.say(Phrase.SUMMARY_MORE, count);
            return all == null ? more : more + " " + words.say(Phrase.SUMMARY_ALL_OF_THEM, all);
        }
    }

    /** Of a list, of which only a part may be shown. */
    static @Nullable Gap gap(Listed<?> listed, @Nullable String all) {
        return listed.leftOut() == 0 && all == null
                ? null
                : new Gap(listed.first().size(), listed.leftOut(), all);
    }

    /** Below the first cell of a row; null for nothing. */
    public @Nullable String note(int row) {
        return row < notes.size() ? notes.get(row) : null;
    }

    /** What a row is made of. */
    public List<List<String>> parts(int row) {
        return row < parts.size() ? parts.get(row) : List.of();
    }

    /** All rows, and those below them. */
    public Stream<List<String>> everyRow() {
        return Stream.concat(rows.stream(), parts.stream().flatMap(List::stream));
    }

    /** Without the columns in which no row has anything. */
    Table withoutEmptyColumns() {
        List<Integer> kept = IntStream.range(0, columns.size())
                .filter(i -> rows.stream().anyMatch(row -> !row.get(i).equals(NOTHING)))
                .boxed()
                .toList();
        return rows.isEmpty() ? this : only(kept, notes);
    }

    /** Without the columns that a narrow page does without: what they hold stands in the note of their row. */
    public Table withExtrasBelow() {
        List<Integer> kept = places(column -> !column.extra());
        if (kept.size() == columns.size()) {
            return this;
        }
        List<Integer> extras = places(Column::extra);
        List<@Nullable String> below = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<String> said = new ArrayList<>();
            if (note(i) != null) {
                said.add(note(i));
            }
            for (int extra : extras) {
                said.addAll(columns.get(extra).named(rows.get(i).get(extra)));
            }
            below.add(said.isEmpty() ? null : String.join("; ", said));
        }
        return only(kept, below);
    }

    /** These columns alone, with what stands below the rows. */
    private Table only(List<Integer> kept, List<@Nullable String> below) {
        return new Table(
                title,
                of(columns, kept),
                rowsOf(rows, kept),
                total.isEmpty() ? total : of(total, kept),
                bars,
                below,
                parts.stream().map(each -> rowsOf(each, kept)).toList(),
                gap);
    }

    private static List<List<String>> rowsOf(List<List<String>> rows, List<Integer> kept) {
        return rows.stream().map(row -> of(row, kept)).toList();
    }

    private List<Integer> places(Predicate<Column> wanted) {
        return IntStream.range(0, columns.size())
                .filter(i -> wanted.test(columns.get(i)))
                .boxed()
                .toList();
    }

    private static <T> List<T> of(List<T> all, List<Integer> kept) {
        return kept.stream().map(all::get).toList();
    }

    /** Where rows are missing; null where none are. */
    public @Nullable Gap missing() {
        return gap == null || gap.count() == 0 ? null : gap;
    }

    /** As many rows as a form has room for: the last ones, and a gap before them says the rest. */
    public Table lastAtMost(int most) {
        if (rows.size() <= most) {
            return this;
        }
        int missing = rows.size() - most;
        Gap before = new Gap(0, missing + (gap == null ? 0 : gap.count()), gap == null ? null : gap.all());
        return new Table(
                title, columns, rows.subList(missing, rows.size()), total, List.of(), List.of(), List.of(), before);
    }

    /** As many rows as a form has room for: the first ones, and the gap says the rest. */
    public Table atMost(int most) {
        if (rows.size() <= most) {
            return this;
        }
        int missing = rows.size() - most + (gap == null ? 0 : gap.count());
        Gap wider = new Gap(most, missing, gap == null ? null : gap.all());
        return new Table(title, columns, rows.subList(0, most), total, bars, notes, parts, wider);
    }

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        parts = List.copyOf(parts);
        notes = Collections.unmodifiableList(new ArrayList<>(notes));
    }
}
