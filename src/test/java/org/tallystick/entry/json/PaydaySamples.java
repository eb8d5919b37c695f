package org.tallystick.entry.json;

import static org.tallystick.entry.json.SampleEntries.ROSA;
import static org.tallystick.entry.json.SampleEntries.TODAY;
import static org.tallystick.entry.json.SampleEntries.balances;
import static org.tallystick.entry.json.SampleEntries.euros;
import static org.tallystick.entry.json.SampleEntries.head;

import java.util.List;
import java.util.stream.Stream;
import org.tallystick.customer.CreditMode;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.DueRule;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.BegunSlip;
import org.tallystick.entry.ClaimEntry;
import org.tallystick.entry.CollectionEntry;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.entry.Entry;
import org.tallystick.entry.Instalment;
import org.tallystick.entry.SaleEntry;
import org.tallystick.entry.SlipEntry;
import org.tallystick.entry.SlipNumber;

/** Entries of the kinds, and with the fields, that came with terms by payday and slips that are signed for others. */
final class PaydaySamples {
    private PaydaySamples() {}

    static List<Entry> all() {
        return Stream.of(terms(), papers()).flatMap(List::stream).toList();
    }

    private static List<Entry> papers() {
        SlipNumber small = SlipNumber.of("T1.1", 5);
        SlipNumber signUp = SlipNumber.of("T1.1", 6);
        return List.of(
                new CollectionEntry.PlanAgreed(
                        head(91, 4),
                        ROSA,
                        List.of(
                                new Instalment(TODAY.plusDays(7), euros("5.00")),
                                new Instalment(TODAY.plusDays(14), euros("4.50"))),
                        new BegunSlip(SlipNumber.of("T1.1", 4), 2, "slip 1 en\ntitle PLAN\n")),
                new SaleEntry.CreditSale(
                        head(92, 5),
                        ROSA,
                        small,
                        List.of(),
                        "R-7",
                        null,
                        euros("2.00"),
                        euros("0.00"),
                        List.of(),
                        TODAY.plusDays(4),
                        balances("9.50", "11.50"),
                        List.of(),
                        null,
                        null,
                        0,
                        "slip 1 en\ntitle IOU\n"),
                new ClaimEntry.SlipsListed(
                        head(93, 6),
                        ROSA,
                        new BegunSlip(signUp, 1, "slip 1 en\ntitle SIGN\n"),
                        List.of(new Allocation(small, euros("2.00")))),
                new SlipEntry.Signed(
                        head(94, 6), signUp, SlipEntry.SignatureOutcome.SIGNED, SlipEntry.Mark.PEN, List.of(small)));
    }

    private static List<Entry> terms() {
        return Stream.of(
                        "month-end",
                        "last-working-day",
                        "weekly:friday",
                        "fortnightly:2026-11-20",
                        "monthly:25",
                        "on:2027-08-31",
                        "on:harvest")
                .<Entry>map(rule -> new CustomerEntry.TermsSet(
                        head(90, 3),
                        ROSA,
                        new CreditTerms(CreditMode.LIMITED, euros("50.00"), 30, null, DueRule.of(rule))))
                .toList();
    }
}
