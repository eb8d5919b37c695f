package org.tallystick.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every entry has.
 *
 * @param id made by the caller; the same id and content answers the first result for ever
 * @param at the till's clock, for people; the order comes from the line number alone
 * @param day the business day
 * @param by cashier, owner or {@code tallystick} itself
 * @param numbers the numbers used up, this entry included
 * @param fingerprint of the request as it was sent, PIN left out; null for the machine's own entries and once erased
 * @param clockDay while the clock was in doubt, the business day that it made; null for a clock that was believed
 */
public record EntryHead(
        UUID id,
        Instant at,
        LocalDate day,
        String by,
        NumbersUsed numbers,
        @Nullable String fingerprint,
        @Nullable LocalDate clockDay) {
    /** The author of entries that nobody asked for: print outcomes and day closes. */
    public static final String MACHINE = "tallystick";

    /** While the clock was believed. */
    public EntryHead(UUID id, Instant at, LocalDate day, String by, NumbersUsed numbers, @Nullable String fingerprint) {
        this(id, at, day, by, numbers, fingerprint, null);
    }
}
