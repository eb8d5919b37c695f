package org.tallystick.settings;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tallystick.calendar.Occasion;
import org.tallystick.calendar.ShopCalendar;
import org.tallystick.calendar.ShopCalendar.OnClosedDay;
import org.tallystick.customer.DueRule;
import org.tallystick.validation.InvalidInput;
import org.tallystick.yaml.Reading;
import org.tallystick.yaml.Section;

/** Reads the section {@code calendar} of the settings. */
final class CalendarReadings {
    static final String[] KEYS = {"closed", "weekend", "holidays", "dates", "dueOnClosedDay"};

    private CalendarReadings() {}

    static ShopCalendar read(Section calendar) {
        List<DayOfWeek> weekend = calendar.list("weekend", notAll("on which people work"));
        return new ShopCalendar(
                Set.copyOf(calendar.list("closed", notAll("on which the shop is open"))),
                weekend.isEmpty() ? ShopCalendar.USUAL_WEEKEND : Set.copyOf(weekend),
                calendar.list("holidays", Occasion::of),
                calendar.named("dates", DueRule.Named::checkedName, Occasion::of),
                calendar.optional("dueOnClosedDay", Reading.oneOf(OnClosedDay.class))
                        .orElse(OnClosedDay.NEXT));
    }

    /** Tells the seventh weekday, so that the message has its place. */
    private static Reading<DayOfWeek> notAll(String others) {
        Set<DayOfWeek> all = EnumSet.noneOf(DayOfWeek.class);
        return (key, text) -> {
            DayOfWeek day = weekday(key, text);
            all.add(day);
            if (all.size() == DayOfWeek.values().length) {
                throw new InvalidInput(key, "has all seven weekdays; leave out those " + others);
            }
            return day;
        };
    }

    private static DayOfWeek weekday(String key, String text) {
        try {
            return DayOfWeek.valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(key, "'" + text + "' is no weekday; write its English name, such as SUNDAY");
        }
    }

    /** For terms that hold for years: no rule that is over after one day, and no name that nobody knows. */
    static Reading<DueRule> dueRule(ShopCalendar calendar) {
        return (key, text) -> {
            DueRule rule = DueRule.of(text);
            if (rule instanceof DueRule.Named named && !calendar.dates().containsKey(named.name())) {
                throw new InvalidInput(
                        key, "no day is named '%s'; write it under calendar.dates".formatted(named.name()));
            }
            return rule;
        };
    }

    /** As names and texts, which the book keeps. */
    static Map<String, String> named(ShopCalendar calendar) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("calendar.closed", weekdays(calendar.closed()));
        all.put("calendar.weekend", weekdays(calendar.weekend()));
        all.put("calendar.holidays", texts(calendar.holidays()));
        all.put(
                "calendar.dates",
                calendar.dates().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(date -> date.getKey() + ": " + texts(date.getValue()))
                        .collect(Collectors.joining("; ")));
        all.put("calendar.dueOnClosedDay", calendar.onClosedDay().name().toLowerCase(Locale.ROOT));
        return all;
    }

    private static String weekdays(Collection<DayOfWeek> days) {
        return days.stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(", "));
    }

    private static String texts(Collection<Occasion> occasions) {
        return occasions.stream().map(Occasion::text).collect(Collectors.joining(", "));
    }
}
