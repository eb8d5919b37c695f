package org.tallystick.wording;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which sentence an English text was. A line of the book keeps how a printing ended as people read it, so that nobody
 * needs a table of phrases to read the book; a face in another language knows it by its words.
 */
final class KeptInEnglish {
    private static final List<Known> KNOWN = Arrays.stream(Phrase.values())
            .filter(phrase -> phrase.name().startsWith("PRINTER_"))
            .map(phrase -> new Known(phrase, pattern(phrase)))
            .toList();

    private record Known(Phrase phrase, Pattern words) {}

    private KeptInEnglish() {}

    private static Pattern pattern(Phrase phrase) {
        String words = Wording.in("en").say(phrase, "{}", "{}");
        return Pattern.compile(
                Arrays.stream(words.split("\\{}", -1)).map(Pattern::quote).collect(Collectors.joining("(.*)")),
                Pattern.DOTALL);
    }

    private static Object value(String english) {
        Sentence inner = sentence(english);
        return inner.phrase() == Phrase.AS_IT_IS ? english : inner;
    }

    static Sentence sentence(String english) {
        for (Known known : KNOWN) {
            Matcher match = known.words.matcher(english);
            if (match.matches()) {
                return new Sentence(
                        known.phrase,
                        IntStream.rangeClosed(1, match.groupCount())
                                .mapToObj(group -> value(match.group(group)))
                                .toList());
            }
        }
        return Sentence.asItIs(english);
    }
}
