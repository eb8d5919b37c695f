package org.tallystick.ledger.replay;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

/**
 * Where a hash that was kept outside stands in the book, such as one from a printed day close. If it stands nowhere,
 * this book does not go on from that one: lines were changed or cut off since, or it is another book.
 *
 * @param line whose hash it is
 * @param day of that line
 */
public record Anchor(long line, LocalDate day) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{16,64}");

    /**
     * The hash in lower case.
     *
     * @param text a hash, or its first 16 or more hex digits, as a slip shows it in groups
     * @throws InvalidInput when it is none
     */
    public static String digits(String text) {
        String digits = text.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        if (!FORM.matcher(digits).matches()) {
            throw new InvalidInput("anchor", Phrase.INPUT_ANCHOR, text);
        }
        return digits;
    }
}
