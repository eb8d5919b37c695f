package org.tallystick.slip;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.slip.PaperLine.Weight;

/** Lays a slip out in the columns of a paper; the one place that knows how, for printers and plain text alike. */
public final class SlipLayout {
    private final int columns;
    private final String copyMark;
    private final List<PaperLine> lines = new ArrayList<>();

    private SlipLayout(int columns, String copyMark) {
        this.columns = columns;
        this.copyMark = copyMark;
    }

    /**
     * The lines of one copy.
     *
     * @param columns 24 to 80
     * @param copyMark the words that tell this copy from others, such as {@code ORIGINAL}
     */
    public static List<PaperLine> of(Slip slip, int columns, String copyMark) {
        SlipLayout layout = new SlipLayout(columns, copyMark);
        slip.elements().forEach(layout::add);
        return List.copyOf(layout.lines);
    }

    private void add(SlipElement element) {
        switch (element) {
            case SlipElement.Title title -> centred(title.text(), columns / 2, Weight.LARGE);
            case SlipElement.CopyMark ignored -> centred(copyMark, columns, Weight.BOLD);
            case SlipElement.Centred centred -> centred(centred.text(), columns, Weight.PLAIN);
            case SlipElement.Paragraph paragraph ->
                wrapped(paragraph.text(), columns).forEach(line -> text(line, Weight.PLAIN));
            case SlipElement.Row row -> row(row);
            case SlipElement.Rule ignored -> text("-".repeat(columns), Weight.PLAIN);
            case SlipElement.Space space -> {
                for (int i = 0; i < space.lines(); i++) {
                    text("", Weight.PLAIN);
                }
            }
            case SlipElement.WriteHere here -> writeHere(here.label());
            case SlipElement.Qr qr -> lines.add(new PaperLine.Qr(qr.content()));
            case SlipElement.Cut ignored -> lines.add(new PaperLine.Cut());
        }
    }

    private void text(String text, Weight weight) {
        lines.add(new PaperLine.Text(text, weight));
    }

    private void centred(String text, int width, Weight weight) {
        for (String line : wrapped(text, width)) {
            text(" ".repeat((width - length(line)) / 2) + line, weight);
        }
    }

    private void row(SlipElement.Row row) {
        Weight weight = row.strong() ? Weight.BOLD : Weight.PLAIN;
        int room = columns - length(row.right()) - 1;
        if (room < columns / 3) {
            wrapped(row.left(), columns).forEach(line -> text(line, weight));
            text(" ".repeat(Math.max(0, columns - length(row.right()))) + row.right(), weight);
            return;
        }
        List<String> left = wrapped(row.left(), room);
        left.subList(0, left.size() - 1).forEach(line -> text(line, weight));
        String last = left.getLast();
        text(last + " ".repeat(columns - length(last) - length(row.right())) + row.right(), weight);
    }

    private void writeHere(String label) {
        if (length(label) > columns / 2) {
            wrapped(label, columns).forEach(line -> text(line, Weight.PLAIN));
            label = "";
        }
        String start = label.isEmpty() ? "" : label + " ";
        text(start + "_".repeat(columns - length(start)), Weight.PLAIN);
    }

    /** Broken at spaces, within a word only when it alone is wider than the paper; at least one line. */
    static List<String> wrapped(String text, int width) {
        List<String> result = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && length(line) + 1 + length(word) > width) {
                result.add(line.toString());
                line.setLength(0);
            }
            if (!line.isEmpty()) {
                line.append(' ');
            }
            line.append(word);
            while (length(line) > width) {
                int cut = line.offsetByCodePoints(0, width);
                result.add(line.substring(0, cut));
                line.delete(0, cut);
            }
        }
        result.add(line.toString());
        return result;
    }

    private static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }
}
