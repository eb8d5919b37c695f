package org.tallystick.till.event;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

/**
 * A place among all events: behind some of those of a line of the book, and of those of devices that happened before
 * the next line.
 *
 * @param book epoch of the line, such as T1.1; empty before the first
 * @param line its number, from 1; 0 before the first
 * @param part which event of the line, from 1; above those, the number of what happened beside the book
 */
public record EventCursor(String book, long line, long part) implements Comparable<EventCursor> {
    public static final EventCursor START = new EventCursor("", 0, 0);

    /** More events than any line tells. */
    private static final long MOST_OF_A_LINE = 1_000_000;

    private static final Pattern TEXT = Pattern.compile("([A-Za-z0-9._-]{0,32}):([0-9]{1,18}):([0-9]{1,18})");
    private static final Comparator<EventCursor> ORDER =
            Comparator.comparingLong(EventCursor::line).thenComparingLong(EventCursor::part);

    /**
     * Reads what {@link #toString} gave; {@code 0} is the beginning.
     *
     * @param field where it was given, for the message
     * @throws InvalidInput when it is none
     */
    public static EventCursor read(String field, String text) {
        if (text.equals("0")) {
            return START;
        }
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new InvalidInput(field, Phrase.INPUT_CURSOR);
        }
        return new EventCursor(parts.group(1), Long.parseLong(parts.group(2)), Long.parseLong(parts.group(3)));
    }

    /** The last line of which every event lies behind. */
    public long wholeLine() {
        return line == 0 || part >= MOST_OF_A_LINE ? line : line - 1;
    }

    @Override
    public int compareTo(EventCursor other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return equals(START) ? "0" : "%s:%d:%d".formatted(book, line, part);
    }
}
