package org.tallystick.exchange;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text that no spreadsheet takes for a formula: an apostrophe stands in front, and goes when it is read again. */
public final class Guarded {
    /** With what a formula starts, in its wide forms too, behind blanks and characters that cannot be seen. */
    private static final Pattern FORMULA =
            Pattern.compile("(?s)'*[\\s\\p{Z}\\p{Cf}]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20].*");

    private Guarded() {}

    public static String write(@Nullable String text) {
        if (text == null) {
            return "";
        }
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** For a message. */
    public static String shortened(String text) {
        return text.length() > 30 ? text.substring(0, 30) + "..." : text;
    }

    /** A figure, which a spreadsheet may have kept as text. */
    public static String figure(String cell) {
        return (cell.startsWith("'") ? cell.substring(1) : cell).strip();
    }

    public static String read(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
