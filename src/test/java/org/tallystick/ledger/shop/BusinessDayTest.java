package org.tallystick.ledger.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.ledger.MadeEntries.DAY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which day is written on, by the hours that the clock is ahead of the book's last line, at noon. */
class BusinessDayTest {
    private static final Instant NOON = DAY.atTime(12, 0).toInstant(ZoneOffset.UTC);

    private static BusinessDay day(boolean closed) {
        return new BusinessDay(DAY, closed, NOON, null);
    }

    private static ClockTime clock(long hours) {
        Instant at = NOON.plusSeconds(hours * 3600);
        return new ClockTime(at, LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    @ParameterizedTest
    @CsvSource({
        // closed, hours ahead, days written on, in doubt, ends before
        "false, -60000, 0, true",
        "false, -15, 0, true",
        "false, -14, 0, false",
        "false, -1, 0, false",
        "false, 0, 0, false",
        "false, 24, 1, false",
        "false, 1080, 45, false",
        "false, 1081, 0, true",
        "false, 96000, 0, true",
        "true, -15, 1, true",
        "true, -1, 1, false",
        "true, 0, 1, false",
        "true, 24, 1, false",
        "true, 1080, 45, false",
        "true, 1081, 1, true"
    })
    void theDayNeverGoesBackAndTheClockIsBelievedAsLongAsAShopMayBeClosed(
            boolean closed, int ahead, int on, boolean doubted) {
        BusinessDay day = day(closed);
        ClockTime clock = clock(ahead);
        assertThat(day.on(clock, Instant.MIN)).isEqualTo(DAY.plusDays(on));
        assertThat(day.doubt(clock, Instant.MIN).isPresent()).isEqualTo(doubted);
    }

    @Test
    void aModuleThatRanAllTheWhileNeedsNobodyToConfirmItsClock() {
        ClockTime clock = clock(24 * 90);
        assertThat(day(true).doubt(clock, clock.at().minusSeconds(1))).isEmpty();
        assertThat(day(true).doubt(clock(-15), clock.at())).isPresent();
    }

    @Test
    void theOwnerIsToldWhatToDo() {
        assertThat(day(false).doubt(clock(24 * 400), Instant.MIN).orElseThrow().say())
                .hasToString("the clock says 2027-12-26, far from the last business day 2026-11-21; the owner sets it"
                        + " right, or confirms it with: tallystick day --confirm 2027-12-26");
        assertThat(day(false).doubt(clock(-24), Instant.MIN).orElseThrow().say())
                .hasToString("the clock says 2026-11-20T12:00:00Z, and the last line was written at"
                        + " 2026-11-21T12:00:00Z; the owner sets it right, or confirms it with: tallystick day"
                        + " --confirm 2026-11-20");
        assertThat(day(false).doubt(clock(-24 * 400), Instant.MIN).orElseThrow().say())
                .hasToString("the clock says 2025-10-17T12:00:00Z, and the last line was written at"
                        + " 2026-11-21T12:00:00Z; set it right");
    }

    @Test
    void aLineThatClosesNoDayIsOfTheLastOneUnlessThatIsOver() {
        assertThat(day(false).withoutClose(clock(24))).isEqualTo(DAY);
        assertThat(day(true).withoutClose(clock(0))).isEqualTo(DAY.plusDays(1));
        assertThat(day(true).withoutClose(clock(48))).isEqualTo(DAY.plusDays(2));
        assertThat(day(true).withoutClose(clock(24 * 46))).isEqualTo(DAY.plusDays(1));
        assertThat(new BusinessDay(null, false, null, null).withoutClose(clock(0)))
                .isEqualTo(DAY);
    }

    @Test
    void anEmptyBookBelievesTheClock() {
        BusinessDay none = new BusinessDay(null, false, null, null);
        assertThat(none.on(clock(0), Instant.MIN)).isEqualTo(DAY);
        assertThat(none.doubt(clock(24 * 9999), Instant.MIN)).isEmpty();
    }
}
