package org.tallystick.app;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.tallystick.secrets.PinAttempts;

/**
 * How long ago the last wrong PIN was, by a clock that nobody can set: since it was seen, plus what had passed by the
 * till's clock when a run saw it first. A till's clock that stands before it starts the lock anew.
 */
final class PinLockTime {
    private final LongSupplier nanos;
    private @Nullable PinAttempts seen;
    private long since;

    PinLockTime(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** It was wrong just now, and that is noted. */
    void begins(PinAttempts noted) {
        seen = noted;
        since = nanos.getAsLong();
    }

    /** The time that it is for the lock: the last wrong one's, and what has passed since. */
    Instant at(PinAttempts attempts, Instant clock) {
        Instant last = attempts.last();
        if (last == null) {
            return clock;
        }
        if (!Objects.equals(seen, attempts)) {
            begins(attempts);
            since -= clock.isAfter(last) ? passed(last, clock) : 0;
        }
        return last.plusNanos(nanos.getAsLong() - since);
    }

    /** Far more than any lock lasts is enough, and cannot overflow. */
    private static long passed(Instant last, Instant clock) {
        Duration most = Duration.ofDays(1);
        Duration passed = Duration.between(last, clock);
        return (passed.compareTo(most) < 0 ? passed : most).toNanos();
    }
}
