package org.tallystick.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.calendar.ShopCalendar;
import org.tallystick.customer.DueRule;

class CalendarSettingsTest {
    @TempDir
    Path folder;

    /** The calendar in the comments of a new shop.yaml, and another rule for new customers. */
    private Settings commented() throws IOException {
        NewDataFolder.create(folder, Locale.GERMANY, ZoneId.of("Europe/Berlin"));
        Path file = folder.resolve("shop.yaml");
        String withCalendar = Files.readString(file)
                .lines()
                .map(line -> line.replaceFirst("^# calendar:$", "calendar:"))
                .map(line -> line.replaceFirst("^  # ((closed|holidays|dates|weekend|dueOnClosedDay):.*)$", "  $1"))
                .map(line -> line.replace("newCustomer: {days: 30}", "newCustomer: {days: 30, due: 'on:Harvest'}"))
                .collect(Collectors.joining("\n"));
        Files.writeString(file, withCalendar);
        return SettingsFile.read(folder, folder);
    }

    @Test
    void theExamplesInTheCommentsAreGoodSettings() throws IOException {
        Settings settings = commented();
        ShopCalendar calendar = settings.shop().calendar();

        assertThat(calendar.closed()).containsExactly(DayOfWeek.SUNDAY);
        assertThat(calendar.weekend()).containsExactlyInAnyOrder(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
        assertThat(calendar.isOpen(LocalDate.of(2027, 3, 29))).isFalse();
        assertThat(calendar.openFrom(LocalDate.of(2026, 12, 25))).isEqualTo("2026-12-28");
        assertThat(calendar.nextNamed("eid", LocalDate.of(2026, 12, 1))).contains(LocalDate.of(2027, 3, 9));
        assertThat(settings.newCustomer().due()).isEqualTo(DueRule.of("on:harvest"));
    }

    @Test
    void theBookIsToldWhatDueDatesFollow() throws IOException {
        assertThat(commented().thatDecide())
                .containsEntry("calendar.closed", "SUNDAY")
                .containsEntry("calendar.weekend", "FRIDAY, SATURDAY")
                .containsEntry("calendar.holidays", "12-25, 12-26, 01-01, easter-2, easter+1, 2027-03-10")
                .containsEntry("calendar.dates", "eid: 2027-03-09, 2028-02-26; harvest: 09-30")
                .containsEntry("calendar.dueOnClosedDay", "next")
                .containsEntry("credit.newCustomer.due", "on:harvest");
    }
}
