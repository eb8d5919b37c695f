package org.tallystick.ledger.shop;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tallystick.book.BookPosition;
import org.tallystick.entry.Turnover;

/**
 * Lines that were written while the clock was in doubt, and whose days are not all closed yet.
 *
 * @param began the position before the first of them
 * @param sums what they moved that no day close has counted yet
 * @param until the business day on which the doubt ended, none of them counts on a later one; null while it lasts
 */
public record InDoubt(
        BookPosition began, Turnover sums, @Nullable LocalDate until) {

    InDoubt plus(Turnover moved) {
        return new InDoubt(began, sums.plus(moved), null);
    }

    /** What a day close counted of them is counted. */
    InDoubt without(Turnover counted) {
        return new InDoubt(began, sums.minus(counted), until);
    }

    InDoubt ended(LocalDate day) {
        return new InDoubt(began, sums, day);
    }

    public boolean lasts() {
        return until == null;
    }
}
