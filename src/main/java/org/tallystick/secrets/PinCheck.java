package org.tallystick.secrets;

import java.time.Instant;
import java.util.Optional;

/** What came of a PIN that somebody entered. */
public sealed interface PinCheck {

    record Right() implements PinCheck {}

    /**
     * Not the owner's PIN. Whoever asked must note it before anybody hears of it, so that it counts.
     *
     * @param left tries until the lock; 0 when it has begun
     * @param lockedUntil when this one began it
     */
    record Wrong(int left, Optional<Instant> lockedUntil) implements PinCheck {}

    /** Too many were wrong; until then no PIN is looked at, not even the right one. */
    record LockedUntil(Instant until) implements PinCheck {}

    /** The owner has chosen no PIN yet. */
    record NotSet() implements PinCheck {}
}
