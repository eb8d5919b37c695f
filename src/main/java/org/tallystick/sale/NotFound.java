package org.tallystick.sale;

/** There is no such customer, slip or sale. */
public final class NotFound extends RuntimeException {
    public NotFound(String whatAndRemedy) {
        super(whatAndRemedy);
    }

    static NotFound customer(Object number) {
        return new NotFound("there is no customer " + number + "; look them up with: tallystick customer list");
    }

    static NotFound slip(Object number) {
        return new NotFound("there is no slip " + number + "; look at the number at the end of the slip");
    }
}
