package org.tallystick.slip;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.slip.PaperLine.Place;
import org.tallystick.slip.PaperLine.Weight;

/** Lays a slip out in the columns of a paper; the one place that knows how, for printers and plain text alike. */
public final class SlipLayout {
    private final int columns;
    private final boolean rightToLeft;
    private final String copyMark;
    private final List<PaperLine> lines = new ArrayList<>();

    private SlipLayout(int columns, boolean rightToLeft, String copyMark) {
        if (columns < 24 || columns > 80) {
            throw new IllegalArgumentException(columns + " columns of paper; a slip is laid out in 24 to 80");
        }
        this.columns = columns;
        this.rightToLeft = rightToLeft;
        this.copyMark = copyMark;
    }

    /**
     * The lines of one copy; of the shop's, unless the slip {@linkplain Slip#keptBy is the customer's}. No line holds a
     * control character, whatever the slip's texts hold.
     *
     * @param columns 24 to 80
     * @param copyMark the words that tell this copy from others, such as {@code ORIGINAL}
     */
    public static List<PaperLine> of(Slip slip, int columns, String copyMark) {
        SlipLayout layout = new SlipLayout(columns, slip.rightToLeft(), copyMark);
        slip.keptBy(Keeper.SHOP).elements().forEach(layout::add);
        return List.copyOf(layout.lines);
    }

    private void add(SlipElement element) {
        switch (element) {
            case SlipElement.Title title -> centred(title.text(), columns / 2, Weight.LARGE);
            case SlipElement.CopyMark ignored -> centred(copyMark, columns, Weight.BOLD);
            case SlipElement.Centred centred -> centred(centred.text(), columns, Weight.PLAIN);
            case SlipElement.Paragraph paragraph -> paragraph(paragraph.text(), Weight.PLAIN);
            case SlipElement.Row row -> row(row);
            case SlipElement.Rule ignored -> text("-".repeat(columns), Weight.PLAIN);
            case SlipElement.Space space -> {
                for (int i = 0; i < space.lines(); i++) {
                    text("", Weight.PLAIN);
                }
            }
            case SlipElement.WriteHere here -> writeHere(here.label());
            case SlipElement.Qr qr -> lines.add(new PaperLine.Qr(LineBreaks.printable(qr.content())));
            case SlipElement.Only only -> add(only.part());
            case SlipElement.Specimens ignored -> lines.add(new PaperLine.Specimens());
            case SlipElement.Cut ignored -> lines.add(new PaperLine.Cut());
        }
    }

    private void text(String text, Weight weight) {
        line(text, "", Place.START, columns, weight);
    }

    private void line(String start, String end, Place place, int width, Weight weight) {
        lines.add(new PaperLine.Text(start, end, place, width, rightToLeft, weight));
    }

    private void paragraph(String text, Weight weight) {
        LineBreaks.of(text, columns).forEach(line -> text(line, weight));
    }

    private void centred(String text, int width, Weight weight) {
        LineBreaks.of(text, width).forEach(line -> line(line, "", Place.CENTRE, width, weight));
    }

    /** The figure stands behind the last of the words, which keep clear of it unless that takes more lines. */
    private void row(SlipElement.Row row) {
        Weight weight = row.strong() ? Weight.BOLD : Weight.PLAIN;
        String figure = LineBreaks.printable(row.right());
        int room = columns - LineBreaks.width(figure) - 1;
        List<String> left = LineBreaks.of(row.left(), columns);
        boolean beside = LineBreaks.width(left.getLast()) <= room;
        if (room >= columns / 3 && !(beside && left.size() == 1)) {
            List<String> clear = LineBreaks.of(row.left(), room);
            if (clear.size() <= left.size() + (beside ? 0 : 1)) {
                left = clear;
                beside = true;
            }
        }
        if (beside) {
            left.subList(0, left.size() - 1).forEach(line -> text(line, weight));
            line(left.getLast(), figure, Place.SPREAD, columns, weight);
        } else {
            left.forEach(line -> text(line, weight));
            LineBreaks.of(figure, columns).forEach(line -> line("", line, Place.SPREAD, columns, weight));
        }
    }

    /** A label that leaves no room beside it stands below the line: what is written needs the room above. */
    private void writeHere(String raw) {
        String label = LineBreaks.printable(raw).strip();
        boolean beside = LineBreaks.width(label) <= columns / 2;
        line(beside ? label : "", "", Place.WRITE, columns, Weight.PLAIN);
        if (!beside) {
            paragraph(label, Weight.PLAIN);
        }
    }
}
