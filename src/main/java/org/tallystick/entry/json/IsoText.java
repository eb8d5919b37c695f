package org.tallystick.entry.json;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Days and instants in the form that the book has them in, read in a fraction of the time that java.time's formatters
 * take: every line has one of each, and a rebuild reads all lines. Any other form is left to those.
 */
final class IsoText {
    private static final String DAY = "0000-00-00";
    private static final String SECOND = "0000-00-00T00:00:00";
    private static final int NANO_DIGITS = 9;

    private IsoText() {}

    static LocalDate day(String text) {
        return text.length() == DAY.length() && fits(text, DAY) ? dayAtStart(text) : LocalDate.parse(text);
    }

    static Instant instant(String text) {
        int end = text.length() - 1;
        if (end < SECOND.length() || text.charAt(end) != 'Z' || !fits(text, SECOND) || !isFraction(text, end)) {
            return Instant.parse(text);
        }
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (hour > 23 || minute > 59 || second > 59) {
            return Instant.parse(text); // the end of a day and leap seconds have rules of their own
        }
        long seconds = dayAtStart(text).toEpochDay() * 86_400 + hour * 3_600L + minute * 60L + second;
        return Instant.ofEpochSecond(seconds, nanos(text, end));
    }

    /** Whether the text has a digit wherever the form has one, and the form's own characters elsewhere. */
    private static boolean fits(String text, String form) {
        for (int i = 0; i < form.length(); i++) {
            char wanted = form.charAt(i);
            if (wanted == '0' ? !isDigit(text.charAt(i)) : text.charAt(i) != wanted) {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing, or a point and 1 to 9 digits, stands between the seconds and the end. */
    private static boolean isFraction(String text, int end) {
        int digits = end - SECOND.length() - 1;
        if (digits < 1 || digits > NANO_DIGITS || text.charAt(SECOND.length()) != '.') {
            return digits == -1;
        }
        for (int i = end - digits; i < end; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static LocalDate dayAtStart(String text) {
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    }

    private static int nanos(String text, int end) {
        int from = Math.min(SECOND.length() + 1, end);
        int nanos = number(text, from, end);
        for (int digits = end - from; digits < NANO_DIGITS; digits++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
