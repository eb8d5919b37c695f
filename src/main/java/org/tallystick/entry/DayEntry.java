package org.tallystick.entry;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.tallystick.customer.CustomerNumber;

/** Entries about the business day. */
public sealed interface DayEntry extends Entry {

    /**
     * Stands before the first line of a later day.
     *
     * @param day the day that is closed
     * @param sold on credit that day, voids of that day not taken off
     * @param voided of any day's sales, on that day
     * @param repaid that day
     * @param outstanding over all accounts at its end
     * @param soldEver perpetual totals, since the book began
     * @param chainHead hash of the line before this one
     */
    record Closed(
            EntryHead head,
            LocalDate day,
            Money sold,
            Money voided,
            Money repaid,
            Money outstanding,
            Money soldEver,
            Money voidedEver,
            Money repaidEver,
            String chainHead)
            implements DayEntry {
        @Override
        public Optional<CustomerNumber> account() {
            return Optional.empty();
        }
    }
}
