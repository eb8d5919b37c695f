package org.tallystick.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

/**
 * A customer's standing, and who decided it why. The reason is for the owner's eyes only.
 *
 * @param reason null when it was erased
 * @param source what the reason rests on
 * @param from the day on which it was decided; null for somebody about whom nothing was decided yet
 * @param until the last day on which it holds; for ever when null
 * @param review the day on which the owner wants to look at it again; null for none
 */
public record StandingNote(
        Standing standing,
        @Nullable String reason,
        Source source,
        @Nullable String by,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate review) {
    private static final StandingNote CLEAR =
            new StandingNote(Standing.CLEAR, null, Source.OWN_EXPERIENCE, null, null, null, null);

    /** Where the shop knows it from. */
    public enum Source {
        OWN_EXPERIENCE,
        /** Somebody said so; enough to look twice, never to refuse. */
        HEARSAY
    }

    public static StandingNote clear() {
        return CLEAR;
    }

    /** The standing that holds on a business day: what has run out is CLEAR again. */
    public StandingNote on(LocalDate day) {
        return until != null && day.isAfter(until) ? CLEAR : this;
    }

    /** What a standing that is not CLEAR is called. */
    public Sentence said() {
        return Sentence.of(standing == Standing.BLOCKED ? Phrase.FINDING_BLOCKED : Phrase.FINDING_WATCH);
    }

    /** Without the reason, which is for nobody's log. */
    @Override
    public String toString() {
        return "StandingNote[%s until %s]".formatted(standing, until);
    }
}
