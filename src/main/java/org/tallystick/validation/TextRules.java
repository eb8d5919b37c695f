package org.tallystick.validation;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.tallystick.wording.Phrase;

/**
 * Text from outside that is data for certain: it can never be a command to a printer, a modem or a spreadsheet, and two
 * texts that look alike are the same. It is in NFC, on one line, and shows something. Every kind of blank is a plain
 * blank and stands alone. What nobody sees is left out: zero-width characters but for joiners between letters,
 * characters that turn the direction of what follows, fillers, variation selectors, tags. Control characters, text that
 * was not decoded, floods of accents and payment card numbers are refused.
 */
public final class TextRules {
    /** Names of people. */
    public static final int NAME = 64;

    /** Free text such as a reason, and names of goods: the paper has room for them on several lines. */
    public static final int SENTENCE = 300;

    /** How money came in, such as {@code cash}. */
    public static final int METHOD = 16;

    /** The other till's number of a receipt. */
    public static final int RECEIPT = 32;

    /** More on one letter than any script needs; those who stack them paint over other lines. */
    private static final int MOST_MARKS = 6;

    private TextRules() {}

    /**
     * The text in its one form.
     *
     * @throws InvalidInput when it is missing or shows nothing, is longer than max characters or holds what is no text
     */
    public static String required(String field, @Nullable String raw, int max) {
        String text = optional(field, raw, max);
        if (text == null) {
            throw new InvalidInput(field, Phrase.INPUT_BLANK);
        }
        return text;
    }

    /** As {@link #required}, but a text that is missing or shows nothing is null. */
    public static @Nullable String optional(String field, @Nullable String raw, int max) {
        if (raw == null || raw.isBlank()) {
            return null;
        }
        if (raw.length() > max * 4L) {
            throw tooLong(field, raw.length(), max);
        }
        String text = Normalizer.normalize(visible(field, raw), Normalizer.Form.NFC);
        if (text.codePoints().noneMatch(TextRules::isSeen)) {
            return null;
        }
        int length = text.codePointCount(0, text.length());
        if (length > max) {
            throw tooLong(field, length, max);
        }
        refuseFloods(field, text);
        return refusePaymentCards(field, text);
    }

    /**
     * The text itself, for fields that have a form of their own.
     *
     * @throws InvalidInput when it holds half a character, or the number of a payment card
     */
    public static String decoded(String field, String text) {
        return refusePaymentCards(field, whole(field, text));
    }

    /**
     * The text itself, whatever else it holds.
     *
     * @throws InvalidInput when it holds half a character
     */
    public static String whole(String field, String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogatePair(text.charAt(at), at + 1 < text.length() ? text.charAt(at + 1) : ' ')) {
                at++;
            } else if (Character.isSurrogate(text.charAt(at))) {
                throw noText(field, text.charAt(at));
            }
        }
        return text;
    }

    private static String refusePaymentCards(String field, String text) {
        if (PaymentCard.standsIn(text)) {
            throw new InvalidInput(field, Phrase.INPUT_CARD_NUMBER);
        }
        return text;
    }

    /** On one line, with plain blanks that stand alone, and without what nobody sees. */
    private static String visible(String field, String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        int[] points = raw.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            int point = points[i];
            if (isNoText(point)) {
                throw noText(field, point);
            }
            if (Character.getType(point) == Character.SPACE_SEPARATOR) {
                if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                    text.append(' ');
                }
            } else if (!isUnseen(point) || isJoiner(points, i)) {
                text.appendCodePoint(point);
            }
        }
        return text.toString().strip();
    }

    private static boolean isNoText(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> true;
            default -> point == 0xFFFD; // what decoders put where they could not read
        };
    }

    private static boolean isUnseen(int point) {
        return Character.getType(point) == Character.FORMAT
                || (point >= 0xFE00 && point <= 0xFE0F) // variation selectors
                || (point >= 0xE0000 && point <= 0xE0FFF) // tags, and more variation selectors
                || (point >= 0x180B && point <= 0x180F) // Mongolian variation selectors
                || switch (point) {
                    case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0, 0xFFFC -> true; // fillers
                    default -> false;
                };
    }

    /** A joiner is the letters' business where letters, their marks or pictures stand on both sides. */
    private static boolean isJoiner(int[] points, int at) {
        return (points[at] == 0x200C || points[at] == 0x200D)
                && at > 0
                && at + 1 < points.length
                && joins(points[at - 1])
                && joins(points[at + 1]);
    }

    private static boolean joins(int point) {
        return !isUnseen(point)
                && (Character.isLetter(point) || isMark(point) || Character.getType(point) == Character.OTHER_SYMBOL);
    }

    private static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isSeen(int point) {
        return !Character.isSpaceChar(point) && !isUnseen(point) && !isMark(point);
    }

    private static void refuseFloods(String field, String text) {
        int marks = 0;
        for (int point : text.codePoints().toArray()) {
            marks = isMark(point) ? marks + 1 : 0;
            if (marks > MOST_MARKS) {
                throw new InvalidInput(field, Phrase.INPUT_ACCENTS, MOST_MARKS);
            }
        }
    }

    private static InvalidInput tooLong(String field, int length, int max) {
        return new InvalidInput(field, Phrase.INPUT_TOO_LONG, length, max);
    }

    private static InvalidInput noText(String field, int point) {
        boolean unread = point == 0xFFFD || Character.getType(point) == Character.SURROGATE;
        return new InvalidInput(
                field, unread ? Phrase.INPUT_UNREADABLE : Phrase.INPUT_CONTROL, "U+%04X".formatted(point));
    }
}
