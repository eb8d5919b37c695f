package org.tallystick.calendar;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.validation.DateRules;
import org.tallystick.validation.InvalidInput;

/** Reads occasions as people write them. */
final class OccasionText {
    private static final Pattern EASTER = Pattern.compile("(orthodox-)?easter([+-][0-9]{1,2})?");
    private static final Pattern YEARLY = Pattern.compile("[0-9]{2}-[0-9]{2}");
    private static final Pattern WEEKDAY = Pattern.compile("(1st|2nd|3rd|4th|last) ([a-z]+) of ([a-z]+)");

    private OccasionText() {}

    static Occasion read(String field, String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        try {
            return occasion(field, plain);
        } catch (RuntimeException e) {
            throw new InvalidInput(
                    field,
                    "'%s' is no day; write 12-25 for each year, 2026-12-24 for once, easter+1, orthodox-easter-2,"
                                    .formatted(text)
                            + " or 4th thursday of november");
        }
    }

    private static Occasion occasion(String field, String plain) {
        Matcher easter = EASTER.matcher(plain);
        if (easter.matches()) {
            return new Occasion.ByEaster(easter.group(1) != null, days(easter.group(2)));
        }
        Matcher weekday = WEEKDAY.matcher(plain);
        if (weekday.matches()) {
            return new Occasion.ByWeekday(
                    weekday.group(1).equals("last") ? -1 : weekday.group(1).charAt(0) - '0',
                    DayOfWeek.valueOf(weekday.group(2).toUpperCase(Locale.ROOT)),
                    Month.valueOf(weekday.group(3).toUpperCase(Locale.ROOT)));
        }
        return YEARLY.matcher(plain).matches()
                ? new Occasion.Yearly(MonthDay.parse("--" + plain))
                : new Occasion.Once(DateRules.day(field, plain));
    }

    private static int days(@Nullable String text) {
        return text == null ? 0 : Integer.parseInt(text);
    }
}
