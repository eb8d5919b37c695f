package org.tallystick.slip;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.entry.SlipNumber;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/**
 * The digits that stand at the very end of one copy of a slip: whoever can read them has paper in hand that came out to
 * its end. They know of no gap above them. They follow from the slip's line in the book, so that a rebuild gives the
 * same and the number alone tells nothing of them.
 *
 * @param digits four of them; those of two copies differ but for one time in ten thousand
 */
public record CheckDigits(SlipNumber slip, String digits) {
    private static final int ALL = 10_000;
    private static final int CODE_FIELDS = 8;
    private static final Pattern FIGURES = Pattern.compile("[0-9]{4}");
    private static final Pattern SYMBOLOGY = Pattern.compile("^\\][A-Za-z][0-9A-Za-z](?=TS1\\|)");

    /**
     * What somebody has read from paper.
     *
     * @param slip as the code tells it; null for digits alone
     */
    public record Reading(@Nullable SlipNumber slip, String digits) {

        /**
         * Digits as they were keyed in, or the code of a slip as a scanner read it.
         *
         * @throws InvalidInput when it is neither
         */
        public static Reading of(String given) {
            String text = SYMBOLOGY.matcher(given.strip()).replaceFirst("");
            String[] fields = text.split("\\|", -1);
            if (fields[0].equals("TS1") && fields.length == CODE_FIELDS) {
                return new Reading(new SlipNumber(fields[1]), fields[CODE_FIELDS - 1]);
            }
            String figures = text.replace(" ", "");
            if (!FIGURES.matcher(figures).matches()) {
                throw new InvalidInput("check", Phrase.INPUT_CHECK_DIGITS);
            }
            return new Reading(null, figures);
        }

        public boolean scanned() {
            return slip != null;
        }
    }

    /**
     * Those of one copy.
     *
     * @param seal the hash of the slip's line in the book
     */
    public static CheckDigits of(String seal, SlipNumber slip, int copy) {
        byte[] hash = sha256(String.join("|", "check", seal, slip.value(), Integer.toString(copy)));
        int figure = 0;
        for (int i = 0; i < 6; i++) {
            figure = (figure * 256 + (hash[i] & 0xFF)) % ALL;
        }
        return new CheckDigits(slip, "%04d".formatted(figure));
    }

    public boolean answers(Reading reading) {
        return digits.equals(reading.digits()) && (reading.slip() == null || slip.equals(reading.slip()));
    }

    /** The document with the digits at the end of its last row, behind the number, and at the end of its code. */
    public Slip on(Slip document) {
        List<SlipElement> marked = new ArrayList<>();
        boolean end = true;
        for (SlipElement element : document.elements().reversed()) {
            marked.add(marked(element, end, Wording.in(document.language())));
            end &= !(element instanceof SlipElement.Row);
        }
        return new Slip(document.language(), marked.reversed());
    }

    private SlipElement marked(SlipElement element, boolean end, Wording words) {
        if (element instanceof SlipElement.Qr qr) {
            return new SlipElement.Qr(qr.content() + "|" + digits);
        }
        return end && element instanceof SlipElement.Row row
                ? new SlipElement.Row(row.left() + " " + row.right(), words.say(Phrase.CHECK, digits), row.strong())
                : element;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256; install a complete JDK.", e);
        }
    }
}
