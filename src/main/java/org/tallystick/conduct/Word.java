package org.tallystick.conduct;

import java.time.LocalDate;

/**
 * What became of a word that a customer gave.
 *
 * @param due by the end of which day they had promised to pay
 */
public record Word(LocalDate due, Kept kept) {

    /** How it ended. */
    public enum Kept {
        KEPT,
        /** Paid in full on the day after. */
        LATE,
        /** Some of it was paid, not all. */
        PART,
        BROKEN,
        /** Another day was agreed before this one had gone by. */
        MOVED
    }
}
