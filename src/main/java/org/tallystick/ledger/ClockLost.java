package org.tallystick.ledger;

import org.tallystick.ledger.shop.ClockTime;

/** An empty book is not begun by a clock that has lost its time: its first day could never be put right. */
public final class ClockLost extends RuntimeException {
    ClockLost(ClockTime clock) {
        super("the clock says %s, which is before this program was made; set the clock right, then try again"
                .formatted(clock.day()));
    }
}
