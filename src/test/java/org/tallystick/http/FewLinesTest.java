package org.tallystick.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FewLinesTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final List<String> log = new ArrayList<>();
    private final FewLines lines = new FewLines(nanos::get, log::add);

    @Test
    void aMinuteHasFewLinesAndTheOthersAreCounted() {
        for (int each = 0; each < 5_000; each++) {
            lines.say("Sent away");
        }
        assertThat(log).hasSize(FewLines.MOST).containsOnly("Sent away");

        nanos.addAndGet(Duration.ofSeconds(59).toNanos());
        lines.say("Sent away");
        assertThat(log).hasSize(FewLines.MOST);

        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        lines.say("Sent away again");
        assertThat(log).hasSize(FewLines.MOST + 2).endsWith("and 4981 more like these", "Sent away again");
    }

    @Test
    void nothingIsAddedWhereNothingWasLeftOut() {
        lines.say("Sent away");
        nanos.addAndGet(Duration.ofHours(1).toNanos());
        lines.say("Sent away");
        lines.rest();

        assertThat(log).containsExactly("Sent away", "Sent away");
    }
}
