package org.tallystick.sale;

import org.tallystick.wording.Refusal;
import org.tallystick.wording.Sentence;

/** The shop cannot sell on credit just now, whoever asks; the message says why and what to do. */
public final class CannotSell extends Refusal {
    private static final long serialVersionUID = 1L;

    private final String why;

    /**
     * Says why.
     *
     * @param why one word for programs: {@code clock} or {@code disk}
     */
    public CannotSell(String why, Sentence say) {
        super(say);
        this.why = why;
    }

    public String why() {
        return why;
    }
}
