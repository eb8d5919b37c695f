package org.tallystick.validation;

/**
 * Something that came from outside and cannot be used: names the field, what was wrong with it, and what to do.
 * The faces turn it into exit code 2 and status 400.
 */
public final class InvalidInput extends IllegalArgumentException {
    private final String field;

    public InvalidInput(String field, String wrongAndRemedy) {
        super(field + ": " + wrongAndRemedy);
        this.field = field;
    }

    /** The name the caller knows it by, such as {@code lines[2].amount}. */
    public String field() {
        return field;
    }
}
