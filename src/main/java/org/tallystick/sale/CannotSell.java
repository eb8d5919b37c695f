package org.tallystick.sale;

/** The shop cannot sell on credit just now, whoever asks; the message says why and what to do. */
public final class CannotSell extends RuntimeException {
    private final String why;

    /**
     * Says why.
     *
     * @param why one word for programs: {@code clock} or {@code disk}
     */
    public CannotSell(String why, String message) {
        super(message);
        this.why = why;
    }

    public String why() {
        return why;
    }
}
