package org.tallystick.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinAttemptsTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void theLockDoublesFromOneMinuteToFifteen() {
        List<Long> minutes = new ArrayList<>();
        PinAttempts attempts = PinAttempts.NONE;
        for (int i = 0; i < 11; i++) {
            attempts = attempts.afterWrong(NOON);
            minutes.add(Duration.between(NOON, attempts.lockedUntil()).toMinutes());
        }
        assertThat(minutes.subList(0, 4)).allMatch(locked -> locked < 0);
        assertThat(minutes.subList(4, 11)).containsExactly(1L, 2L, 4L, 8L, 15L, 15L, 15L);
    }

    @Test
    void atMostTwentyPinsAnHourAreLookedAtForAWholeDay() {
        List<Instant> looks = new ArrayList<>();
        PinAttempts attempts = PinAttempts.NONE;
        for (int second = 0; second < 86_400; second++) {
            Instant now = NOON.plusSeconds(second);
            if (!attempts.lockedAt(now)) {
                looks.add(now);
                attempts = PinAttempts.parse(attempts.afterWrong(now).text()).orElseThrow();
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
    void countingStopsBeforeItsFormIsFull() {
        PinAttempts attempts = new PinAttempts(998, NOON).afterWrong(NOON).afterWrong(NOON);
        assertThat(attempts.wrong()).isEqualTo(999);
        assertThat(PinAttempts.parse(attempts.text())).contains(attempts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong 1", "wrong 1000 locked-until 1970-01-01T00:00:00Z", "wrong 1 locked-until noon"})
    void anythingElseIsNoRecord(String text) {
        assertThat(PinAttempts.parse(text)).isEmpty();
    }
}
