package org.tallystick.slip;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of a number of columns. Chinese, Japanese and Korean characters take two columns each. */
public final class LineBreaks {
    private LineBreaks() {}

    /**
     * Broken at spaces, within a word only when it alone is wider than the paper; at least one line. Leading spaces
     * indent every line.
     */
    public static List<String> of(String raw, int width) {
        String text = printable(raw);
        String start = text.stripLeading();
        String indent = " ".repeat(Math.min(text.length() - start.length(), width / 2));
        List<String> result = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : start.split(" ", -1)) {
            if (!line.isEmpty() && width(indent) + width(line) + 1 + width(word) > width) {
                result.add(indent + line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
            while (indent.length() + width(line) > width) {
                int cut = fitting(line, width - indent.length());
                result.add(indent + line.substring(0, cut));
                line.delete(0, cut);
            }
        }
        result.add(indent + line);
        return result;
    }

    /** Columns that a text takes. Combining marks count as one each: a printer may give them a place of their own. */
    public static int width(CharSequence text) {
        return text.codePoints().map(LineBreaks::width).sum();
    }

    /** With a space in place of each control character. */
    static String printable(String text) {
        return text.codePoints()
                .map(point -> Character.isISOControl(point) || point == 0x2028 || point == 0x2029 ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int fitting(CharSequence text, int width) {
        int used = 0;
        int end = 0;
        while (end < text.length()) {
            int point = Character.codePointAt(text, end);
            used += width(point);
            if (used > width) {
                break;
            }
            end += Character.charCount(point);
        }
        return end;
    }

    private static int width(int point) {
        if (point < 0x1100) {
            return 1;
        }
        boolean halfWidth = within(point, 0xFF61, 0xFFDC) || within(point, 0xFFE8, 0xFFEE);
        boolean fullWidth = within(point, 0x3000, 0x303F) || within(point, 0xFF01, 0xFFE6);
        boolean picture = within(point, 0x1F300, 0x1FAFF);
        return !halfWidth && (fullWidth || picture || isEastAsian(point)) ? 2 : 1;
    }

    private static boolean within(int point, int first, int last) {
        return first <= point && point <= last;
    }

    private static boolean isEastAsian(int point) {
        UnicodeScript script = UnicodeScript.of(point);
        return script == UnicodeScript.HAN
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA
                || script == UnicodeScript.HANGUL
                || script == UnicodeScript.BOPOMOFO;
    }
}
