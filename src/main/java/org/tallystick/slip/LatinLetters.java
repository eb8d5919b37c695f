package org.tallystick.slip;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words in Latin letters, for a printer that can neither set nor draw their own: a name that can be read aloud is worth
 * more than a row of question marks. Arabic comes out without its short vowels; figures and numbers stand beside it.
 */
public final class LatinLetters {
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern NOT_SAID = Pattern.compile("[\u02BE\u02BF'`]");
    private static final String VOWELS = "aeiou\u0101\u012B\u016B\u0113\u014D";
    /** The last a that Hindi writes and nobody says, where the word has another vowel. */
    private static final Pattern SILENT =
            Pattern.compile("(?<=[" + VOWELS + "].{0,20}[\\p{L}&&[^" + VOWELS + "]])a(?=\\P{L}*$)");

    private LatinLetters() {}

    /** ICU's rules take a moment to load. */
    private static final class Rules {
        private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin");
        private static final Transliterator ASCII = Transliterator.getInstance("Latin-ASCII");
    }

    /**
     * Each word as it is where the printer has its letters, else in Latin ones; spaces stay.
     *
     * @param settable whether the printer has the letters of a word
     */
    public static String of(String text, Predicate<String> settable) {
        return WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(word(word, settable)));
    }

    private static String word(MatchResult found, Predicate<String> settable) {
        String word = found.group();
        if (settable.test(word)) {
            return word;
        }
        StringBuilder known = new StringBuilder();
        latin(word).codePoints().mapToObj(Character::toString).filter(settable).forEach(known::append);
        return known.isEmpty() ? "?" : known.toString();
    }

    private static synchronized String latin(String word) {
        String latin = Rules.LATIN.transliterate(word);
        if (word.codePoints().anyMatch(point -> UnicodeScript.of(point) == UnicodeScript.DEVANAGARI)) {
            latin = SILENT.matcher(latin).replaceAll("");
            latin = latin.replace("ch", "c\u0127")
                    .replaceAll("c(?!\u0127)", "ch")
                    .replace("c\u0127", "chh");
            latin = latin.replaceAll("[\u015B\u1E63]", "sh");
        }
        String plain = Normalizer.normalize(Rules.ASCII.transliterate(latin), Normalizer.Form.NFKC);
        return NOT_SAID.matcher(plain).replaceAll("");
    }
}
