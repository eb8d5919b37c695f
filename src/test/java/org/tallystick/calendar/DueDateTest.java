package org.tallystick.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.calendar.ShopCalendar.OnClosedDay;
import org.tallystick.customer.CreditMode;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.DueRule;
import org.tallystick.validation.InvalidInput;

class DueDateTest {
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);

    private static ShopCalendar calendar(OnClosedDay onClosedDay) {
        return new ShopCalendar(
                Set.of(DayOfWeek.SUNDAY),
                ShopCalendar.USUAL_WEEKEND,
                days("12-25", "12-26", "easter+1", "2026-11-30"),
                Map.of("harvest", days("09-30"), "eid", days("2026-03-20", "2027-03-09"), "gone", days("2020-01-01")),
                onClosedDay);
    }

    private static List<Occasion> days(String... texts) {
        return List.of(texts).stream().map(text -> Occasion.of("days", text)).toList();
    }

    private static CreditTerms terms(String rule) {
        return new CreditTerms(CreditMode.UNLIMITED, null, 10, null, DueRule.of(rule));
    }

    @ParameterizedTest
    @CsvSource({
        "weekly:saturday,   2026-11-21, 2026-11-21, 2026-11-21",
        "weekly:friday,     2026-11-21, 2026-11-27, 2026-11-27",
        "weekly:sunday,     2026-11-21, 2026-11-23, 2026-11-21",
        "weekly:sunday,     2026-11-23, 2026-11-23, 2026-11-28",
        "month-end,         2026-12-01, 2026-12-01, 2026-12-31",
        "month-end,         2026-12-02, 2026-12-31, 2026-12-31",
        "monthly:25,        2026-12-28, 2026-12-28, 2027-01-25",
        "on:2026-11-22,     2026-11-23, 2026-11-23, ",
        "on:2026-11-22,     2026-11-24, , ",
        "on:harvest,        2026-09-30, 2026-09-30, 2026-09-30",
        "on:gone,           2026-09-30, , ",
    })
    void aPaydayThatMovedOffAClosedDayIsStillThatPayday(
            String rule, LocalDate from, @Nullable LocalDate next, @Nullable LocalDate before) {
        assertThat(calendar(OnClosedDay.NEXT).paydayFrom(terms(rule), from)).isEqualTo(Optional.ofNullable(next));
        assertThat(calendar(OnClosedDay.BEFORE).paydayFrom(terms(rule), from)).isEqualTo(Optional.ofNullable(before));
    }

    @Test
    void termsThatCountDaysHaveNoPayday() {
        assertThat(ShopCalendar.ALWAYS_OPEN.paydayFrom(CreditTerms.none(), SATURDAY))
                .isEmpty();
    }

    /** 21 November 2026 is a Saturday. */
    @ParameterizedTest
    @CsvSource({
        "month-end,              2026-11-21, 2026-12-01, 2026-11-28",
        "month-end,              2026-11-30, 2026-12-31, 2026-12-31",
        "month-end,              2027-02-01, 2027-03-01, 2027-02-27",
        "weekly:friday,          2026-11-21, 2026-11-27, 2026-11-27",
        "weekly:friday,          2026-11-27, 2026-12-04, 2026-12-04",
        "weekly:sunday,          2026-11-21, 2026-11-23, 2026-11-28",
        "weekly:friday,          2026-12-19, 2026-12-28, 2026-12-24",
        "fortnightly:2026-11-20, 2026-11-20, 2026-12-04, 2026-12-04",
        "fortnightly:2026-11-20, 2026-11-21, 2026-12-04, 2026-12-04",
        "fortnightly:2027-11-19, 2026-11-21, 2026-12-04, 2026-12-04",
        "monthly:25,             2026-11-21, 2026-11-25, 2026-11-25",
        "monthly:25,             2026-11-25, 2026-12-28, 2026-12-24",
        "monthly:31,             2027-02-05, 2027-03-01, 2027-02-27",
        "monthly:30,             2028-02-05, 2028-02-29, 2028-02-29",
        "last-working-day,       2026-11-21, 2026-11-27, 2026-11-27",
        "last-working-day,       2026-11-27, 2026-12-31, 2026-12-31",
        "last-working-day,       2026-10-30, 2026-11-27, 2026-11-27",
        "on:2027-08-31,          2026-11-21, 2027-08-31, 2027-08-31",
        "on:harvest,             2026-11-21, 2027-09-30, 2027-09-30",
        "on:harvest,             2027-09-30, 2028-09-30, 2028-09-30",
        "on:eid,                 2026-11-21, 2027-03-09, 2027-03-09",
        "on:2026-11-22,          2026-11-21, 2026-11-23, 2026-12-01",
        "on:eid,                 2027-03-09, 2027-03-19, 2027-03-19",
        "on:unknown,             2026-11-21, 2026-12-01, 2026-12-01"
    })
    void aRuleAndTheCalendarMakeADay(String rule, LocalDate sold, LocalDate onward, LocalDate back) {
        assertThat(calendar(OnClosedDay.NEXT).dueDate(terms(rule), sold)).isEqualTo(onward);
        assertThat(calendar(OnClosedDay.BEFORE).dueDate(terms(rule), sold)).isEqualTo(back);
    }

    @Test
    void withoutARuleItIsSoManyDaysAndMovesAsTheShopWantsIt() {
        CreditTerms byDays = new CreditTerms(CreditMode.UNLIMITED, null, 8);

        assertThat(calendar(OnClosedDay.NEXT).dueDate(byDays, SATURDAY)).isEqualTo("2026-12-01");
        assertThat(calendar(OnClosedDay.BEFORE).dueDate(byDays, SATURDAY)).isEqualTo("2026-11-28");
        assertThat(calendar(OnClosedDay.STAY).dueDate(byDays, SATURDAY)).isEqualTo("2026-11-29");
        assertThat(ShopCalendar.ALWAYS_OPEN.dueDate(byDays, SATURDAY)).isEqualTo("2026-11-29");
    }

    @Test
    void aDayBackIsNeverTheDayOfTheSale() {
        CreditTerms tomorrow = new CreditTerms(CreditMode.UNLIMITED, null, 1);

        assertThat(calendar(OnClosedDay.BEFORE).dueDate(tomorrow, SATURDAY)).isEqualTo("2026-11-23");
    }

    @Test
    void aWeekendOfAnotherCountryIsItsOwn() {
        ShopCalendar cairo = new ShopCalendar(
                Set.of(DayOfWeek.FRIDAY),
                Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY),
                List.of(),
                Map.of(),
                OnClosedDay.NEXT);

        assertThat(cairo.dueDate(terms("last-working-day"), LocalDate.of(2026, 10, 10)))
                .isEqualTo("2026-10-29");
        assertThat(cairo.dueDate(terms("last-working-day"), LocalDate.of(2027, 1, 10)))
                .isEqualTo("2027-01-31");
    }

    @Test
    void aShopThatIsNeverOpenOrWhereNobodyWorksStillHasDueDates() {
        List<Occasion> january = java.util.stream.IntStream.rangeClosed(1, 31)
                .mapToObj(day -> Occasion.of("days", "01-%02d".formatted(day)))
                .toList();
        ShopCalendar closed =
                new ShopCalendar(Set.of(), ShopCalendar.USUAL_WEEKEND, january, Map.of(), OnClosedDay.NEXT);

        assertThat(closed.dueDate(terms("last-working-day"), LocalDate.of(2027, 1, 1)))
                .isEqualTo("2027-02-01");
        assertThatThrownBy(() ->
                        new ShopCalendar(Set.of(DayOfWeek.values()), Set.of(), List.of(), Map.of(), OnClosedDay.NEXT))
                .hasMessage("calendar.closed: has all seven weekdays; leave out those on which the shop is open");
        assertThatThrownBy(() ->
                        new ShopCalendar(Set.of(), Set.of(DayOfWeek.values()), List.of(), Map.of(), OnClosedDay.NEXT))
                .hasMessage("calendar.weekend: has all seven weekdays; leave out those on which people work");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        on:2026-11-21 | due: 2026-11-21 is not to come; give a day after 2026-11-21
        on:gone       | due: no day of 'gone' is to come; write the next one under calendar.dates in shop.yaml, and restart
        on:diwali     | due: no day is named 'diwali'; shop.yaml names eid, gone, harvest
        """)
    void termsThatCannotBeAgreedOnSayWhy(String rule, String message) {
        assertThatThrownBy(() -> calendar(OnClosedDay.NEXT).checked(terms(rule), SATURDAY))
                .isInstanceOf(InvalidInput.class)
                .hasMessage(message);
    }

    @Test
    void namedDaysThatAreOverAreTold() {
        assertThat(calendar(OnClosedDay.NEXT).over(SATURDAY)).containsExactly("gone");
        assertThat(calendar(OnClosedDay.NEXT).over(LocalDate.of(2027, 3, 9))).containsExactly("eid", "gone");
    }

    @Test
    void aShopWithoutNamedDaysSaysWhereToWriteThem() {
        assertThatThrownBy(() -> ShopCalendar.ALWAYS_OPEN.checked(terms("on:harvest"), SATURDAY))
                .hasMessage("due: no day is named 'harvest'; write it under calendar.dates in shop.yaml, and restart");
        assertThat(ShopCalendar.ALWAYS_OPEN.checked(terms("month-end"), SATURDAY))
                .isEqualTo(terms("month-end"));
        assertThat(calendar(OnClosedDay.NEXT).checked(terms("on:harvest"), SATURDAY))
                .isEqualTo(terms("on:harvest"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        monthly:32      | 32 is no day of a month; give 1 to 31
        monthly:0       | 0 is no day of a month; give 1 to 31
        on:1850-01-01   | 1850-01-01 cannot be meant; check the year, from 1990 to 2199
        fortnightly:3000-01-01 | 3000-01-01 cannot be meant; check the year, from 1990 to 2199
        on:har_vest     | 'har_vest' is no name of a day; write a letter, then up to 31 letters, digits or dashes
        """)
    void aRuleThatCannotBeSaysWhatIsWrong(String rule, String message) {
        assertThatThrownBy(() -> DueRule.of(rule))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("due: " + message);
    }

    @ParameterizedTest
    @CsvSource({"monthly", "monthly:x", "weekly:fri", "fortnightly:friday", "on:", "on:2027-02-30", "payday", "''"})
    void aRuleThatIsNoneSaysWhatCanBeWritten(String rule) {
        assertThatThrownBy(() -> DueRule.of(rule))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("due: '" + rule + "' is not understood; write month-end, last-working-day, weekly:friday,"
                        + " fortnightly:2026-11-20, monthly:25, on:2027-08-31, or on: with a name from calendar.dates"
                        + " of shop.yaml");
    }

    @ParameterizedTest
    @CsvSource({
        "month-end",
        "last-working-day",
        "weekly:friday",
        "fortnightly:2026-11-20",
        "monthly:25",
        "on:2027-08-31",
        "on:फसल-कटाई"
    })
    void aRuleIsReadBackFromItsText(String rule) {
        assertThat(DueRule.of(rule).text()).isEqualTo(rule);
        assertThat(DueRule.of(" " + rule.toUpperCase(java.util.Locale.ROOT))).isEqualTo(DueRule.of(rule));
    }
}
