package org.tallystick.customer;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

/** A phone number as people write and paste it, brought to its digits. */
final class PhoneText {
    private static final int LONGEST = 64;
    private static final Pattern DIGITS = Pattern.compile("\\+?[0-9]{5,15}");
    private static final Pattern WRITTEN =
            Pattern.compile("(?i)(tel|phone|mobile|whatsapp)?[.:]*\\+?[0-9()\\[\\]/\\\\._-]*");
    private static final Pattern OF_A_SPREADSHEET = Pattern.compile("[0-9][.,][0-9]+E\\+?[0-9]+");

    /** As in +49 (0)171: dialled at home, and not from abroad. */
    private static final Pattern ZERO_IN_BRACKETS = Pattern.compile("^(\\+[0-9]{1,3})\\(0\\)");

    private PhoneText() {}

    /**
     * The digits, with a + in front if there was one; null for a blank text.
     *
     * @throws InvalidInput when it is no phone number
     */
    static @Nullable String read(@Nullable String raw) {
        if (raw == null || raw.isBlank()) {
            return null;
        }
        String digits = plain(raw);
        if (!DIGITS.matcher(digits).matches()) {
            throw new InvalidInput("phone", wrong(raw));
        }
        return digits;
    }

    /** Whether it looks like a phone number or the beginning of one, and like nothing else. */
    static boolean looksLike(String text) {
        return text.length() <= LONGEST && plain(text).matches("\\+?[0-9]{2,15}");
    }

    /** Without what people put between the digits; as it was where it holds anything else. */
    static String plain(String raw) {
        if (raw.length() > LONGEST) {
            return raw;
        }
        StringBuilder text = new StringBuilder();
        raw.codePoints().forEach(point -> add(text, point));
        if (!WRITTEN.matcher(text).matches()) {
            return text.toString();
        }
        String digits = text.toString();
        return ZERO_IN_BRACKETS.matcher(digits).replaceFirst("$1").replaceAll("[^+0-9]", "");
    }

    private static void add(StringBuilder text, int point) {
        int type = Character.getType(point);
        if (Character.isDigit(point)) {
            text.append(Character.digit(point, 10));
        } else if (type == Character.DASH_PUNCTUATION || point == 0x2212) {
            text.append('-');
        } else if (point == 0xFF0B) {
            text.append('+');
        } else if (!Character.isWhitespace(point) && !Character.isSpaceChar(point) && type != Character.FORMAT) {
            text.appendCodePoint(point);
        }
    }

    private static Sentence wrong(String raw) {
        String shown = raw.length() > LONGEST ? raw.substring(0, LONGEST) + "..." : raw;
        return OF_A_SPREADSHEET.matcher(plain(raw)).matches()
                ? Sentence.of(Phrase.INPUT_PHONE_OF_A_SHEET, shown)
                : Sentence.of(Phrase.INPUT_PHONE, shown);
    }
}
