package org.tallystick.http;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Lets so many lines a minute into the log and counts the others: anybody on this machine can be sent away without end,
 * and would wash everything else out of it.
 */
final class FewLines {
    static final int MOST = 20;
    private static final long A_MINUTE = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanos;
    private final Consumer<String> log;
    private long since;
    private long asked;

    FewLines(LongSupplier nanos, Consumer<String> log) {
        this.nanos = nanos;
        this.log = log;
        this.since = nanos.getAsLong();
    }

    synchronized void say(String line) {
        if (nanos.getAsLong() - since >= A_MINUTE) {
            rest();
            since = nanos.getAsLong();
        }
        asked++;
        if (asked <= MOST) {
            log.accept(line);
        }
    }

    /** Says how many were left out so far. */
    synchronized void rest() {
        if (asked > MOST) {
            log.accept("and %d more like these".formatted(asked - MOST));
        }
        asked = 0;
    }
}
