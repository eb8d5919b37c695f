package org.tallystick.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer's standing, and who decided it why. The reason is for the owner's eyes only.
 *
 * @param reason null when it was erased
 * @param until the last day on which it holds; for ever when null
 */
public record StandingNote(
        Standing standing,
        @Nullable String reason,
        @Nullable String by,
        @Nullable LocalDate until) {
    private static final StandingNote CLEAR = new StandingNote(Standing.CLEAR, null, null, null);

    public static StandingNote clear() {
        return CLEAR;
    }

    /** The standing that holds on a business day: what has run out is CLEAR again. */
    public StandingNote on(LocalDate day) {
        return until != null && day.isAfter(until) ? CLEAR : this;
    }

    /** Without the reason, which is for nobody's log. */
    @Override
    public String toString() {
        return "StandingNote[%s until %s]".formatted(standing, until);
    }
}
