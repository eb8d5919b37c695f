package org.tallystick.conduct;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.DueRule;

/**
 * How a customer pays.
 *
 * @param inTime slips paid off on their due date or before it
 * @param late slips paid off after it
 * @param daysLate of those, added up
 * @param days of the latest repayments, the earliest first and each once; at most eight
 */
public record Payments(int inTime, int late, long daysLate, List<LocalDate> days) {
    public static final Payments NONE = new Payments(0, 0, 0, List.of());

    private static final int REMEMBERED = 8;
    private static final int A_HABIT = 4;
    private static final int MONTHS = 3;
    private static final int NEARLY = 2;

    public Payments {
        days = List.copyOf(days.subList(Math.max(0, days.size() - REMEMBERED), days.size()));
    }

    Payments settled(LocalDate due, LocalDate day) {
        long tooLate = ChronoUnit.DAYS.between(due, day);
        return tooLate <= 0
                ? new Payments(inTime + 1, late, daysLate, days)
                : new Payments(inTime, late + 1, daysLate + tooLate, days);
    }

    Payments on(LocalDate day) {
        return new Payments(inTime, late, daysLate, together(days, List.of(day)));
    }

    Payments absorbing(Payments other) {
        return new Payments(
                inTime + other.inTime, late + other.late, daysLate + other.daysLate, together(days, other.days));
    }

    private static List<LocalDate> together(List<LocalDate> some, List<LocalDate> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().sorted().toList();
    }

    /** Day of the latest repayment; null when there is none. */
    public @Nullable LocalDate last() {
        return days.isEmpty() ? null : days.getLast();
    }

    /**
     * When they usually pay: three of four repayments, and of four at least, about the month's end, about one day of
     * the month, or on one weekday. Empty where nothing of it can be seen.
     */
    public Optional<DueRule> habit() {
        if (days.size() < A_HABIT) {
            return Optional.empty();
        }
        boolean overMonths = days.stream().map(YearMonth::from).distinct().count() >= MONTHS;
        if (overMonths && mostly(Payments::isMonthEnd)) {
            return Optional.of(new DueRule.MonthEnd());
        }
        int middle =
                days.stream().map(LocalDate::getDayOfMonth).sorted().toList().get(days.size() / 2);
        if (overMonths && mostly(day -> Math.abs(day.getDayOfMonth() - middle) <= NEARLY)) {
            return Optional.of(new DueRule.Monthly(middle));
        }
        return Stream.of(DayOfWeek.values())
                .filter(weekday -> mostly(day -> day.getDayOfWeek() == weekday))
                .findFirst()
                .map(DueRule.Weekly::new);
    }

    /** Who is paid on the last day pays a little before or after it. */
    private static boolean isMonthEnd(LocalDate day) {
        return day.getDayOfMonth() <= NEARLY || day.lengthOfMonth() - day.getDayOfMonth() <= NEARLY;
    }

    private boolean mostly(Predicate<LocalDate> fits) {
        return days.stream().filter(fits).count() * 4 >= days.size() * 3L;
    }
}
