package org.tallystick.entry.json;

import static org.tallystick.entry.json.SampleEntries.CHIT;
import static org.tallystick.entry.json.SampleEntries.HASH;
import static org.tallystick.entry.json.SampleEntries.ROSA;
import static org.tallystick.entry.json.SampleEntries.SLIP;
import static org.tallystick.entry.json.SampleEntries.TODAY;
import static org.tallystick.entry.json.SampleEntries.balances;
import static org.tallystick.entry.json.SampleEntries.bare;
import static org.tallystick.entry.json.SampleEntries.euros;
import static org.tallystick.entry.json.SampleEntries.head;
import static org.tallystick.entry.json.SampleEntries.terms;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.tallystick.customer.CardToken;
import org.tallystick.customer.CreditMode;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.CustomerType;
import org.tallystick.customer.Guarantor;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.customer.Standing;
import org.tallystick.customer.StandingNote.Source;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.BegunSlip;
import org.tallystick.entry.ClaimEntry;
import org.tallystick.entry.CollectionEntry;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.entry.DayEntry;
import org.tallystick.entry.DebtReduction;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.Instalment;
import org.tallystick.entry.NumbersUsed;
import org.tallystick.entry.Opening;
import org.tallystick.entry.RepaymentEntry;
import org.tallystick.entry.SaleEntry;
import org.tallystick.entry.SaleLine;
import org.tallystick.entry.ShopEntry;
import org.tallystick.entry.SlipEntry;
import org.tallystick.entry.SlipNumber;
import org.tallystick.entry.Turnover;

/** Entries of the kinds, and with the fields, that the second release came with. */
final class LaterSamples {
    private static final CustomerNumber OTHER = CustomerNumber.of("T1", 2);
    private static final SlipNumber OPENING = SlipNumber.of("T1.1", 3);

    private LaterSamples() {}

    static List<Entry> all() {
        return Stream.of(
                        customers(),
                        accounts(),
                        goods(),
                        money(),
                        claims(),
                        collection(),
                        shop(),
                        OverrideSamples.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Entry> customers() {
        return List.of(
                new CustomerEntry.Opened(
                        head(20, 3),
                        OTHER,
                        new PersonalDetails("Ama Mensah", null, null, null, "the blue house"),
                        terms(),
                        new Opening(OPENING, euros("30.00"), TODAY.minusDays(60), TODAY, "slip 1 en\ntitle OLD\n")),
                new CustomerEntry.DetailsChanged(
                        head(21, 3), ROSA, new PersonalDetails("Rosa Ruiz", "Rosa", "612345678", "es", "Mill Lane 3")),
                new CustomerEntry.Erased(head(22, 3), ROSA),
                new CustomerEntry.CardWithdrawn(head(23, 3), ROSA, new CardToken("0f".repeat(16))),
                new CustomerEntry.StandingChanged(
                        head(24, 3), ROSA, Standing.BLOCKED, "left town", Source.OWN_EXPERIENCE, null, null),
                new CustomerEntry.GuarantorRecorded(
                        head(25, 3), ROSA, Guarantor.named("Luis Marín", "+34699", euros("40.00")), 0, null),
                new CustomerEntry.GuarantorRecorded(
                        head(26, 3), ROSA, Guarantor.named("Luis Marín", null, null), 0, null),
                new CustomerEntry.GuarantorReleased(head(27, 3), ROSA, "she pays well"),
                new CustomerEntry.GuarantorRecorded(
                        head(28, 3),
                        ROSA,
                        Guarantor.named("Luis Marín", "+34699", euros("40.00")).asked("T1.1-000043"),
                        2,
                        "slip 1 en\ntitle GUARANTEE\n"),
                new CustomerEntry.NoteSet(head(33, 3), ROSA, "pays after the harvest", "evenings", "at the stall"),
                new CustomerEntry.TypeSet(head(34, 3), ROSA, CustomerType.FORGETFUL),
                new CustomerEntry.TermsSet(
                        head(29, 3),
                        ROSA,
                        new CreditTerms(CreditMode.LIMITED, euros("50.00"), 30, euros("0.00"), null)));
    }

    private static List<Entry> accounts() {
        return List.of(
                new CustomerEntry.Merged(
                        head(30, 3), ROSA, OTHER, euros("30.00"), balances("5.00", "35.00"), List.of(), null),
                new ClaimEntry.BalanceOpened(
                        head(31, 3),
                        ROSA,
                        new Opening(OPENING, euros("12.00"), TODAY.minusDays(90), TODAY.plusDays(14), "slip 1 en\n"),
                        balances("5.00", "17.00")),
                new ClaimEntry.BalanceOpened(
                        head(32, 3),
                        ROSA,
                        new Opening(OPENING, euros("-3.00"), TODAY, TODAY, null),
                        balances("0.00", "-3.00")));
    }

    private static List<Entry> goods() {
        return List.of(
                new SaleEntry.CreditSale(
                        head(40, 3),
                        ROSA,
                        SLIP,
                        List.of(new SaleLine("Flour", null, null, null, euros("8.00"))),
                        null,
                        null,
                        euros("8.00"),
                        euros("1.00"),
                        List.of(new Allocation(CHIT, euros("4.00")), new Allocation(OPENING, euros("2.00"))),
                        TODAY.plusDays(30),
                        balances("-6.00", "1.00"),
                        List.of(),
                        null,
                        null,
                        2,
                        "slip 1 en\ntitle IOU\n"),
                new SaleEntry.Voided(
                        head(41, 3), ROSA, SLIP, relief("9.50", "0.00", "5.00"), balances("9.50", "0.00"), "no goods"),
                new SaleEntry.Returned(
                        head(42, 3),
                        ROSA,
                        SLIP,
                        List.of(new SaleLine("Rice", null, "kg", null, euros("6.00"))),
                        relief("3.00", "2.00", "1.00"),
                        balances("9.50", "6.50"),
                        "wet"),
                new SaleEntry.Returned(
                        head(43, 3),
                        ROSA,
                        SLIP,
                        List.of(new SaleLine("Rice", null, null, null, euros("2.00"))),
                        relief("2.00", "0.00", "0.00"),
                        balances("9.50", "7.50"),
                        null),
                new SaleEntry.PriceCorrected(
                        head(44, 3), ROSA, SLIP, relief("0.50", "0.25", "0.10"), balances("9.50", "9.00"), "on offer"));
    }

    private static List<Entry> money() {
        return List.of(
                new RepaymentEntry.Repayment(
                        head(50, 3),
                        ROSA,
                        new BegunSlip(CHIT, 1, null),
                        euros("20.00"),
                        "card",
                        null,
                        List.of(new Allocation(SLIP, euros("9.50"))),
                        List.of(new Allocation(OPENING, euros("10.50"))),
                        euros("0.00"),
                        balances("9.50", "0.00")),
                new RepaymentEntry.PaidOut(
                        head(51, 3),
                        ROSA,
                        euros("10.50"),
                        List.of(new Allocation(CHIT, euros("10.50"))),
                        balances("-10.50", "0.00")));
    }

    private static List<Entry> claims() {
        return List.of(
                new ClaimEntry.WrittenOff(
                        head(60, 3), ROSA, SLIP, euros("9.50"), balances("9.50", "0.00"), "moved away"),
                new ClaimEntry.DisputeRaised(head(61, 3), ROSA, SLIP, "never had the rice"),
                new ClaimEntry.DisputeSettled(head(62, 3), ROSA, SLIP, "one bag comes off"));
    }

    private static List<Entry> collection() {
        return List.of(
                new CollectionEntry.PromiseMade(head(70, 3), ROSA, TODAY.plusDays(7), euros("5.00")),
                new CollectionEntry.PromiseMade(head(71, 3), ROSA, TODAY, null),
                new CollectionEntry.PlanAgreed(
                        head(72, 3),
                        ROSA,
                        List.of(
                                new Instalment(TODAY.plusDays(7), euros("5.00")),
                                new Instalment(TODAY.plusDays(14), euros("4.50")))),
                new CollectionEntry.ReminderSent(
                        head(73, 3), ROSA, CollectionEntry.Channel.MESSAGE, euros("9.50"), "Dear Rosa"),
                new CollectionEntry.CallMade(
                        head(74, 3), ROSA, CollectionEntry.CallResult.CANNOT_PAY, "pay day is Friday"));
    }

    private static List<Entry> shop() {
        Money zero = euros("0.00");
        return List.of(
                new SlipEntry.Signed(head(80, 3), SLIP, SlipEntry.SignatureOutcome.REFUSED_RETURNED, null, List.of()),
                new DayEntry.Closed(bare(81), TODAY, turnover(1), turnover(11).change(), turnover(11), HASH),
                new DayEntry.Closed(bare(82), TODAY, Turnover.none(zero.getCurrencyUnit()), zero, turnover(1), HASH),
                new DayEntry.Confirmed(head(83, 3), null, List.of()),
                new ShopEntry.WrongPin(head(84, 3)),
                new ShopEntry.PinSet(head(87, 3)),
                new ShopEntry.SettingsSet(head(85, 3), Map.of("limits.starter", "20.00", "reminders.every", "7")),
                new ShopEntry.EpochBegun(
                        new EntryHead(
                                bare(86).id(), bare(86).at(), TODAY, EntryHead.MACHINE, new NumbersUsed(0, 1000), null),
                        "T1.1",
                        4711,
                        HASH));
    }

    /** Nine sums that can be told apart. */
    private static Turnover turnover(int units) {
        Money[] sums = new Money[9];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = euros(units + ".0" + (i + 1));
        }
        return new Turnover(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], sums[6], sums[7], sums[8]);
    }

    private static DebtReduction relief(String debtLowered, String payOut, String lossLowered) {
        return new DebtReduction(euros(debtLowered), euros(payOut), euros(lossLowered));
    }
}
