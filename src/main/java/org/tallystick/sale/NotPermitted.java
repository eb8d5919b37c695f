package org.tallystick.sale;

/** A word for a sale does not count; the message says why, to the cashier. */
public final class NotPermitted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotPermitted(String why) {
        super(why);
    }
}
