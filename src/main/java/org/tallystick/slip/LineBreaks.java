package org.tallystick.slip;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Breaks text into lines of a number of columns. Chinese, Japanese and Korean characters take two columns each, marks
 * that stand on another character none.
 */
public final class LineBreaks {
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}(?!\\p{L}) *");
    private static final Pattern FIGURE = Pattern.compile("-?[0-9][0-9.,]* *");

    private LineBreaks() {}

    /**
     * Broken where the language of the words allows, and elsewhere only when a word alone is wider than the paper;
     * never within what a reader takes for one character. At least one line. Leading spaces indent every line.
     */
    public static List<String> of(String raw, int width) {
        String text = printable(raw);
        String start = text.stripLeading();
        String indent = " ".repeat(Math.min(text.length() - start.length(), width / 2));
        int room = width - indent.length();
        if (width(start) <= room) {
            return List.of(indent + start.stripTrailing());
        }
        List<String> result = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : amountsWhole(Segments.words(start))) {
            if (!line.isEmpty() && width(line) + width(piece.stripTrailing()) > room) {
                result.add(indent + line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(piece);
            while (width(line.toString().stripTrailing()) > room) {
                int cut = fitting(line.toString(), room);
                result.add(indent + line.substring(0, cut));
                line.delete(0, cut);
            }
        }
        result.add(indent + line.toString().stripTrailing());
        return result;
    }

    /** A figure stays on the line of its currency. */
    private static List<String> amountsWhole(Iterable<String> pieces) {
        List<String> whole = new ArrayList<>();
        for (String piece : pieces) {
            String before = whole.isEmpty() ? "" : whole.getLast();
            boolean amount =
                    (CURRENCY.matcher(before).matches() && FIGURE.matcher(piece).lookingAt())
                            || (FIGURE.matcher(before).matches()
                                    && CURRENCY.matcher(piece).lookingAt());
            if (amount) {
                whole.set(whole.size() - 1, before + piece);
            } else {
                whole.add(piece);
            }
        }
        return whole;
    }

    /** Columns that a text takes. */
    public static int width(CharSequence text) {
        int length = text.length();
        int width = 0;
        for (int i = 0; i < length; i++) {
            int point = text.charAt(i);
            if (point >= Segments.FIRST_MARK) {
                point = Character.codePointAt(text, i);
                i += Character.charCount(point) - 1;
            }
            width += width(point);
        }
        return width;
    }

    /** Columns of a character: 0, 1 or 2. */
    public static int width(int point) {
        return point < Segments.FIRST_MARK ? 1 : Segments.width(point);
    }

    /**
     * With a space in place of each control character, and without what changes the direction of the text around it, so
     * that a name cannot turn a figure round.
     */
    static String printable(String text) {
        if (isAscii(text)) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (!turns(point)) {
                result.appendCodePoint(isSpace(point) ? ' ' : point);
            }
            i += Character.charCount(point);
        }
        return result.toString();
    }

    /** Most texts are that, and printable as they are. */
    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(int point) {
        boolean alone = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return Character.isISOControl(point) || point == 0x2028 || point == 0x2029 || point == 0xA0 || alone;
    }

    private static boolean turns(int point) {
        return point == 0x061C
                || point == 0x200E
                || point == 0x200F
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069);
    }

    /** How many chars fit; at least one character, so that an end is reached. */
    private static int fitting(String text, int width) {
        int used = 0;
        int end = 0;
        for (String cluster : Segments.clusters(text)) {
            used += width(cluster);
            if (used > width) {
                return end > 0 ? end : withinCluster(cluster, width);
            }
            end += cluster.length();
        }
        return end;
    }

    /** Pictures can be joined without end to what counts as one character. */
    private static int withinCluster(String cluster, int width) {
        int used = 0;
        int end = 0;
        while (end < cluster.length()) {
            int point = cluster.codePointAt(end);
            used += width(point);
            if (used > width && end > 0) {
                break;
            }
            end += Character.charCount(point);
        }
        return end;
    }
}
