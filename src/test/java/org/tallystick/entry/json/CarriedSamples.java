package org.tallystick.entry.json;

import static org.tallystick.entry.json.SampleEntries.ROSA;
import static org.tallystick.entry.json.SampleEntries.balances;
import static org.tallystick.entry.json.SampleEntries.euros;
import static org.tallystick.entry.json.SampleEntries.head;

import java.util.List;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.BegunSlip;
import org.tallystick.entry.ClaimEntry.SlipsListed;
import org.tallystick.entry.CustomerEntry.Merged;
import org.tallystick.entry.CustomerEntry.Noted;
import org.tallystick.entry.CustomerEntry.Taken;
import org.tallystick.entry.Entry;
import org.tallystick.entry.SlipNumber;

/** Entries with the fields that came with accounts whose decisions are taken over, and papers that replace others. */
final class CarriedSamples {
    private static final CustomerNumber OTHER = new CustomerNumber("T1-0002");

    private CarriedSamples() {}

    static List<Entry> all() {
        return List.of(
                new Merged(
                        head(100, 6),
                        ROSA,
                        OTHER,
                        euros("30.00"),
                        balances("5.00", "35.00"),
                        List.of(Taken.STANDING, Taken.TYPE, Taken.GUARANTOR),
                        null),
                new Merged(
                        head(101, 6),
                        ROSA,
                        OTHER,
                        euros("0.00"),
                        balances("5.00", "5.00"),
                        List.of(),
                        new Noted("pays after the harvest / ask her son", "evenings", null)),
                new SlipsListed(
                        head(102, 8),
                        ROSA,
                        new BegunSlip(SlipNumber.of("T1.1", 8), 1, "slip 1 en\ntitle SIGN\n"),
                        List.of(new Allocation(SlipNumber.of("T1.1", 5), euros("2.00"))),
                        List.of(SlipNumber.of("T1.1", 6), SlipNumber.of("T1.1", 7))));
    }
}
