package org.tallystick.till.reading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.tallystick.ledger.Ledger;
import org.tallystick.till.BookDesk;
import org.tallystick.till.TillSession;
import org.tallystick.till.event.BookEvents;
import org.tallystick.till.event.Event;
import org.tallystick.till.event.EventCursor;
import org.tallystick.till.event.EventLog;
import org.tallystick.till.event.EventType;

/**
 * Events behind a cursor, read on any thread but the till's, which is asked short questions. Those that come from lines
 * are read from the book each time, so that none can be missed.
 *
 * @param wanted which are told
 */
public record EventReading(TillSession session, EventLog log, Predicate<EventType> wanted) {
    /** Lines of one question: the till answers in a few milliseconds. */
    private static final int MOST_LINES = 100;

    /**
     * Some events.
     *
     * @param reached the cursor behind them, and behind all that are not told
     */
    public record Page(List<Event> events, EventCursor reached) {}

    /** The book does not go on from the cursor that somebody has: it was restored from a backup since. */
    public static final class CursorLost extends RuntimeException {
        private CursorLost(EventCursor cursor) {
            super("the book does not go on from %s: it was restored since, or is another one; read anew what you show,"
                            .formatted(cursor)
                    + " then ask without after for what comes from now on");
        }
    }

    /** The cursor behind all that has happened. */
    public EventCursor now() {
        session.ask(till -> till); // what is in the queue before has happened, too
        return log.now();
    }

    /**
     * The events behind a cursor, in order; not always all of them.
     *
     * @param wait how long to wait while there are none
     * @throws CursorLost when the book does not go on from there
     */
    public Page after(EventCursor cursor, Duration wait) throws InterruptedException {
        long deadline = System.nanoTime() + wait.toNanos();
        session.ask(till -> mustHold(till.book(), cursor));
        Page page = page(cursor, log.after(cursor, deadline));
        while (page.events().isEmpty() && !log.isClosed() && isLeft(page.reached(), deadline)) {
            page = page(page.reached(), log.after(page.reached(), deadline));
        }
        return page;
    }

    private boolean isLeft(EventCursor reached, long deadline) {
        return deadline - System.nanoTime() > 0 || reached.compareTo(log.now()) < 0;
    }

    private static boolean mustHold(BookDesk book, EventCursor cursor) {
        if (cursor.line() > book.head().line()
                || !book.behind(cursor.line()).book().equals(cursor.book())) {
            throw new CursorLost(cursor);
        }
        return true;
    }

    private Page page(EventCursor cursor, EventLog.News news) {
        long known = news.reached().line();
        List<Event> events = new ArrayList<>(news.beside());
        EventCursor reached = news.reached();
        if (cursor.wholeLine() < known) {
            Ledger.Part part = session.ask(till -> till.book().entriesAfter(cursor.wholeLine(), known, MOST_LINES));
            part.lines()
                    .forEach(line -> events.addAll(
                            BookEvents.of(line.text().book(), line.text().number(), line.entry())));
            reached = new EventCursor(
                    part.end().book(), part.end().line(), news.reached().part());
        }
        EventCursor end = reached;
        return new Page(
                events.stream()
                        .filter(event -> event.cursor().compareTo(cursor) > 0
                                && event.cursor().compareTo(end) <= 0
                                && wanted.test(event.type()))
                        .sorted(Comparator.comparing(Event::cursor))
                        .toList(),
                reached);
    }
}
