package org.tallystick.secrets;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many PINs in a row were wrong, and how long none is looked at because of it: one minute after the fifth, twice
 * as long after each further one, at most 15 minutes. That is at most 11 in the first hour and fewer in each later one.
 *
 * @param wrong in a row, since the last right one
 * @param last when the last of them was; null for none
 */
public record PinAttempts(int wrong, @Nullable Instant last) {
    private static final int FREE = 5;
    private static final int DOUBLINGS = 4;
    private static final Duration FIRST_LOCK = Duration.ofMinutes(1);
    private static final Duration LONGEST_LOCK = Duration.ofMinutes(15);

    /** Until when no PIN is looked at. A clock that was set back must not keep the owner out. */
    Optional<Instant> lockedUntil(Instant now) {
        if (wrong < FREE || last == null || last.isAfter(now)) {
            return Optional.empty();
        }
        Duration lock = FIRST_LOCK.multipliedBy(1L << Math.min(DOUBLINGS, wrong - FREE));
        Instant until = last.plus(lock.compareTo(LONGEST_LOCK) < 0 ? lock : LONGEST_LOCK);
        return Optional.of(until).filter(now::isBefore);
    }

    /** What to answer when one more is wrong now. */
    PinCheck oneMore(Instant now) {
        PinAttempts more = new PinAttempts(wrong + 1, now);
        return new PinCheck.Wrong(Math.max(0, FREE - more.wrong), more.lockedUntil(now));
    }
}
