package org.tallystick.sale;

import org.tallystick.wording.Refusal;
import org.tallystick.wording.Sentence;

/** A word for a sale does not count; the message says why, to the cashier. */
public final class NotPermitted extends Refusal {
    private static final long serialVersionUID = 1L;

    public NotPermitted(Sentence why) {
        super(why);
    }
}
