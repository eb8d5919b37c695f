package org.tallystick.conduct;

import java.time.LocalDate;

/**
 * What became of a word that a customer gave.
 *
 * @param due by the end of which day they had promised to pay
 */
public record PromiseOutcome(LocalDate due, Kept kept) {

    /** How it ended. */
    public enum Kept {
        KEPT,
        /** Paid in full on the day after. */
        LATE,
        /** At least half of it was paid, not all. */
        PART,
        /** Less than half of it was paid by the end of the day after. */
        BROKEN,
        /** Another day was agreed before this one was decided. */
        MOVED
    }
}
