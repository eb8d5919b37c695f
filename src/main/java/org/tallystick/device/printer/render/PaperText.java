package org.tallystick.device.printer.render;

import java.io.ByteArrayOutputStream;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.tallystick.device.printer.escpos.Octets;
import org.tallystick.slip.LineBreaks;
import org.tallystick.slip.PaperLine;
import org.tallystick.slip.PaperLine.Place;

/** Words for a printer's own letters; nothing but characters ever comes out, whatever stands in a name. */
final class PaperText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private PaperText() {}

    /** A line in columns, in the order in which the printer sets it: from left to right. */
    static String columns(PaperLine.Text line) {
        String words = line.start().stripLeading();
        String indent = " ".repeat(line.start().length() - words.length());
        String start = inOrderOfTheEye(words, line.rightToLeft());
        String end = inOrderOfTheEye(line.end(), line.rightToLeft());
        if (!line.rightToLeft() || line.place() == Place.CENTRE) {
            return composed(new PaperLine.Text(
                            indent + start, end, line.place(), line.columns(), line.rightToLeft(), line.weight())
                    .text());
        }
        int room = Math.max(0, line.columns() - LineBreaks.width(line.start()) - LineBreaks.width(end));
        String mirrored = end + " ".repeat(room) + start + indent;
        String label = start.isEmpty() ? "" : " " + start;
        int blank = Math.max(0, line.columns() - LineBreaks.width(label));
        return composed(line.place() == Place.WRITE ? "_".repeat(blank) + label : mirrored);
    }

    /** Letters with their marks as one character, where there is such a one. */
    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Whether letters change with their neighbours, run from right to left or carry marks: not for a row of cells. */
    static boolean needsShaping(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length())
                || text.codePoints()
                        .anyMatch(
                                point -> LineBreaks.width(point) == 0 || UnicodeScript.of(point) == UnicodeScript.THAI);
    }

    /**
     * What a printer prints that can neither set nor draw a text: the letter without its marks, else a question mark
     * for each column. All that it has comes out as it is.
     */
    static String substitute(String text, LetterRuns letters) {
        StringBuilder result = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (letters.has(point)) {
                result.appendCodePoint(point);
            } else {
                result.append(nearest(point, letters));
            }
        });
        return result.toString();
    }

    /** For a QR code, which holds more than the code page. */
    static Octets utf8(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            int octet = b & 0xFF;
            if (octet >= 0x20 && octet != 0x7F) {
                bytes.write(octet);
            }
        }
        return Octets.of(bytes.toByteArray());
    }

    private static String nearest(int character, LetterRuns letters) {
        String decomposed = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD);
        String bare = MARKS.matcher(decomposed).replaceAll("");
        boolean fits = LineBreaks.width(bare) == LineBreaks.width(character)
                && bare.codePoints().allMatch(letters::has);
        return fits ? bare : "?".repeat(LineBreaks.width(character));
    }

    /**
     * Each end of a line by itself: the words of one must not run into the figures of the other. Where lines begin at
     * the right edge, the end of a sentence is at the left of what it ends with.
     */
    static String inOrderOfTheEye(String text, boolean rightToLeft) {
        if (!Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            boolean ends = rightToLeft && text.length() > 1 && text.endsWith(".");
            return ends ? "." + text.substring(0, text.length() - 1) : text;
        }
        Bidi bidi = new Bidi(text, rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        StringBuilder result = new StringBuilder();
        for (int run : order(bidi)) {
            String part = text.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            result.append(bidi.getRunLevel(run) % 2 == 0 ? part : new StringBuilder(part).reverse());
        }
        return result.toString();
    }

    /** The runs of a text from left to right. */
    static Integer[] order(Bidi bidi) {
        Integer[] order = new Integer[bidi.getRunCount()];
        byte[] levels = new byte[order.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
            levels[i] = (byte) bidi.getRunLevel(i);
        }
        Bidi.reorderVisually(levels, 0, order, 0, order.length);
        return order;
    }
}
