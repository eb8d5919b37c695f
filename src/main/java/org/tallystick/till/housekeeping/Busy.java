package org.tallystick.till.housekeeping;

import org.tallystick.wording.Phrase;
import org.tallystick.wording.Refusal;
import org.tallystick.wording.Sentence;

/** The till did not answer in time; whether the request was booked is found out by repeating it with the same id. */
public class Busy extends Refusal {
    private static final long serialVersionUID = 1L;

    public Busy(Phrase why) {
        this(Sentence.of(why));
    }

    protected Busy(Sentence why) {
        super(why);
    }
}
