package org.tallystick.validation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.tallystick.wording.Phrase;

/** Days and times from outside: in a range that no shop leaves and every book, index and calendar can hold. */
public final class DateRules {
    public static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    /** As far as anything is agreed on ahead: a plan, a promise, the day on which a debt from before is due. */
    private static final int MOST_YEARS_AHEAD = 30;

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Instant BEGIN = FIRST.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Instant END =
            LAST.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();

    private DateRules() {}

    /**
     * Reads a day.
     *
     * @throws InvalidInput when it is not written like 2026-11-21, does not exist or is outside 1990 to 2199
     */
    public static LocalDate day(String field, String text) {
        if (DAY.matcher(text).matches()) {
            try {
                return checked(field, LocalDate.parse(text));
            } catch (DateTimeException e) {
                // told below
            }
        }
        throw new InvalidInput(field, Phrase.INPUT_DAY, shortened(text));
    }

    /** The day itself; see {@link #day} for what it may be. */
    public static LocalDate checked(String field, LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new InvalidInput(field, Phrase.INPUT_YEAR, day.toString());
        }
        return day;
    }

    /**
     * A day that something is agreed on for; it may be past.
     *
     * @throws InvalidInput when it is more than 30 years behind today
     */
    public static LocalDate agreed(String field, LocalDate day, LocalDate today) {
        if (checked(field, day).isAfter(today.plusYears(MOST_YEARS_AHEAD))) {
            throw new InvalidInput(field, Phrase.INPUT_YEARS_AHEAD, day, MOST_YEARS_AHEAD);
        }
        return day;
    }

    /**
     * Reads a point in time.
     *
     * @throws InvalidInput when it is not written like 2026-11-21T17:30:00Z or is outside 1990 to 2199
     */
    public static Instant instant(String field, String text) {
        try {
            if (text.length() <= 40) {
                Instant instant = Instant.parse(text);
                if (!instant.isBefore(BEGIN) && instant.isBefore(END)) {
                    return instant;
                }
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw new InvalidInput(field, Phrase.INPUT_TIME, shortened(text));
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "..." : text;
    }
}
