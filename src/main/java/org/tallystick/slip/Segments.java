package org.tallystick.slip;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * The pieces of a text as Unicode has them. Latin text is cut at its spaces without ICU, which takes a while to start.
 */
public final class Segments {
    /** Below it, characters stand alone and take one column each. */
    static final int FIRST_MARK = 0x300;

    private Segments() {}

    /** ICU, loaded when the first text needs it. */
    private static final class Unicode {
        private static final BreakIterator LINES = BreakIterator.getLineInstance(ULocale.ROOT);
        private static final BreakIterator CLUSTERS = BreakIterator.getCharacterInstance(ULocale.ROOT);

        /** Iterators hold a place in their text: each use takes its own. */
        private static BreakIterator own(BreakIterator iterator) {
            return iterator.clone();
        }
    }

    /** Pieces between which a line may end, each with the spaces behind it; together they are the text. */
    static List<String> words(String text) {
        return isPlain(text) ? atSpaces(text) : cut(text, Unicode.own(Unicode.LINES));
    }

    /** What a reader takes for one character each. */
    public static List<String> clusters(String text) {
        if (isPlain(text)) {
            return text.chars().mapToObj(Character::toString).toList();
        }
        return cut(text, Unicode.own(Unicode.CLUSTERS));
    }

    /** Columns of a character from {@link #FIRST_MARK} on. */
    static int width(int point) {
        int category = UCharacter.getType(point);
        if (category == UCharacterCategory.NON_SPACING_MARK
                || category == UCharacterCategory.ENCLOSING_MARK
                || category == UCharacterCategory.FORMAT) {
            return 0;
        }
        return switch (UCharacter.getIntPropertyValue(point, UProperty.EAST_ASIAN_WIDTH)) {
            case UCharacter.EastAsianWidth.WIDE, UCharacter.EastAsianWidth.FULLWIDTH -> 2;
            default -> 1;
        };
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(character -> character < FIRST_MARK);
    }

    private static List<String> atSpaces(String text) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i - 1) == ' ' && text.charAt(i) != ' ') {
                pieces.add(text.substring(from, i));
                from = i;
            }
        }
        pieces.add(text.substring(from));
        return pieces;
    }

    private static List<String> cut(String text, BreakIterator iterator) {
        List<String> pieces = new ArrayList<>();
        iterator.setText(text);
        int from = iterator.first();
        for (int to = iterator.next(); to != BreakIterator.DONE; to = iterator.next()) {
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }
}
