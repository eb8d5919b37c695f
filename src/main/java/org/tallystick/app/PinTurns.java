package org.tallystick.app;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.tallystick.till.housekeeping.Busy;
import org.tallystick.wording.Phrase;

/**
 * Lets PINs be looked at one at a time, so that each knows of the wrong ones before it, on a thread of their own:
 * looking takes a good part of a second of a processor, of which an old till has one. A few may wait for a moment;
 * whoever comes besides is asked to come again, so that nobody's PINs hold up a sale.
 */
final class PinTurns {
    private static final Duration LONGEST_WAIT = Duration.ofMillis(1500);
    private static final int MOST_WAITING = 3;

    private final Semaphore turn = new Semaphore(1, true);
    private final AtomicInteger inside = new AtomicInteger();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("pin").factory());

    /**
     * Waits for its turn, then for the work.
     *
     * @throws Busy when its turn does not come soon; nothing was looked at
     */
    <T> T take(Supplier<T> work) {
        try {
            if (inside.incrementAndGet() > 1 + MOST_WAITING) {
                throw new Busy(Phrase.WHY_PINS);
            }
            return whenFree(work);
        } finally {
            inside.decrementAndGet();
        }
    }

    private <T> T whenFree(Supplier<T> work) {
        try {
            if (!turn.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Busy(Phrase.WHY_PINS);
            }
            try {
                return thread.submit(work::get).get();
            } finally {
                turn.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy(Phrase.WHY_PINS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
