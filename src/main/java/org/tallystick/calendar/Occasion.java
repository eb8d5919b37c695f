package org.tallystick.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tallystick.validation.InvalidInput;

/** A day that comes once, each year on the same date, or each year on another one that can be worked out. */
public sealed interface Occasion {
    /** As it is written, such as {@code easter+1}. */
    String text();

    /** The day of a year on which it falls; empty when it does not come in that year. */
    Optional<LocalDate> in(int year);

    /** The first one behind a day; empty when there is none. */
    default Optional<LocalDate> after(LocalDate day) {
        return IntStream.rangeClosed(day.getYear(), day.getYear() + 8)
                .mapToObj(this::in)
                .flatMap(Optional::stream)
                .filter(each -> each.isAfter(day))
                .findFirst();
    }

    /**
     * The occasion that a text stands for.
     *
     * @param field by which a message names it
     * @throws InvalidInput with what can be written
     */
    static Occasion of(String field, String text) {
        return OccasionText.read(field, text);
    }

    default boolean isOn(LocalDate day) {
        return in(day.getYear()).filter(day::equals).isPresent();
    }

    record Once(LocalDate day) implements Occasion {
        public Once {
            if (day.getYear() < 1900 || day.getYear() > 2999) {
                throw new IllegalArgumentException(day + " cannot be meant");
            }
        }

        @Override
        public Optional<LocalDate> in(int year) {
            return day.getYear() == year ? Optional.of(day) : Optional.empty();
        }

        @Override
        public Optional<LocalDate> after(LocalDate other) {
            return day.isAfter(other) ? Optional.of(day) : Optional.empty();
        }

        @Override
        public String text() {
            return day.toString();
        }
    }

    /** On the same date each year; 29 February only in leap years. */
    record Yearly(MonthDay date) implements Occasion {
        @Override
        public Optional<LocalDate> in(int year) {
            return date.isValidYear(year) ? Optional.of(date.atYear(year)) : Optional.empty();
        }

        @Override
        public String text() {
            return date.toString().substring(2);
        }
    }

    /**
     * So many days after Easter Sunday.
     *
     * @param days -75 to 75, which keeps it in the year of that Easter; below zero for before
     */
    record ByEaster(boolean orthodox, int days) implements Occasion {
        private static final int MOST_DAYS = 75;

        public ByEaster {
            if (Math.abs(days) > MOST_DAYS) {
                throw new IllegalArgumentException(days + " days from Easter");
            }
        }

        @Override
        public Optional<LocalDate> in(int year) {
            return Optional.of((orthodox ? Easter.orthodox(year) : Easter.western(year)).plusDays(days));
        }

        @Override
        public String text() {
            return (orthodox ? "orthodox-easter" : "easter") + (days == 0 ? "" : "%+d".formatted(days));
        }
    }

    /**
     * On a weekday of a month.
     *
     * @param which 1 to 4 from the month's beginning, or -1 for the last one
     */
    record ByWeekday(int which, DayOfWeek day, Month month) implements Occasion {
        @Override
        public Optional<LocalDate> in(int year) {
            return Optional.of(YearMonth.of(year, month).atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(which, day)));
        }

        @Override
        public String text() {
            String number =
                    which < 0 ? "last" : List.of("1st", "2nd", "3rd", "4th").get(which - 1);
            return "%s %s of %s".formatted(number, day, month).toLowerCase(Locale.ROOT);
        }
    }
}
