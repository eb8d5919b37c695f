package org.tallystick.ledger;

import org.tallystick.wording.Phrase;
import org.tallystick.wording.Refusal;
import org.tallystick.wording.Sentence;

/** There is no such customer, slip, sale or the like. */
public final class NotFound extends Refusal {
    private static final long serialVersionUID = 1L;

    private final What what;

    /** What was looked for. */
    public enum What {
        CUSTOMER,
        SLIP,
        OTHER
    }

    public NotFound(What what, Phrase whatAndRemedy, Object... values) {
        super(Sentence.of(whatAndRemedy, values));
        this.what = what;
    }

    public static NotFound customer(Object number) {
        return new NotFound(What.CUSTOMER, Phrase.MISSING_CUSTOMER, number);
    }

    public static NotFound slip(Object number) {
        return new NotFound(What.SLIP, Phrase.MISSING_SLIP, number);
    }

    /** Something that is neither a customer nor a slip, such as what is booked under an id. */
    public static NotFound other(Phrase whatAndRemedy, Object... values) {
        return new NotFound(What.OTHER, whatAndRemedy, values);
    }

    public What what() {
        return what;
    }
}
