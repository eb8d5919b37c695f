package org.tallystick.entry;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CustomerNumber;

/** Entries about the business day. */
public sealed interface DayEntry extends Entry {
    @Override
    default Optional<CustomerNumber> account() {
        return Optional.empty();
    }

    /**
     * Stands before the first line of a later day.
     *
     * @param day the day that is closed
     * @param today what moved the debts that day
     * @param outstanding over all accounts at its end
     * @param ever perpetual totals, since the book began
     * @param chainHead hash of the line before this one
     */
    record Closed(EntryHead head, LocalDate day, Turnover today, Money outstanding, Turnover ever, String chainHead)
            implements DayEntry {
        public Closed {
            if (day.isAfter(head.day())) {
                throw new IllegalArgumentException(
                        "%s cannot be closed on %s, before it has begun".formatted(day, head.day()));
            }
            Currencies.same("the sums", outstanding, today.sold(), ever.sold());
        }
    }

    /**
     * The drawer is closed, and the business day goes on.
     *
     * @param number of the shift within its day, from 1
     * @param entries lines of it that moved a debt or cash
     * @param expected the cash of it; below zero when more was handed out than came in
     * @param counted null when nobody counted
     */
    record ShiftClosed(
            EntryHead head,
            int number,
            int entries,
            Money expected,
            @Nullable Money counted) implements DayEntry {
        public ShiftClosed {
            if (number < 1 || entries < 0) {
                throw new IllegalArgumentException("shift %d with %d entries cannot be".formatted(number, entries));
            }
            if (counted != null) {
                Currencies.same("the sums", expected, counted);
            }
        }

        /** What was counted more than expected, less when below zero; empty when nobody counted. */
        public Optional<Money> difference() {
            return counted == null ? Optional.empty() : Optional.of(counted.minus(expected));
        }
    }

    /** The owner says that the day, which is far from the last one, is right; it is the head's. */
    record Confirmed(EntryHead head) implements DayEntry {}
}
