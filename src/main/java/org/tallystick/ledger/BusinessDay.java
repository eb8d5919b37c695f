package org.tallystick.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where the shop's days stand. A business day never goes back, whatever the clock says, and never jumps far ahead by
 * itself: a clock that is wrong by a year must not close the year.
 *
 * @param last of the book's last line; null for an empty book
 * @param closed whether that day is over
 */
record BusinessDay(@Nullable LocalDate last, boolean closed) {
    /** A clock this many days ahead is believed; a longer jump waits for the owner. */
    static final int LONGEST_JUMP = 2;

    /** The day that is written on, for what the clock says. */
    LocalDate on(LocalDate clock) {
        if (last == null) {
            return clock;
        }
        LocalDate earliest = closed ? last.plusDays(1) : last;
        return clock.isBefore(earliest) || jumps(clock) ? earliest : clock;
    }

    /** The day of a line that closes none: the last one, unless that is over. */
    LocalDate withoutClose(LocalDate clock) {
        return last == null || closed ? on(clock) : last;
    }

    /** Whether the owner has to say first that the clock is right. */
    boolean jumps(LocalDate clock) {
        return last != null && clock.isAfter(last.plusDays(LONGEST_JUMP));
    }

    /** Whether a line of this day is to be preceded by a day close. */
    boolean endsBefore(LocalDate day) {
        return last != null && !closed && day.isAfter(last);
    }
}
