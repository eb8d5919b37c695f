package org.tallystick.api;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.tallystick.till.housekeeping.Busy;
import org.tallystick.wording.Sentence;

/** A few answers of a kind are made at a time, so that what they take is bounded whoever asks. */
public final class Places {
    private final Semaphore free;
    private final Duration patience;
    private final Sentence taken;

    /**
     * Places that are all free.
     *
     * @param most at a time
     * @param patience how long somebody waits for a place
     * @param taken what whoever gets none is told, and what to do
     */
    public Places(int most, Duration patience, Sentence taken) {
        this.free = new Semaphore(most, true);
        this.patience = patience;
        this.taken = taken;
    }

    /** Others are at it; whoever waits for no answer asks again later. */
    static final class Taken extends Busy {
        private static final long serialVersionUID = 1L;

        private Taken(Sentence why) {
            super(why);
        }
    }

    /** An answer in the making. */
    @FunctionalInterface
    public interface Making<E extends Exception> {
        ApiResponse answer() throws E;
    }

    /**
     * Makes an answer as soon as there is a place for it, which it keeps until it is written out.
     *
     * @throws Taken when there is none in time
     */
    public <E extends Exception> ApiResponse make(Making<E> making) throws E {
        take();
        AtomicBoolean mine = new AtomicBoolean(true);
        Runnable give = () -> {
            if (mine.getAndSet(false)) {
                free.release();
            }
        };
        boolean keepsIt = false;
        try {
            ApiResponse answer = making.answer();
            keepsIt = answer.length().isEmpty();
            return keepsIt ? answer.afterwards(give) : answer;
        } finally {
            if (!keepsIt) {
                give.run();
            }
        }
    }

    /** Makes what needs a place only while it is made. */
    public <T> T during(Supplier<T> making) {
        take();
        try {
            return making.get();
        } finally {
            free.release();
        }
    }

    private void take() {
        try {
            if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Taken(taken);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Taken(taken);
        }
    }
}
