package org.tallystick.entry.json;

import static org.tallystick.entry.json.SampleEntries.CHIT;
import static org.tallystick.entry.json.SampleEntries.ROSA;
import static org.tallystick.entry.json.SampleEntries.SLIP;
import static org.tallystick.entry.json.SampleEntries.balances;
import static org.tallystick.entry.json.SampleEntries.euros;
import static org.tallystick.entry.json.SampleEntries.head;

import java.math.BigDecimal;
import java.util.List;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.BegunSlip;
import org.tallystick.entry.DebtReduction;
import org.tallystick.entry.Entry;
import org.tallystick.entry.RepaymentEntry.PaidOut;
import org.tallystick.entry.SaleEntry.PriceCorrected;
import org.tallystick.entry.SaleEntry.Returned;
import org.tallystick.entry.SaleEntry.Voided;
import org.tallystick.entry.SaleLine;
import org.tallystick.entry.SlipNumber;

/** What gives a chit since there are chits for more than repayments. */
final class ChitSamples {
    private ChitSamples() {}

    static List<Entry> all() {
        DebtReduction all = new DebtReduction(euros("9.50"), euros("0.00"), euros("5.00"));
        DebtReduction some = new DebtReduction(euros("3.00"), euros("2.00"), euros("1.00"));
        DebtReduction less = new DebtReduction(euros("0.50"), euros("0.00"), euros("0.00"));
        SaleLine rice = new SaleLine("Rice", new BigDecimal("2"), "kg", null, euros("6.00"));
        return List.of(
                new Voided(head(130, 9), ROSA, SLIP, all, balances("9.50", "0.00"), "no goods", chit(4, 2)),
                new Returned(head(131, 9), ROSA, SLIP, List.of(rice), some, balances("9.50", "6.50"), null, chit(5, 2)),
                new PriceCorrected(head(132, 9), ROSA, SLIP, less, balances("9.50", "9.00"), "on offer", chit(6, 1)),
                new PaidOut(
                        head(133, 9),
                        ROSA,
                        euros("10.50"),
                        List.of(new Allocation(CHIT, euros("10.50"))),
                        balances("-10.50", "0.00"),
                        chit(7, 2)));
    }

    private static BegunSlip chit(int number, int copies) {
        return new BegunSlip(SlipNumber.of("T1.1", number), copies, "slip 2 en\ntitle BACK\n");
    }
}
