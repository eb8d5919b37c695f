package org.tallystick.ledger.shop;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

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

    /** What is wrong and what to do. */
    public Sentence say() {
        return canBeConfirmed()
                ? Sentence.of(Phrase.WHY_CLOCK_CONFIRM, what(), clock.day().toString())
                : Sentence.of(Phrase.WHY_CLOCK_SET, what());
    }

    private Sentence what() {
        if (clock.at().isAfter(believed)) {
            return Sentence.of(Phrase.WHY_CLOCK_FAR, clock.day(), day);
        }
        return Sentence.of(
                Phrase.WHY_CLOCK_BEHIND,
                clock.at().truncatedTo(ChronoUnit.MINUTES),
                believed.truncatedTo(ChronoUnit.MINUTES));
    }
}
