package org.tallystick.ledger.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Does one part of a long piece of work on a thread of its own and hands what comes of it to the thread that asked, in
 * order and a bounded number ahead, so that two cores share the work. Nothing is ever interrupted: whoever is in a file
 * must not be.
 */
public final class LineStream<T> {
    private static final int THINGS_A_BATCH = 64;
    private static final int BATCHES_AHEAD = 16;
    private static final int LARGE_THINGS_AHEAD = 4;
    private static final long LOOK_UP_MILLIS = 50;

    private final int thingsABatch;
    private final BlockingQueue<List<T>> ahead;
    private volatile boolean unwanted;
    private volatile @Nullable Runnable failure;
    private List<T> batch;

    private LineStream(int thingsABatch, int batchesAhead) {
        this.thingsABatch = thingsABatch;
        this.ahead = new ArrayBlockingQueue<>(batchesAhead);
        this.batch = new ArrayList<>(thingsABatch);
    }

    /** The other thread has nobody left to work for. */
    private static final class Unwanted extends RuntimeException {
        Unwanted() {
            super("nobody wants the rest", null, false, false);
        }
    }

    /**
     * Runs the source on another thread and the reader on this one; what either of them throws is thrown here, and by
     * then the other thread has ended.
     */
    static <T> void run(String name, Consumer<Consumer<T>> source, Consumer<T> reader) {
        run(name, new LineStream<>(THINGS_A_BATCH, BATCHES_AHEAD), source, reader);
    }

    /** As {@link #run}, one at a time and few ahead, for things that are large. */
    public static <T> void runSingly(String name, Consumer<Consumer<T>> source, Consumer<T> reader) {
        run(name, new LineStream<>(1, LARGE_THINGS_AHEAD), source, reader);
    }

    private static <T> void run(String name, LineStream<T> stream, Consumer<Consumer<T>> source, Consumer<T> reader) {
        Thread thread = Thread.ofPlatform().daemon().name(name).start(() -> stream.make(source));
        try {
            stream.take(reader);
        } finally {
            stream.unwanted = true;
            awaitEnd(thread);
        }
    }

    private void make(Consumer<Consumer<T>> source) {
        try {
            source.accept(this::put);
            handOver();
        } catch (Unwanted expected) {
            return;
        } catch (RuntimeException e) {
            failure = () -> {
                throw e;
            };
        } catch (Error e) {
            failure = () -> {
                throw e;
            };
        }
        batch = List.of();
        handOverTheEnd();
    }

    private void put(T thing) {
        batch.add(thing);
        if (batch.size() == thingsABatch) {
            handOver();
        }
    }

    private void handOver() {
        if (!batch.isEmpty()) {
            handOverBatch();
            batch = new ArrayList<>(thingsABatch);
        }
    }

    /** An empty batch is the end. */
    private void handOverTheEnd() {
        try {
            handOverBatch();
        } catch (Unwanted expected) {
            // the reader has gone first
        }
    }

    private void handOverBatch() {
        try {
            while (!unwanted) {
                if (ahead.offer(batch, LOOK_UP_MILLIS, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
            throw new Unwanted();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }

    private void take(Consumer<T> reader) {
        for (List<T> taken = next(); !taken.isEmpty(); taken = next()) {
            taken.forEach(reader);
        }
        Runnable thrown = failure;
        if (thrown != null) {
            thrown.run();
        }
    }

    private List<T> next() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return ahead.take();
                } catch (InterruptedException e) {
                    interrupted = true; // for later: this thread is in the middle of a file, too
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void awaitEnd(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
