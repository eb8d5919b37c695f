package org.tallystick.till;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** The latest events, for tills that ask what is new. Any thread may read and wait. */
public final class EventLog {
    private static final int KEPT = 500;

    private final InstantSource clock;
    private final Deque<Event> events = new ArrayDeque<>();
    private long last;

    public EventLog(InstantSource clock) {
        this.clock = clock;
        this.last = clock.millis(); // so that a till's last id of an earlier run is never ahead
    }

    public synchronized void add(String type, Map<String, String> facts) {
        last++;
        events.addLast(new Event(last, clock.instant(), type, facts));
        if (events.size() > KEPT) {
            events.removeFirst();
        }
        notifyAll();
    }

    /** Events behind an id; waits for one when there is none yet. */
    public synchronized List<Event> after(long id, Duration wait) throws InterruptedException {
        long deadline = System.nanoTime() + wait.toNanos();
        while (events.isEmpty() || events.getLast().id() <= id) {
            long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            if (left <= 0) {
                return List.of();
            }
            wait(left);
        }
        return events.stream().filter(event -> event.id() > id).toList();
    }
}
