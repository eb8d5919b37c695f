package org.tallystick.ledger.shop;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The clock cannot be believed as it stands: credit waits, and what is written meanwhile says so.
 *
 * @param clock what it says
 * @param day the business day that is written on meanwhile
 * @param believed the latest time at which it was believed
 */
public record ClockDoubt(ClockTime clock, LocalDate day, Instant believed) {
    /** No till that runs this program has seen an earlier day: such a clock has lost its time. */
    public static final Instant EARLIEST = Instant.parse("2026-01-01T00:00:00Z");

    /** Whether the owner can confirm it: nobody can confirm a clock that has lost its time. */
    public boolean canBeConfirmed() {
        return !clock.at().isBefore(EARLIEST);
    }

    /** What is wrong and what to do, for people. */
    public String say() {
        return canBeConfirmed()
                ? "%s; the owner sets it right, or confirms it with: tallystick day --confirm %s"
                        .formatted(what(), clock.day())
                : what() + "; set it right";
    }

    private String what() {
        if (clock.at().isAfter(believed)) {
            return "the clock says %s, far from the last business day %s".formatted(clock.day(), day);
        }
        return "the clock says %s, and the last line was written at %s"
                .formatted(clock.at().truncatedTo(ChronoUnit.MINUTES), believed.truncatedTo(ChronoUnit.MINUTES));
    }
}
