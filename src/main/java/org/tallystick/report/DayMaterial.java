package org.tallystick.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Entry;
import org.tallystick.ledger.Held;
import org.tallystick.ledger.Outstanding;
import org.tallystick.ledger.SlipStatus;
import org.tallystick.slip.Shop;

/**
 * What a day's summary is made from.
 *
 * @param day the business day
 * @param entries of that day
 * @param outstanding at its end
 * @param slipsToSettle unsigned, refused or uncertain, of any day; only those on whose signature something rests
 * @param held customers on WATCH or BLOCKED as they stand when this is made, those to look at first
 * @param customers finds whoever is named in the entries and slips
 * @param chainHead hash of the book's last line
 * @param notices what the owner should know of the machine, in words
 * @param closed whether the day is over, so that its figures stay as they are
 */
public record DayMaterial(
        Shop shop,
        LocalDate day,
        Instant madeAt,
        List<Entry> entries,
        List<Outstanding> outstanding,
        List<SlipStatus> slipsToSettle,
        List<Held> held,
        Function<CustomerNumber, Customer> customers,
        String chainHead,
        List<String> notices,
        boolean closed) {
    public DayMaterial {
        entries = List.copyOf(entries);
        outstanding = List.copyOf(outstanding);
        slipsToSettle = List.copyOf(slipsToSettle);
        held = List.copyOf(held);
        notices = List.copyOf(notices);
    }
}
