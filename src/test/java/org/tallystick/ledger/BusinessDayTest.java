package org.tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.ledger.MadeEntries.DAY;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which day is written on, by the days that the clock is ahead of the book's last one. */
class BusinessDayTest {
    @ParameterizedTest
    @CsvSource({
        // closed, ahead, written on, jumps, ends before
        "false, -400, 0, false, false",
        "false, -1, 0, false, false",
        "false, 0, 0, false, false",
        "false, 1, 1, false, true",
        "false, 2, 2, false, true",
        "false, 3, 0, true, false",
        "false, 4000, 0, true, false",
        "true, -1, 1, false, false",
        "true, 0, 1, false, false",
        "true, 1, 1, false, false",
        "true, 2, 2, false, false",
        "true, 3, 1, true, false"
    })
    void theDayNeverGoesBackAndNeverJumpsFar(boolean closed, int ahead, int on, boolean jumps, boolean ends) {
        BusinessDay day = new BusinessDay(DAY, closed);
        LocalDate clock = DAY.plusDays(ahead);
        assertThat(day.on(clock)).isEqualTo(DAY.plusDays(on));
        assertThat(day.jumps(clock)).isEqualTo(jumps);
        assertThat(day.endsBefore(day.on(clock))).isEqualTo(ends);
    }

    @Test
    void aLineThatClosesNoDayIsOfTheLastOneUnlessThatIsOver() {
        assertThat(new BusinessDay(DAY, false).withoutClose(DAY.plusDays(1))).isEqualTo(DAY);
        assertThat(new BusinessDay(DAY, true).withoutClose(DAY)).isEqualTo(DAY.plusDays(1));
        assertThat(new BusinessDay(DAY, true).withoutClose(DAY.plusDays(2))).isEqualTo(DAY.plusDays(2));
        assertThat(new BusinessDay(null, false).withoutClose(DAY)).isEqualTo(DAY);
    }

    @Test
    void anEmptyBookBelievesTheClock() {
        BusinessDay none = new BusinessDay(null, false);
        assertThat(none.on(DAY)).isEqualTo(DAY);
        assertThat(none.jumps(DAY.plusYears(50))).isFalse();
        assertThat(none.endsBefore(DAY.plusYears(50))).isFalse();
    }
}
