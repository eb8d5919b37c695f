package org.tallystick.report;

import java.time.LocalDate;
import java.util.Locale;

/** A list of a day's summary that can be had whole, as a CSV file. */
public enum DayList {
    /** What each customer owes at the day's end. */
    OUTSTANDING,
    OVER_LIMIT,
    /** Slips of which the customer says that they are not right. */
    DISPUTED,
    /** Slips that stand and are not signed. */
    UNSIGNED,
    /** Slips of which nobody knows whether they were printed. */
    UNCERTAIN,
    /** Customers on WATCH or BLOCKED whom the owner should look at. */
    TO_DECIDE,
    /** What moved a debt or money, in the order of the book. */
    ENTRIES;

    /** As it stands in an address and on the command line, such as {@code over-limit}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What has all of it. */
    public String command(LocalDate day) {
        return "tallystick summary --date %s --list %s".formatted(day, word());
    }
}
