package org.tallystick.till;

import org.tallystick.wording.Phrase;
import org.tallystick.wording.Refusal;
import org.tallystick.wording.Sentence;

/** The card whose owner was shown to the cashier is no longer the one at the reader; nobody is charged by mistake. */
public final class CardChanged extends Refusal {
    private static final long serialVersionUID = 1L;

    CardChanged(Phrase why) {
        super(Sentence.of(why));
    }
}
