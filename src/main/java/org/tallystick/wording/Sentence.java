package org.tallystick.wording;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is to be said, before it is said in any language: a phrase, and the values in its places. The domain keeps
 * these; only a face knows who listens, and puts them into words with {@link Wording#say(Sentence)}.
 *
 * @param values amounts and days as such, so that each language writes them its own way; a sentence may stand in
 *     another, and a list is told with commas
 */
public record Sentence(Phrase phrase, List<Object> values) {
    /** For nothing to say. */
    public static final Sentence NOTHING = asItIs("");

    public Sentence {
        values = List.copyOf(values);
    }

    public static Sentence of(Phrase phrase, Object... values) {
        return new Sentence(phrase, List.of(values));
    }

    /**
     * Several, one behind the other.
     *
     * @param some at least one
     */
    public static Sentence inTurn(Stream<Sentence> some) {
        return some.reduce((one, next) -> of(Phrase.INPUT_FIELDS, one, next)).orElseThrow();
    }

    /** A text that has one form in all languages, such as what the system says, or what has no phrase. */
    public static Sentence asItIs(String text) {
        return of(Phrase.AS_IT_IS, text);
    }

    /**
     * What the book keeps in English, such as why a slip is uncertain, as the sentence that it was; as it is where no
     * phrase of a printer's tells it.
     */
    public static Sentence kept(String english) {
        return KeptInEnglish.sentence(english);
    }

    /** In English, as logs and messages of exceptions have it. */
    @Override
    public String toString() {
        return Wording.in("en").say(this);
    }
}
