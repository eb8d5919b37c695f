package org.tallystick.validation;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Text from outside that is data for certain: in NFC, without control characters, line breaks or characters that
 * turn the direction of what follows, so that it can never be a command to a printer, a modem or a spreadsheet.
 */
public final class TextRules {
    /** Names of people and goods. */
    public static final int NAME = 64;

    /** Free text such as a reason. */
    public static final int SENTENCE = 300;

    private TextRules() {}

    /**
     * The text, trimmed and normalised.
     *
     * @throws InvalidInput when it is missing, blank, longer than max characters or holds a character that is no text
     */
    public static String required(String field, @Nullable String raw, int max) {
        String text = optional(field, raw, max);
        if (text == null) {
            throw new InvalidInput(field, "is missing or blank; give some text");
        }
        return text;
    }

    /** As {@link #required}, but a missing or blank text is null. */
    public static @Nullable String optional(String field, @Nullable String raw, int max) {
        if (raw == null || raw.isBlank()) {
            return null;
        }
        if (raw.length() > max * 4L) {
            throw tooLong(field, raw.length(), max);
        }
        String text = Normalizer.normalize(raw.strip(), Normalizer.Form.NFC);
        int length = text.codePointCount(0, text.length());
        if (length > max) {
            throw tooLong(field, length, max);
        }
        text.codePoints().filter(TextRules::isNoText).findFirst().ifPresent(point -> {
            throw new InvalidInput(
                    field, "holds the control character U+%04X; send plain text on one line".formatted(point));
        });
        return text;
    }

    private static InvalidInput tooLong(String field, int length, int max) {
        return new InvalidInput(field, "has %d characters; at most %d fit, so shorten it".formatted(length, max));
    }

    private static boolean isNoText(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> true;
            case Character.FORMAT -> point != 0x200C && point != 0x200D; // joiners are letters' business
            default -> false;
        };
    }
}
