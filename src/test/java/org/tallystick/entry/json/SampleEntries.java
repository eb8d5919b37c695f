package org.tallystick.entry.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.tallystick.customer.CardToken;
import org.tallystick.customer.CreditMode;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.customer.Standing;
import org.tallystick.customer.StandingNote.Source;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.Balances;
import org.tallystick.entry.BegunSlip;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.entry.DayEntry;
import org.tallystick.entry.DebtReduction;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.NotedFinding;
import org.tallystick.entry.NotedFinding.Severity;
import org.tallystick.entry.NumbersUsed;
import org.tallystick.entry.OwnerOverride;
import org.tallystick.entry.OwnerOverride.Means;
import org.tallystick.entry.RepaymentEntry.Repayment;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SaleEntry.Voided;
import org.tallystick.entry.SaleLine;
import org.tallystick.entry.SlipEntry;
import org.tallystick.entry.SlipNumber;
import org.tallystick.entry.Turnover;

/** One entry of each kind, with every field set in at least one of them. */
public final class SampleEntries {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    public static final CustomerNumber ROSA = CustomerNumber.of("T1", 1);
    public static final SlipNumber SLIP = SlipNumber.of("T1.1", 1);
    public static final SlipNumber CHIT = SlipNumber.of("T1.1", 2);
    public static final String HASH = "ab".repeat(32);

    private SampleEntries() {}

    public static List<Entry> all() {
        return Stream.concat(firstRelease().stream(), LaterSamples.all().stream())
                .toList();
    }

    /** What the first release could write. */
    public static List<Entry> firstRelease() {
        return List.of(
                new CustomerEntry.Opened(
                        head(1, 0),
                        ROSA,
                        new PersonalDetails("Rosa Marín", "Aunt Rosa", "+3461234567", "es", null),
                        terms(),
                        null),
                new CustomerEntry.CardIssued(head(2, 0), ROSA, new CardToken("0f".repeat(16)), "4711"),
                new CustomerEntry.TermsSet(head(3, 0), ROSA, new CreditTerms(CreditMode.UNLIMITED, null, 14)),
                new CustomerEntry.StandingChanged(
                        head(4, 0),
                        ROSA,
                        Standing.WATCH,
                        "pays late since spring",
                        Source.OWN_EXPERIENCE,
                        TODAY.plusDays(90),
                        null),
                sale(),
                receiptSale(),
                new Voided(
                        head(7, 3),
                        ROSA,
                        SLIP,
                        new DebtReduction(euros("9.50"), euros("5.00"), euros("0.00")),
                        balances("14.50", "5.00"),
                        "wrong customer"),
                repayment(),
                new SlipEntry.CopyOrdered(head(9, 3), SLIP, 2, "torn"),
                new SlipEntry.PrintStarted(bare(10), SLIP, 0),
                new SlipEntry.PrintEnded(
                        bare(11), SLIP, 0, SlipEntry.PrintOutcome.UNCERTAIN, SlipEntry.Proof.NONE, "paper ended"),
                new SlipEntry.Signed(
                        head(12, 3), SLIP, SlipEntry.SignatureOutcome.SIGNED, SlipEntry.Mark.THUMB, List.of()),
                new DayEntry.Closed(bare(13), TODAY, turnover(), euros("-10.50"), turnover(), HASH));
    }

    public static CreditSale sale() {
        return new CreditSale(
                head(5, 1),
                ROSA,
                SLIP,
                List.of(
                        new SaleLine(
                                "Rice", new BigDecimal("3"), "kg", euros("5.00").toBigMoney(), euros("15.00")),
                        new SaleLine("Discount", null, null, null, euros("-0.50"))),
                null,
                null,
                euros("14.50"),
                euros("5.00"),
                List.of(),
                TODAY.plusDays(30),
                balances("0.00", "9.50"),
                List.of(new NotedFinding("limit", Severity.REFER)),
                new OwnerOverride("wedding", euros("2.00"), Means.PIN, 0),
                Instant.parse("2026-11-20T17:00:00Z"),
                2,
                "slip 1 en\ntitle IOU\n");
    }

    private static CreditSale receiptSale() {
        return new CreditSale(
                head(6, 2),
                ROSA,
                SlipNumber.of("T1.1", 2),
                List.of(),
                "R-77",
                null,
                euros("5.00"),
                euros("0.00"),
                List.of(),
                TODAY.plusDays(30),
                balances("9.50", "14.50"),
                List.of(),
                null,
                null,
                1,
                null);
    }

    private static Repayment repayment() {
        return new Repayment(
                head(8, 3),
                ROSA,
                new BegunSlip(CHIT, 2, "slip 1 en\ntitle CHIT\n"),
                euros("20.00"),
                "cash",
                "Her brother",
                List.of(new Allocation(SLIP, euros("9.50"))),
                List.of(),
                euros("10.50"),
                balances("9.50", "-10.50"));
    }

    private static Turnover turnover() {
        Money zero = euros("0.00");
        return new Turnover(euros("9.50"), zero, zero, zero, zero, euros("20.00"), zero, zero, zero);
    }

    public static CreditTerms terms() {
        return new CreditTerms(CreditMode.LIMITED, euros("50.00"), 30);
    }

    public static Money euros(String amount) {
        return Money.of(CurrencyUnit.EUR, new BigDecimal(amount));
    }

    public static Balances balances(String before, String after) {
        return new Balances(euros(before), euros(after));
    }

    public static EntryHead head(int id, long slips) {
        return new EntryHead(
                uuid(id),
                Instant.parse("2026-11-21T13:05:00Z"),
                TODAY,
                "Ana",
                new NumbersUsed(slips, 1),
                "cd".repeat(32));
    }

    public static EntryHead bare(int id) {
        return new EntryHead(
                uuid(id), Instant.parse("2026-11-21T13:05:00Z"), TODAY, EntryHead.MACHINE, new NumbersUsed(3, 1), null);
    }

    public static UUID uuid(int id) {
        return new UUID(0x40L << 8, id);
    }
}
