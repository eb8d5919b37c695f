package org.tallystick.customer;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a text has in common with all other ways to write it: letters' case, accents, kinds of apostrophes, hyphens and
 * blanks, wide forms, the digits of all scripts and letters that people take for one another do not matter. It is for
 * finding and comparing, never for showing.
 */
public final class Folding {
    private static final String NOTHING = "";
    private static final Map<Integer, String> TWINS = new HashMap<>();

    static {
        // What stands for an apostrophe, or for nothing.
        all(
                "'`\u00B4\u2018\u2019\u201A\u201B\u2032\u2035\u02B9\u02BB\u02BC\u02BD\u02BE\u02BF\u02C8\u055A\u0621",
                NOTHING);
        all("\u05F3\u05F4\"\u201C\u201D\u201E\u00AB\u00BB\u0640", NOTHING);
        all(".,;:/\\_|\u00B7\u30FB\u060C\u061B\u06D4", " ");
        // Letters that have no accent to take off, or one that is part of them.
        all("\u00DF\u1E9E", "ss");
        all("\u00E6", "ae");
        all("\u0153", "oe");
        all("\u00F8", "o");
        all("\u0142", "l");
        all("\u0111\u00F0", "d");
        all("\u00FE", "th");
        all("\u0127", "h");
        all("\u0167", "t");
        // Arabic, Persian, Urdu.
        all("\u0649\u06CC\u06D2\u06D0", "\u064A");
        all("\u06A9\u06AA", "\u0643");
        all("\u0629\u06C1\u06C3\u06BE\u06D5", "\u0647");
        all("\u0671", "\u0627");
        // Hindi: the two signs for a nasal.
        all("\u0901", "\u0902");
    }

    private Folding() {}

    private static void all(String letters, String one) {
        letters.codePoints().forEach(letter -> TWINS.put(letter, one));
    }

    /** The text's common form; folding it again changes nothing. Empty for one without a letter, digit or sign. */
    public static String fold(String text) {
        String apart = Normalizer.normalize(withoutApostrophes(text), Normalizer.Form.NFKD);
        StringBuilder out = new StringBuilder(apart.length());
        apart.codePoints().forEach(point -> add(out, point));
        return Normalizer.normalize(out.toString().strip(), Normalizer.Form.NFKD);
    }

    /** The same number for texts that fold alike, seldom for others; null for a text that folds to nothing. */
    public static @Nullable Integer key(@Nullable String text) {
        String folded = text == null ? "" : fold(text);
        return folded.isEmpty() ? null : folded.hashCode();
    }

    /** First, because the compatible form of some is a blank with an accent. */
    private static String withoutApostrophes(String text) {
        StringBuilder out = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(point -> !NOTHING.equals(TWINS.get(point)))
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static void add(StringBuilder out, int point) {
        int small = Character.toLowerCase(Character.toUpperCase(point));
        String twin = TWINS.get(small);
        if (twin == null && isSeparator(small)) {
            twin = " ";
        }
        if (twin == null && isLeftOut(small)) {
            twin = NOTHING;
        }
        if (twin == null && Character.isDigit(small)) {
            twin = Integer.toString(Character.digit(small, 10));
        }
        if (twin == null) {
            out.appendCodePoint(small);
        } else if (!twin.equals(" ") || (!out.isEmpty() && out.charAt(out.length() - 1) != ' ')) {
            out.append(twin);
        }
    }

    private static boolean isSeparator(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.getType(point) == Character.DASH_PUNCTUATION
                || point == '\u2212';
    }

    /** What cannot be seen, and accents; where a sign is a vowel, as in India and Thailand, it is no accent. */
    private static boolean isLeftOut(int point) {
        int type = Character.getType(point);
        if (type == Character.FORMAT || type == Character.CONTROL) {
            return true;
        }
        if (type != Character.NON_SPACING_MARK) {
            return false;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(point);
        return switch (script) {
            case LATIN, GREEK, CYRILLIC, ARABIC, HEBREW -> true;
            case INHERITED -> point != 0x3099 && point != 0x309A; // か is not が
            default -> point == 0x093C || point == 0x09BC || point == 0x0A3C || point == 0x0ABC; // a dot for a sound
        };
    }
}
