package org.tallystick.report.form;

import java.util.regex.Pattern;

/** Text as a cell of a CSV file (RFC 4180) that no spreadsheet takes for a formula. */
final class CsvCell {
    /** With what a formula starts, in its wide forms too, also behind blanks and characters that cannot be seen. */
    private static final Pattern FORMULA = Pattern.compile("[\\s\\p{Z}\\p{Cf}]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20].*");

    /** Where a cell would end, in spreadsheets of countries whose decimals have a comma too. */
    private static final Pattern SPLITS = Pattern.compile("[,;\"]");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");

    private CsvCell() {}

    /** An apostrophe in front makes a formula text; control characters become spaces. */
    static String of(String raw) {
        return isPlain(raw) ? raw : guarded(raw);
    }

    /** Letters, figures and what stands between them: most cells are that, and need no closer look. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            boolean sign = (each >= '0' && each <= '9') || (each >= 'A' && each <= 'Z') || (each >= 'a' && each <= 'z');
            if (!sign && (i == 0 || (each != ' ' && each != '-' && each != '.'))) {
                return false;
            }
        }
        return true;
    }

    private static String guarded(String raw) {
        String line = CONTROL.matcher(raw).replaceAll(" ");
        String text = FORMULA.matcher(line).matches() ? "'" + line : line;
        return SPLITS.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
