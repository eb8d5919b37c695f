package org.tallystick.entry.json;

import static org.tallystick.entry.json.SampleEntries.ROSA;
import static org.tallystick.entry.json.SampleEntries.euros;
import static org.tallystick.entry.json.SampleEntries.head;

import java.util.List;
import java.util.stream.Stream;
import org.tallystick.customer.CreditMode;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.DueRule;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.entry.Entry;

/** Entries with the fields that terms by payday came with. */
final class PaydaySamples {
    private PaydaySamples() {}

    static List<Entry> all() {
        return Stream.of(
                        "month-end",
                        "last-working-day",
                        "weekly:friday",
                        "fortnightly:2026-11-20",
                        "monthly:25",
                        "on:2027-08-31",
                        "on:harvest")
                .<Entry>map(rule -> new CustomerEntry.TermsSet(
                        head(90, 3), ROSA, new CreditTerms(CreditMode.LIMITED, euros("50.00"), 30, DueRule.of(rule))))
                .toList();
    }
}
