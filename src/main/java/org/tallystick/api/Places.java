package org.tallystick.api;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** A few reports are made at a time, so that their memory and the till's time are bounded whoever asks. */
final class ReportPlaces {
    static final int MOST_AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore free = new Semaphore(MOST_AT_ONCE, true);

    /** Others are at it. */
    static final class Taken extends RuntimeException {
        private Taken() {
            super("%d reports are being made, which is as many as there can be; ask again in a few seconds"
                    .formatted(MOST_AT_ONCE));
        }
    }

    /**
     * Makes a report as soon as there is a place for it, which it keeps until it is written out.
     *
     * @throws Taken when there is none within ten seconds
     */
    ApiResponse make(Supplier<ApiResponse> report) {
        take();
        AtomicBoolean taken = new AtomicBoolean(true);
        Runnable give = () -> {
            if (taken.getAndSet(false)) {
                free.release();
            }
        };
        try {
            ApiResponse answer = report.get();
            if (answer.length().isEmpty()) {
                return answer.afterwards(give);
            }
            give.run();
            return answer;
        } catch (RuntimeException | Error e) {
            give.run();
            throw e;
        }
    }

    private void take() {
        try {
            if (!free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Taken();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Taken();
        }
    }
}
