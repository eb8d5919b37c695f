package org.tallystick.entry;

import java.util.regex.Pattern;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

/** The number on a slip, such as {@code T1.1-000042}: till, epoch and running number. Never used twice. */
public record SlipNumber(String value) implements Comparable<SlipNumber> {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9]{0,7}\\.[1-9][0-9]{0,4}-[0-9]{6,12}");

    public SlipNumber {
        if (value.length() > 27 || !FORM.matcher(value).matches()) {
            throw new InvalidInput("slip", Phrase.INPUT_SLIP_NUMBER, value);
        }
    }

    /** The running number in a book; the book's name is till and epoch, such as {@code T1.1}. */
    public static SlipNumber of(String book, long running) {
        return new SlipNumber("%s-%06d".formatted(book, running));
    }

    @Override
    public int compareTo(SlipNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
