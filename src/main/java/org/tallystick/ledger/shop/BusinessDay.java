package org.tallystick.ledger.shop;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the shop's days stand, and whether the clock is believed. A business day never goes back, and is never later
 * than the clock's, except in a book where it was so before.
 *
 * @param last of the book's last line; null for an empty book
 * @param closed whether that day is over
 * @param believed the latest time at which a line was written while the clock was believed; null for an empty book
 * @param until the day on which a doubt ended; null where that is settled
 */
public record BusinessDay(
        @Nullable LocalDate last,
        boolean closed,
        @Nullable Instant believed,
        @Nullable LocalDate until) {
    /** A shop may be closed that long. */
    static final Duration LONGEST_CLOSED = Duration.ofDays(45);

    /**
     * A clock may go back that far: as far as a time zone lies from UTC, where a machine took the one for the other.
     */
    static final Duration FURTHEST_BACK = Duration.ofHours(14);

    public static BusinessDay of(Totals totals, boolean closed) {
        InDoubt doubt = totals.doubt();
        return new BusinessDay(totals.day(), closed, totals.believed(), doubt == null ? null : doubt.until());
    }

    /** Whether a clock that was believed then is believed now. */
    static boolean follows(Instant believed, Instant at) {
        return !at.isBefore(believed.minus(FURTHEST_BACK)) && !at.isAfter(believed.plus(LONGEST_CLOSED));
    }

    /** The day that is written on. */
    public LocalDate on(ClockTime clock, Instant seen) {
        LocalDate earliest = earliest();
        return earliest == null || (doubt(clock, seen).isEmpty() && clock.day().isAfter(earliest))
                ? clock.day()
                : earliest;
    }

    /** The first day that a line can be of; null for an empty book. */
    private @Nullable LocalDate earliest() {
        if (last == null) {
            return null;
        }
        LocalDate next = closed ? last.plusDays(1) : last;
        return until != null && until.isAfter(next) ? until : next;
    }

    /** The day of a line that closes none: the last one, unless that is over. */
    public LocalDate withoutClose(ClockTime clock) {
        if (last == null || (closed && until == null)) {
            return on(clock, Instant.MIN);
        }
        return closed ? last.plusDays(1) : last;
    }

    /**
     * Why the clock is not believed; empty while it is.
     *
     * @param seen when the clock was believed last, whether a line was written or not: a shop that is closed for long,
     *     with the module running all the time, needs nobody to confirm its clock
     */
    public Optional<ClockDoubt> doubt(ClockTime clock, Instant seen) {
        LocalDate earliest = earliest();
        if (believed == null || earliest == null) {
            return Optional.empty();
        }
        Instant at = clock.at();
        Instant from = seen.isAfter(believed) ? seen : believed;
        boolean fine = !at.isBefore(ClockDoubt.EARLIEST)
                && !at.isBefore(believed.minus(FURTHEST_BACK))
                && !at.isAfter(from.plus(LONGEST_CLOSED));
        return fine ? Optional.empty() : Optional.of(new ClockDoubt(clock, earliest, believed));
    }
}
