package org.tallystick.till;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class EventLogTest {
    private final EventLog log = new EventLog(InstantSource.fixed(Instant.parse("2026-11-21T10:00:00Z")));

    @Test
    void whoeverHasSeenAllWaitsForTheNextEventAndWhoeverHasSeenNothingForTheFirst() throws Exception {
        long seen = 0;
        for (String type : List.of("card.read", "printer.attention")) {
            long before = seen;
            FutureTask<List<Event>> asked = new FutureTask<>(() -> log.after(before, Duration.ofMinutes(1)));
            Thread till = Thread.ofPlatform().daemon().start(asked);
            Awaitility.await().until(() -> till.getState() == Thread.State.TIMED_WAITING || asked.isDone());

            log.add(type, Map.of());

            assertThat(asked.get()).extracting(Event::type).containsExactly(type);
            seen = asked.get().getFirst().id();
        }
    }

    @Test
    void whoeverDoesNotWaitGetsWhatIsThere() throws InterruptedException {
        assertThat(log.after(0, Duration.ZERO)).isEmpty();
        log.add("card.read", Map.of());
        assertThat(log.after(0, Duration.ZERO)).hasSize(1);
    }
}
