package org.tallystick.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EasterTest {
    /** From the table 1990 to 2050 that python-dateutil keeps, tests/test_easter.py. */
    @ParameterizedTest
    @CsvSource({
        "2016-03-27, 2016-05-01",
        "2017-04-16, 2017-04-16",
        "2020-04-12, 2020-04-19",
        "2021-04-04, 2021-05-02",
        "2022-04-17, 2022-04-24",
        "2023-04-09, 2023-04-16",
        "2024-03-31, 2024-05-05",
        "2025-04-20, 2025-04-20",
        "2026-04-05, 2026-04-12",
        "2027-03-28, 2027-05-02",
        "2028-04-16, 2028-04-16",
        "2029-04-01, 2029-04-08",
        "2030-04-21, 2030-04-28",
        "2035-03-25, 2035-04-29",
        "2038-04-25, 2038-04-25",
        "2040-04-01, 2040-05-06",
        "2045-04-09, 2045-04-09",
        "2046-03-25, 2046-04-29",
        "2049-04-18, 2049-04-25",
        "2050-04-10, 2050-04-17"
    })
    void bothChurchesKeepThePublishedDays(LocalDate western, LocalDate orthodox) {
        assertThat(Easter.western(western.getYear())).isEqualTo(western);
        assertThat(Easter.orthodox(orthodox.getYear())).isEqualTo(orthodox);
    }

    /** From J. Meeus, Astronomical Algorithms, chapter 8; the earliest and the latest days are among them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1818-03-22",
                "1886-04-25",
                "1943-04-25",
                "1954-04-18",
                "1991-03-31",
                "1992-04-19",
                "2000-04-23",
                "2285-03-22"
            })
    void theWesternDayIsRightAtItsEnds(LocalDate day) {
        assertThat(Easter.western(day.getYear())).isEqualTo(day);
    }
}
