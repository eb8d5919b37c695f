package org.tallystick.report;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * What all customers owe, less what the shop owes, from one day's end to the next.
 *
 * @param before at the end of the business day before, as its close states it
 * @param moved what the figures of the day come to
 * @param after the total of what is open at the day's end
 */
public record Balance(Money before, Money moved, Money after) {

    /**
     * What does not follow from the figures: zero, but where lines that were written while the clock was in doubt count
     * on another day than the one they stand in.
     */
    public Money unexplained() {
        return after.minus(before).minus(moved);
    }

    /** What was owed at the end of a business day. */
    public record AtEndOf(LocalDate day, Money outstanding) {}
}
