package org.tallystick.ledger;

import org.tallystick.ledger.shop.ClockTime;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Refusal;
import org.tallystick.wording.Sentence;

/** An empty book is not begun by a clock that has lost its time: its first day could never be put right. */
public final class ClockLost extends Refusal {
    private static final long serialVersionUID = 1L;

    ClockLost(ClockTime clock) {
        super(Sentence.of(Phrase.WHY_CLOCK_LOST, clock.day()));
    }
}
