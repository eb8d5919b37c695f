package org.tallystick.validation;

import java.util.List;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Refusal;
import org.tallystick.wording.Sentence;

/**
 * Something that came from outside and cannot be used: names each field, what was wrong with it, and what to do.
 * The faces turn it into exit code 2 and status 400; an {@link IllegalArgumentException} is a mistake of Tallystick.
 */
public final class InvalidInput extends Refusal {
    private static final long serialVersionUID = 1L;

    private final transient List<WrongField> errors;

    /**
     * What is wrong with one field.
     *
     * @param field the name the caller knows it by, such as {@code lines[2].amount}
     * @param message what is wrong, and what to do
     */
    public record WrongField(String field, Sentence message) {
        public WrongField(String field, Phrase wrongAndRemedy, Object... values) {
            this(field, Sentence.of(wrongAndRemedy, values));
        }

        private Sentence say() {
            return Sentence.of(Phrase.INPUT_FIELD, field, message);
        }
    }

    public InvalidInput(String field, Phrase wrongAndRemedy, Object... values) {
        this(field, Sentence.of(wrongAndRemedy, values));
    }

    public InvalidInput(String field, Sentence wrongAndRemedy) {
        this(List.of(new WrongField(field, wrongAndRemedy)));
    }

    /** In English alone. */
    public InvalidInput(String field, String wrongAndRemedy) {
        this(field, Sentence.asItIs(wrongAndRemedy));
    }

    /** @param errors at least one */
    public InvalidInput(List<WrongField> errors) {
        super(Sentence.inTurn(errors.stream().map(WrongField::say)));
        this.errors = List.copyOf(errors);
    }

    /** Each field that is wrong, in the order in which they were read. */
    public List<WrongField> errors() {
        return errors;
    }
}
