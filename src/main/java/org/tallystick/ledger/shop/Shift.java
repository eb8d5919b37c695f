package org.tallystick.ledger.shop;

import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The drawer of a business day from one close to the next. A day that nobody closed by hand has one.
 *
 * @param number within its day, from 1
 * @param by who closed it; null while it is open, or when only the day's end closed it
 * @param opened when its first line was written; null while there is none
 * @param closed by hand; null as {@code by}
 * @param entries lines of it that moved a debt or cash
 * @param expected what came into the drawer from customers with credit, less what was handed out to them
 * @param counted what was counted of it; null when nobody did
 */
public record Shift(
        int number,
        @Nullable String by,
        @Nullable Instant opened,
        @Nullable Instant closed,
        int entries,
        Money expected,
        @Nullable Money counted) {

    /** What is in the drawer more than expected, less when below zero; empty when nobody counted. */
    public Optional<Money> difference() {
        return counted == null ? Optional.empty() : Optional.of(counted.minus(expected));
    }
}
