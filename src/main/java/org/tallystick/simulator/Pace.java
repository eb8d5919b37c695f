package org.tallystick.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** When the bytes of a virtual printer's line have arrived, at its baud rate, and its lines are on paper. */
final class Pace {
    private static final int BITS_A_BYTE = 10;
    private static final int LONGEST_BURST = 65_536;

    private final InstantSource clock;
    private final long byteNanos;
    private final long lineNanos;
    private Instant wireFree;
    private boolean wasIdle = true;
    private Instant printed;

    /** @param line for one line of paper */
    private Pace(InstantSource clock, long byteNanos, Duration line) {
        this.clock = clock;
        this.byteNanos = byteNanos;
        this.lineNanos = line.toNanos();
        this.wireFree = clock.instant();
        this.printed = wireFree;
    }

    /** Everything at once. */
    static Pace none(InstantSource clock) {
        return new Pace(clock, 0, Duration.ZERO);
    }

    static Pace of(InstantSource clock, int baud, Duration line) {
        return new Pace(clock, 1_000_000_000L * BITS_A_BYTE / baud, line);
    }

    /** How many bytes can have come by now, if the other side had them. */
    int arrived() {
        if (byteNanos == 0) {
            return Integer.MAX_VALUE;
        }
        long elapsed = Duration.between(wireFree, clock.instant()).toNanos();
        return Math.clamp(elapsed / byteNanos, 0, LONGEST_BURST);
    }

    /** So many of them were there; fewer than could have come mean that the wire is idle since, and 0 that it was. */
    void took(int count, boolean fewer) {
        Instant now = clock.instant();
        wireFree = wasIdle && count > 0 ? now : wireFree.plusNanos(count * byteNanos);
        wasIdle = fewer || (wasIdle && count == 0);
        Instant latest = now.minusNanos(byteNanos);
        if (fewer && wireFree.isBefore(latest)) {
            wireFree = latest;
        }
    }

    boolean printing() {
        return clock.instant().isBefore(printed);
    }

    void print(int lines) {
        Instant now = clock.instant();
        printed = (printed.isBefore(now) ? now : printed).plusNanos(lines * lineNanos);
    }
}
