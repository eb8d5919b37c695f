package org.tallystick.ledger;

/** There is no such customer, slip, sale or the like. */
public final class NotFound extends RuntimeException {
    private final What what;

    /** What was looked for. */
    public enum What {
        CUSTOMER,
        SLIP,
        OTHER
    }

    public NotFound(What what, String whatAndRemedy) {
        super(whatAndRemedy);
        this.what = what;
    }

    public static NotFound customer(Object number) {
        return new NotFound(
                What.CUSTOMER, "there is no customer " + number + "; look them up with: tallystick customer list");
    }

    public static NotFound slip(Object number) {
        return new NotFound(What.SLIP, "there is no slip " + number + "; look at the number at the end of the slip");
    }

    /** Something that is neither a customer nor a slip, such as what is booked under an id. */
    public static NotFound other(String whatAndRemedy) {
        return new NotFound(What.OTHER, whatAndRemedy);
    }

    public What what() {
        return what;
    }
}
