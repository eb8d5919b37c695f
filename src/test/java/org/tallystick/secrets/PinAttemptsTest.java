package org.tallystick.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PinAttemptsTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private static long lockedMinutes(int wrong) {
        Optional<Instant> until = new PinAttempts(wrong, NOON).lockedUntil(NOON);
        return until.map(instant -> Duration.between(NOON, instant).toMinutes()).orElse(0L);
    }

    @Test
    void theLockDoublesFromOneMinuteToFifteen() {
        List<Long> minutes = new ArrayList<>();
        for (int wrong = 0; wrong <= 11; wrong++) {
            minutes.add(lockedMinutes(wrong));
        }

        assertThat(minutes).containsExactly(0L, 0L, 0L, 0L, 0L, 1L, 2L, 4L, 8L, 15L, 15L, 15L);
        assertThat(lockedMinutes(Integer.MAX_VALUE)).isEqualTo(15);
    }

    @Test
    void atMostTwentyPinsAnHourAreLookedAtForAWholeDay() {
        List<Instant> looks = new ArrayList<>();
        PinAttempts attempts = new PinAttempts(0, null);
        for (int second = 0; second < 86_400; second++) {
            Instant now = NOON.plusSeconds(second);
            if (attempts.lockedUntil(now).isEmpty()) {
                looks.add(now);
                attempts = new PinAttempts(attempts.wrong() + 1, now);
            }
        }

        for (Instant look : looks) {
            Instant hourLater = look.plus(Duration.ofHours(1));
            assertThat(looks.stream().filter(other -> !other.isBefore(look) && other.isBefore(hourLater)))
                    .hasSizeLessThanOrEqualTo(20);
        }
        assertThat(looks).hasSizeBetween(90, 110);
    }

    @Test
    void whoeverTriesHearsWhenTheLockBegins() {
        assertThat(new PinAttempts(3, NOON).oneMore(NOON)).isEqualTo(new PinCheck.Wrong(1, Optional.empty()));
        assertThat(new PinAttempts(4, NOON).oneMore(NOON))
                .isEqualTo(new PinCheck.Wrong(0, Optional.of(NOON.plusSeconds(60))));
    }
}
