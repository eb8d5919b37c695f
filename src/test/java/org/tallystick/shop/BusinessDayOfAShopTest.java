package org.tallystick.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.calendar.ShopCalendar;

/** However the clocks are changed, a later moment is never of an earlier day, and no day is left out. */
class BusinessDayOfAShopTest {
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 04:00, 2026-03-27, 2026-04-01",
        "Europe/Berlin, 02:30, 2026-03-27, 2026-04-01",
        "Europe/Berlin, 02:30, 2026-10-23, 2026-10-28",
        "Europe/Berlin, 00:00, 2026-10-23, 2026-10-28",
        "America/Havana, 00:00, 2026-03-06, 2026-03-11",
        "America/Havana, 00:30, 2026-10-30, 2026-11-04",
        "America/Asuncion, 00:00, 2023-09-29, 2023-10-04",
        "America/St_Johns, 00:00, 2010-11-05, 2010-11-10",
        "Australia/Lord_Howe, 01:45, 2026-04-03, 2026-04-08"
    })
    void theDaysFollowOnOneAnother(ZoneId zone, LocalTime cutOver, LocalDate from, LocalDate to) {
        Shop shop = new Shop(
                "Corner", "", CurrencyUnit.EUR, zone, cutOver, "en", "T1", ShopCalendar.ALWAYS_OPEN, null, null);
        Instant end = to.atTime(12, 0).atZone(zone).toInstant();
        LocalDate day = from;
        for (Instant at = from.atTime(12, 0).atZone(zone).toInstant(); at.isBefore(end); at = at.plus(A_STEP)) {
            LocalDate next = shop.businessDay(at);
            assertThat(next).as("%s", at).isIn(day, day.plusDays(1));
            day = next;
        }
        assertThat(day).isEqualTo(to);
    }

    private static final Duration A_STEP = Duration.ofMinutes(1);
}
