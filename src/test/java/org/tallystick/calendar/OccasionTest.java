package org.tallystick.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.validation.InvalidInput;

class OccasionTest {
    /**
     * Movable days as published: the bank holidays of England and Wales by gov.uk, the federal holidays of the United
     * States by opm.gov, the holidays of Germany and Greece by their days from Easter.
     */
    @ParameterizedTest
    @CsvSource({
        "1st monday of may, 2026-05-04",
        "last monday of may, 2026-05-25",
        "last monday of august, 2026-08-31",
        "last monday of august, 2027-08-30",
        "3rd monday of january, 2026-01-19",
        "2nd monday of october, 2026-10-12",
        "4th thursday of november, 2026-11-26",
        "4th thursday of november, 2027-11-25",
        "easter-2, 2026-04-03",
        "easter+1, 2026-04-06",
        "easter+39, 2026-05-14",
        "easter+50, 2026-05-25",
        "easter+60, 2026-06-04",
        "orthodox-easter-48, 2026-02-23",
        "orthodox-easter+50, 2026-06-01",
        "12-25, 2026-12-25",
        "02-29, 2028-02-29",
        "2026-03-20, 2026-03-20"
    })
    void fallsOnItsPublishedDay(String text, LocalDate day) {
        Occasion occasion = Occasion.of("holidays", text);

        assertThat(occasion.in(day.getYear())).contains(day);
        assertThat(occasion.isOn(day)).isTrue();
        assertThat(occasion.isOn(day.plusDays(1))).isFalse();
        assertThat(occasion.after(day.minusDays(1))).contains(day);
        assertThat(occasion.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "12-25, 2026-12-25, 2027-12-25",
        "02-29, 2096-02-29, 2104-02-29",
        "easter, 2026-04-05, 2027-03-28",
        "last friday of december, 2026-12-25, 2027-12-31"
    })
    void comesAgain(String text, LocalDate day, LocalDate next) {
        assertThat(Occasion.of("dates", text).after(day)).contains(next);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-20, 2026-03-20", "2040-03-20, 2039-01-01"})
    void aSingleDayComesOnceHoweverFarItIs(LocalDate day, LocalDate from) {
        assertThat(Occasion.of("dates", day.toString()).after(from))
                .isEqualTo(from.isBefore(day) ? java.util.Optional.of(day) : java.util.Optional.empty());
        assertThat(Occasion.of("dates", day.toString()).in(day.getYear() + 1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "02-30",
                "13-01",
                "2026-02-29",
                "1776-07-04",
                "+12026-01-01",
                "easter+76",
                "easter-76",
                "christmas",
                "5th monday of may",
                "4th thursday",
                "1st monday of spring",
                "1st someday of may",
                "25.12.",
                ""
            })
    void whatIsNoDayIsToldWithWhatCanBeWritten(String text) {
        assertThatThrownBy(() -> Occasion.of("calendar.holidays", text))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("calendar.holidays: '" + text + "' is no day; write 12-25 for each year, 2026-12-24"
                        + " for once, easter+1, orthodox-easter-2, or 4th thursday of november");
    }
}
