package org.tallystick.conduct;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How a customer pays.
 *
 * @param inTime slips paid off on their due date or before it
 * @param late slips paid off after it
 * @param daysLate of those, added up
 * @param last day of the latest repayment; null when there is none
 */
public record Payments(
        int inTime, int late, long daysLate, @Nullable LocalDate last) {
    public static final Payments NONE = new Payments(0, 0, 0, null);

    Payments settled(LocalDate due, LocalDate day) {
        long days = ChronoUnit.DAYS.between(due, day);
        return days <= 0
                ? new Payments(inTime + 1, late, daysLate, last)
                : new Payments(inTime, late + 1, daysLate + days, last);
    }

    Payments on(LocalDate day) {
        return new Payments(inTime, late, daysLate, day);
    }

    Payments absorbing(Payments other) {
        return new Payments(
                inTime + other.inTime, late + other.late, daysLate + other.daysLate, Days.later(last, other.last));
    }
}
