package org.tallystick.ledger;

/** There is no such customer, slip or sale. */
public final class NotFound extends RuntimeException {
    public NotFound(String whatAndRemedy) {
        super(whatAndRemedy);
    }

    public static NotFound customer(Object number) {
        return new NotFound("there is no customer " + number + "; look them up with: tallystick customer list");
    }

    public static NotFound slip(Object number) {
        return new NotFound("there is no slip " + number + "; look at the number at the end of the slip");
    }
}
