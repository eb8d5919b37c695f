package org.tallystick.entry;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CustomerNumber;

/** Entries about the business day. */
public sealed interface DayEntry extends WithoutMoney {
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

    /**
     * The clock is believed again: the owner says that it is right, or it came back by itself to where it was.
     *
     * @param confirms the business day by the clock; null in a line of the first release, where it is the head's
     * @param counts where lines count that were written while it was in doubt, in order; the rest counts on its own day
     */
    record Confirmed(EntryHead head, @Nullable LocalDate confirms, List<CountsFrom> counts) implements DayEntry {
        public Confirmed {
            counts = List.copyOf(counts);
        }

        /** The business day that goes on with it. */
        public LocalDate believed() {
            return confirms == null || confirms.isBefore(head.day()) ? head.day() : confirms;
        }

        /**
         * The day on which each line counts.
         *
         * @param inDoubt those that were written while the clock was in doubt, in the order of the book
         */
        public Map<Entry, LocalDate> days(List<Entry> inDoubt) {
            Map<Entry, LocalDate> days = new LinkedHashMap<>();
            LocalDate from = null;
            for (Entry entry : inDoubt) {
                for (CountsFrom each : counts) {
                    from = each.id().equals(entry.head().id()) ? each.day() : from;
                }
                days.put(entry, from == null ? entry.head().day() : from);
            }
            return days;
        }
    }

    /** From the line with this id on lines in doubt count on this day. */
    record CountsFrom(LocalDate day, UUID id) {}
}
