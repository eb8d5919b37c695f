package org.tallystick.entry.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.Trials;

/** Reads what java.time reads, refuses what java.time refuses, and is only faster. */
class IsoTextTest {
    private static final String CHARACTERS = "0123456789-:.TZ+ x";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-21", "2024-02-29", "2026-02-29", "2026-13-01", "2026-00-10", "2026-11-31", "2026-1-21",
                "+12026-11-21", "-0001-11-21", "20261121", "2026-11-2x", "2026/11/21", "2026-11-21 ", ""
            })
    void aDayIsReadAsJavaTimeReadsIt(String text) {
        sameAs(LocalDate::parse, IsoText::day, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-21T13:05:00Z",
                "2026-11-21T13:05:00.1Z",
                "2026-11-21T13:05:00.123Z",
                "2026-11-21T13:05:00.123456Z",
                "2026-11-21T13:05:00.123456789Z",
                "2026-11-21T13:05:00.1234567890Z",
                "2026-11-21T13:05:00.Z",
                "2026-11-21T13:05:00,5Z",
                "2026-11-21T13:05:00.12x4Z",
                "2026-11-21T13:05:00Zx",
                "2026-11-21T13:05:00xZ",
                "2026-11-21T24:00:00Z",
                "2026-11-21T24:00:01Z",
                "2026-11-21T23:59:60Z",
                "2026-11-21T13:60:00Z",
                "2026-11-21T13:05:61Z",
                "2026-02-30T13:05:00Z",
                "1969-12-31T23:59:59.999Z",
                "2026-11-21T13:05Z",
                "2026-11-21t13:05:00z",
                "2026-11-21T13:05:00+01:00",
                "2026-11-21T13:05:0/Z",
                ""
            })
    void anInstantIsReadAsJavaTimeReadsIt(String text) {
        sameAs(Instant::parse, IsoText::instant, text);
    }

    @Test
    void anyDayAndInstantIsReadAsJavaTimeReadsItWhateverIsChangedInIt() {
        Trials trials = Trials.of("days and instants", 5_000, 500_000);
        for (int trial = 0; trial < trials.count(); trial++) {
            Random random = trials.random(trial);
            Instant at = Instant.ofEpochSecond(random.nextLong(-70_000_000_000L, 300_000_000_000L), someNanos(random));
            String day =
                    LocalDate.ofEpochDay(random.nextInt(-800_000, 3_000_000)).toString();

            sameAs(Instant::parse, IsoText::instant, at.toString());
            sameAs(Instant::parse, IsoText::instant, changed(random, at.toString()));
            sameAs(LocalDate::parse, IsoText::day, day);
            sameAs(LocalDate::parse, IsoText::day, changed(random, day));
        }
        assertThat(trials.count()).isPositive();
    }

    private static long someNanos(Random random) {
        long[] units = {1_000_000_000, 1_000_000, 1_000, 1};
        long unit = units[random.nextInt(units.length)];
        return random.nextLong(1_000_000_000 / unit) * unit;
    }

    private static String changed(Random random, String text) {
        StringBuilder changed = new StringBuilder(text);
        changed.setCharAt(random.nextInt(text.length()), CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        return changed.toString();
    }

    private static <T> void sameAs(Function<String, T> javaTime, Function<String, T> fast, String text) {
        T expected;
        try {
            expected = javaTime.apply(text);
        } catch (DateTimeException e) {
            assertThatThrownBy(() -> fast.apply(text)).as(text).isInstanceOf(DateTimeException.class);
            return;
        }
        assertThat(fast.apply(text)).as(text).isEqualTo(expected);
    }
}
