package org.tallystick.device.serial;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends a call that has no time-out of its own, by an action that frees it.
 *
 * <p>All watchdogs share one daemon thread, so the action must not block.
 */
final class Watchdog {
    private static final ScheduledThreadPoolExecutor CLOCK = clock();

    /** Who comes first, {@link #stop} or the limit, decides for good. */
    private final AtomicBoolean decided = new AtomicBoolean();

    private Watchdog() {}

    static Watchdog after(Duration limit, Runnable action) {
        Watchdog watchdog = new Watchdog();
        var unused = CLOCK.schedule(
                () -> {
                    if (watchdog.decided.compareAndSet(false, true)) {
                        action.run();
                    }
                },
                limit.toNanos(),
                TimeUnit.NANOSECONDS);
        return watchdog;
    }

    /** Whether the call ended within the limit; the action then never runs. */
    boolean stop() {
        return decided.compareAndSet(false, true);
    }

    private static ScheduledThreadPoolExecutor clock() {
        var clock = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("line-watchdog").factory());
        clock.setKeepAliveTime(10, TimeUnit.SECONDS);
        clock.allowCoreThreadTimeOut(true);
        return clock;
    }
}
