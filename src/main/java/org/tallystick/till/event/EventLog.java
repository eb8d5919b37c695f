package org.tallystick.till.event;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * How far the book is, for those who wait for its next line, and the latest of what happened beside it: what devices
 * and backups say is kept while the module runs. Any thread may add, read and wait.
 */
public final class EventLog implements AutoCloseable {
    private static final int KEPT = 500;

    private final InstantSource clock;
    private final Deque<Event> beside = new ArrayDeque<>();
    private EventCursor reached;
    private boolean closed;

    public EventLog(InstantSource clock) {
        this.clock = clock;
        this.reached = new EventCursor("", 0, clock.millis()); // beyond the numbers of earlier runs
    }

    /**
     * What is behind a cursor.
     *
     * @param reached up to here all is known: the book's latest line, and what happened beside it until now
     * @param beside what happened beside the book
     */
    public record News(EventCursor reached, List<Event> beside) {}

    /** Notes what happened beside the book. */
    public synchronized void add(EventType type, Facts facts) {
        reached = new EventCursor(reached.book(), reached.line(), reached.part() + 1);
        beside.addLast(new Event(reached, clock.instant(), type, facts.values()));
        if (beside.size() > KEPT) {
            beside.removeFirst();
        }
        notifyAll();
    }

    /** Notes that the book has come to this line, and the index with it. */
    public synchronized void reached(String book, long line) {
        if (line > reached.line()) {
            reached = new EventCursor(book, line, reached.part());
            notifyAll();
        }
    }

    public synchronized EventCursor now() {
        return reached;
    }

    /**
     * What is behind a cursor; waits for something when there is nothing yet.
     *
     * @param deadline by {@link System#nanoTime}, when nothing is waited for any more
     */
    public synchronized News after(EventCursor cursor, long deadline) throws InterruptedException {
        long left = deadline - System.nanoTime();
        while (left > 0 && !closed && reached.compareTo(cursor) <= 0) {
            wait(left / 1_000_000 + 1);
            left = deadline - System.nanoTime();
        }
        return new News(
                reached,
                beside.stream()
                        .filter(event -> event.cursor().compareTo(cursor) > 0)
                        .toList());
    }

    public synchronized boolean isClosed() {
        return closed;
    }

    /** Nobody waits any more. */
    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
