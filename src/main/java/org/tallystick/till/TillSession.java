package org.tallystick.till;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.tallystick.book.BookDamaged;
import org.tallystick.ledger.index.IndexUnusable;
import org.tallystick.till.housekeeping.Busy;
import org.tallystick.wording.Phrase;

/**
 * One queue of requests and device events, worked off by one thread, which alone touches the ledger. An answer goes
 * out as soon as its line is on disk; the index follows before the next in the queue.
 */
public final class TillSession implements AutoCloseable {
    /** For work that reads the whole book, and for who asks alone. */
    public static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final Logger LOG = LoggerFactory.getLogger(TillSession.class);
    private static final Duration LAST_WORK = Duration.ofSeconds(10);
    private static final Duration A_TICK = Duration.ofSeconds(1);
    private static final int MOST_WAITING = 1000;

    private final LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::work, "till");
    private @Nullable Till till;
    private volatile boolean open = true;
    private volatile Duration limit = Duration.ofSeconds(2);
    private String failedLast = "";
    private long lastTick = System.nanoTime();

    /**
     * Takes over the till; from here on only this session's thread uses it. Begins with what the last run left: started
     * prints become uncertain, queued ones go to the printer. What was told before waits until now.
     */
    public void start(Till made) {
        till = made;
        made.ledger().keepTo(thread);
        thread.start();
        tell(Till::resume);
    }

    private Till till() {
        return Objects.requireNonNull(till, "the session works once it is started");
    }

    /**
     * Waits for the answer.
     *
     * @throws Busy after 2 s, if nothing else was said; the request may still be carried out
     */
    public <T> T ask(Function<Till, T> question) {
        if (queue.size() > MOST_WAITING) {
            throw new Busy(Phrase.WHY_TOO_MUCH);
        }
        return ask(question, limit);
    }

    /** How long each question may wait from now on: longer for one who asks alone, and cannot ask again by an id. */
    public void waitAtMost(Duration patience) {
        limit = patience;
    }

    /** As {@link #ask(Function)}, for owner's work that reads the whole book. */
    public <T> T askPatiently(Function<Till, T> question) {
        return ask(question, PATIENCE);
    }

    private <T> T ask(Function<Till, T> question, Duration limit) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Map<String, String> asked = MDC.getCopyOfContextMap();
        enqueue(() -> {
            if (asked != null) {
                MDC.setContextMap(asked);
            }
            try {
                answer.complete(withAnyIndex(question));
            } catch (RuntimeException | Error e) {
                answer.completeExceptionally(e);
            } finally {
                MDC.clear();
            }
        });
        return await(answer, limit);
    }

    private static <T> T await(CompletableFuture<T> answer, Duration limit) {
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new Busy(Phrase.WHY_BUSY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy(Phrase.WHY_INTERRUPTED);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Tells what happened; nobody waits. */
    public void tell(Consumer<Till> event) {
        enqueue(() -> {
            try {
                withAnyIndex(now -> {
                    event.accept(now);
                    return now;
                });
            } catch (RuntimeException | Error e) {
                LOG.error("An event could not be worked on; devices go on. Report it with these lines", e);
            }
        });
    }

    private void enqueue(Runnable work) {
        if (!open) {
            throw new Busy(Phrase.WHY_CLOSING);
        }
        queue.add(work);
    }

    /**
     * An index that fails is opened again, and then made anew; nobody has to ask three times for that. Whatever was
     * recorded before it failed is found again by its id.
     */
    private <T> T withAnyIndex(Function<Till, T> question) {
        for (int again = 0; again < 2; again++) {
            try {
                return question.apply(till());
            } catch (IndexUnusable e) {
                if (till().ledger().failure().isPresent()) {
                    throw e;
                }
                LOG.warn("{}", e.getMessage());
            } catch (BookDamaged e) {
                till().watch().found(e.finding());
                throw e;
            }
        }
        return question.apply(till());
    }

    private void work() {
        while (open || !queue.isEmpty()) {
            try {
                Runnable next = queue.poll(100, TimeUnit.MILLISECONDS);
                if (next != null) {
                    next.run();
                    afterwards(Till::afterAnAnswer);
                }
                if (System.nanoTime() - lastTick > A_TICK.toNanos()) {
                    lastTick = System.nanoTime();
                    afterwards(Till::tick);
                }
            } catch (InterruptedException e) {
                LOG.debug("The till thread is not stopped by interrupts", e);
            }
        }
    }

    private void afterwards(Consumer<Till> work) {
        try {
            work.accept(till());
        } catch (RuntimeException | Error e) {
            if (!String.valueOf(e).equals(failedLast)) {
                LOG.error(
                        "The index could not follow the book; each request tries again, and nothing is booked until"
                                + " one succeeds; if that goes on, restart",
                        e);
            }
            failedLast = String.valueOf(e);
        }
    }

    /** Ends the device's work, then what is in the queue, then the ledger. */
    @Override
    public void close() {
        Till last = till();
        last.closeDevices();
        open = false;
        queue.add(() -> {}); // else it would wait for work a while before it sees that none will come
        try {
            thread.join(LAST_WORK.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        last.closeLedger();
    }
}
