package org.tallystick.entry.json;

import static org.tallystick.entry.json.SampleEntries.ROSA;
import static org.tallystick.entry.json.SampleEntries.SLIP;
import static org.tallystick.entry.json.SampleEntries.TODAY;
import static org.tallystick.entry.json.SampleEntries.balances;
import static org.tallystick.entry.json.SampleEntries.euros;
import static org.tallystick.entry.json.SampleEntries.head;

import java.util.List;
import org.tallystick.entry.Entry;
import org.tallystick.entry.NotedFinding;
import org.tallystick.entry.OwnerOverride;
import org.tallystick.entry.OwnerOverride.Means;
import org.tallystick.entry.SaleEntry;
import org.tallystick.entry.SaleLine;
import org.tallystick.entry.ShopEntry;

/** What lets a sale through besides the PIN. */
final class OverrideSamples {
    private OverrideSamples() {}

    static List<Entry> all() {
        return List.of(
                new ShopEntry.CodesIssued(head(90, 3), 10, TODAY.plusDays(29), euros("20.00")),
                new ShopEntry.CodesIssued(head(91, 3), 0, TODAY, null),
                let(new OwnerOverride("nobody there", euros("0.00"), Means.CODE, 7)),
                let(new OwnerOverride("a few cents", euros("0.40"), Means.CASHIER, 0)));
    }

    private static Entry let(OwnerOverride override) {
        return new SaleEntry.CreditSale(
                head(92, 3),
                ROSA,
                SLIP,
                List.of(new SaleLine("Flour", null, null, null, euros("8.00"))),
                null,
                null,
                euros("8.00"),
                euros("0.00"),
                List.of(),
                TODAY.plusDays(30),
                balances("5.00", "13.00"),
                List.of(new NotedFinding("limit", NotedFinding.Severity.REFER)),
                override,
                null,
                2,
                null);
    }
}
