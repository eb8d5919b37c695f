package org.tallystick.validation;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Something that came from outside and cannot be used: names each field, what was wrong with it, and what to do.
 * The faces turn it into exit code 2 and status 400; an {@link IllegalArgumentException} is a mistake of Tallystick.
 */
public final class InvalidInput extends RuntimeException {
    private final List<WrongField> errors;

    /**
     * What is wrong with one field.
     *
     * @param field the name the caller knows it by, such as {@code lines[2].amount}
     * @param message what is wrong, and what to do
     */
    public record WrongField(String field, String message) {
        @Override
        public String toString() {
            return field + ": " + message;
        }
    }

    public InvalidInput(String field, String wrongAndRemedy) {
        this(List.of(new WrongField(field, wrongAndRemedy)));
    }

    /** @param errors at least one */
    public InvalidInput(List<WrongField> errors) {
        super(errors.stream().map(WrongField::toString).collect(Collectors.joining("; ")));
        this.errors = List.copyOf(errors);
    }

    /** Each field that is wrong, in the order in which they were read. */
    public List<WrongField> errors() {
        return errors;
    }
}
