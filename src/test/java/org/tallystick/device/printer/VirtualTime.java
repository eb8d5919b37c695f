package org.tallystick.device.printer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time that passes only when it is told to. */
public final class VirtualTime implements InstantSource {
    private static final Instant START = Instant.parse("2026-11-21T09:00:00Z");

    private long nanos;

    public long nanos() {
        return nanos;
    }

    @Override
    public Instant instant() {
        return START.plusNanos(nanos);
    }

    public Duration sinceStart() {
        return Duration.ofNanos(nanos);
    }

    public void pass(long more) {
        nanos += more;
    }
}
