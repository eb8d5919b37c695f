package org.tallystick.till.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class EventLogTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final EventLog log = new EventLog(InstantSource.fixed(NOW));

    private FutureTask<EventLog.News> waiting(EventCursor cursor) {
        FutureTask<EventLog.News> asked =
                new FutureTask<>(() -> log.after(cursor, System.nanoTime() + 60_000_000_000L));
        Thread till = Thread.ofPlatform().daemon().start(asked);
        Awaitility.await().until(() -> till.getState() == Thread.State.TIMED_WAITING || asked.isDone());
        return asked;
    }

    @Test
    void whoeverHasSeenAllWaitsForTheNextEventOrLine() throws Exception {
        FutureTask<EventLog.News> card = waiting(log.now());
        log.add(EventType.CARD_READ, Facts.of("read", 1));
        assertThat(card.get().beside()).extracting(Event::type).containsExactly(EventType.CARD_READ);

        FutureTask<EventLog.News> line = waiting(card.get().reached());
        log.reached("T1.1", 7);
        assertThat(line.get().beside()).isEmpty();
        assertThat(line.get().reached().line()).isEqualTo(7);
    }

    @Test
    void whatHappensBesideTheBookStandsBehindTheLineThatItHadReached() throws InterruptedException {
        log.reached("T1.1", 7);
        log.add(EventType.OWNER_CARD, Facts.NONE);
        EventCursor card = log.now();
        log.reached("T1.1", 8);

        assertThat(card).isGreaterThan(new EventCursor("T1.1", 7, 3)).isLessThan(new EventCursor("T1.1", 8, 1));
        assertThat(log.after(new EventCursor("T1.1", 7, 3), 0).beside()).hasSize(1);
        assertThat(log.after(card, 0).beside()).isEmpty();
        assertThat(card.toString()).isEqualTo("T1.1:7:" + (NOW.toEpochMilli() + 1));
        assertThat(EventCursor.read("after", card.toString())).isEqualTo(card);
    }

    @Test
    void theLatestAreKept() throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            log.add(EventType.CARD_READ, Facts.of("read", i));
        }

        List<Event> kept = log.after(EventCursor.START, 0).beside();
        assertThat(kept).hasSize(500);
        assertThat(kept.getLast().facts()).containsEntry("read", 599);
    }

    @Test
    void nobodyWaitsOnceItIsClosed() throws Exception {
        FutureTask<EventLog.News> asked = waiting(log.now());
        log.close();
        assertThat(asked.get().beside()).isEmpty();
    }
}
