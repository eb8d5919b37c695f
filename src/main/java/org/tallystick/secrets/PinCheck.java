package org.tallystick.secrets;

import java.time.Instant;

/** What came of a PIN that somebody entered. */
public sealed interface PinCheck {

    record Right() implements PinCheck {}

    /**
     * Not the owner's PIN.
     *
     * @param left tries until the lock, at least 1
     */
    record Wrong(int left) implements PinCheck {}

    /** Too many were wrong; until then no PIN is looked at, not even the right one. */
    record LockedUntil(Instant until) implements PinCheck {}

    /** The owner has chosen no PIN yet. */
    record NotSet() implements PinCheck {}
}
