package org.tallystick.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.Balances;
import org.tallystick.entry.BegunSlip;
import org.tallystick.entry.ClaimEntry.BalanceOpened;
import org.tallystick.entry.ClaimEntry.WrittenOff;
import org.tallystick.entry.CustomerEntry.Merged;
import org.tallystick.entry.CustomerEntry.Opened;
import org.tallystick.entry.DebtReduction;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.NumbersUsed;
import org.tallystick.entry.Opening;
import org.tallystick.entry.RepaymentEntry.PaidOut;
import org.tallystick.entry.RepaymentEntry.Repayment;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SaleEntry.PriceCorrected;
import org.tallystick.entry.SaleEntry.Returned;
import org.tallystick.entry.SaleEntry.Voided;
import org.tallystick.entry.SaleLine;
import org.tallystick.entry.SlipNumber;

/** Entries made by hand, whether or not they fit any book. Amounts are whole euros; nobody owed anything before. */
public final class MadeEntries {
    public static final CurrencyUnit EUR = CurrencyUnit.EUR;
    public static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    public static final Instant AT = Instant.parse("2026-11-21T13:05:00Z");
    public static final CustomerNumber ROSA = CustomerNumber.of("T1", 1);
    public static final CustomerNumber BEN = CustomerNumber.of("T1", 2);

    private static final AtomicLong IDS = new AtomicLong();

    private MadeEntries() {}

    public static Money euros(int amount) {
        return Money.ofMajor(EUR, amount);
    }

    public static SlipNumber slip(long number) {
        return SlipNumber.of("T1.1", number);
    }

    public static UUID id(long number) {
        return new UUID(7, number);
    }

    /** Each has an id of its own. */
    public static EntryHead head(LocalDate day, long slips, long customers) {
        return new EntryHead(
                id(IDS.incrementAndGet()), AT, day, "Ana", new NumbersUsed(slips, customers), "cd".repeat(32));
    }

    public static EntryHead head(LocalDate day) {
        return head(day, 0, 0);
    }

    static Balances moved(int by) {
        return Balances.moving(euros(0), euros(by));
    }

    public static List<Allocation> part(SlipNumber slip, int amount) {
        return amount == 0 ? List.of() : List.of(new Allocation(slip, euros(amount)));
    }

    public static DebtReduction relief(int debt, int payOut, int loss) {
        return new DebtReduction(euros(debt), euros(payOut), euros(loss));
    }

    public static Opened opened(CustomerNumber customer) {
        return new Opened(head(DAY), customer, PersonalDetails.named("Somebody"), LedgerFixture.UNLIMITED, null);
    }

    public static Opened opened(CustomerNumber customer, long slip, int amount) {
        return new Opened(
                head(DAY), customer, PersonalDetails.named("Somebody"), LedgerFixture.UNLIMITED, opening(slip, amount));
    }

    public static Opening opening(long slip, int amount) {
        return new Opening(slip(slip), euros(amount), DAY.minusDays(60), DAY.minusDays(30), null);
    }

    public static BalanceOpened brought(CustomerNumber customer, long slip, int amount) {
        return new BalanceOpened(head(DAY), customer, opening(slip, amount), moved(amount));
    }

    public static CreditSale sale(
            EntryHead head, CustomerNumber customer, long slip, int debt, List<Allocation> credit) {
        return sale(head, customer, slip, debt, credit, moved(debt));
    }

    static CreditSale sale(
            EntryHead head, CustomerNumber customer, long slip, int debt, List<Allocation> credit, Balances balances) {
        return new CreditSale(
                head,
                customer,
                slip(slip),
                List.of(),
                "R",
                null,
                euros(debt),
                euros(0),
                credit,
                head.day().plusDays(30),
                balances,
                List.of(),
                null,
                null,
                2,
                null);
    }

    public static CreditSale sale(long slip, int debt) {
        return sale(head(DAY), ROSA, slip, debt, List.of());
    }

    public static Voided voided(long slip, DebtReduction relief) {
        return new Voided(head(DAY), ROSA, slip(slip), relief, lowered(relief), "mistake");
    }

    public static Returned returned(long slip, DebtReduction relief) {
        List<SaleLine> goods = List.of(new SaleLine("Rice", null, null, null, relief.total()));
        return new Returned(head(DAY), ROSA, slip(slip), goods, relief, lowered(relief), null);
    }

    public static PriceCorrected corrected(long slip, DebtReduction relief) {
        return new PriceCorrected(head(DAY), ROSA, slip(slip), relief, lowered(relief), "price");
    }

    private static Balances lowered(DebtReduction relief) {
        return Balances.moving(euros(0), relief.debtLowered().negated());
    }

    /** The chit's money clears a slip, recovers what was written off of another, and the rest is kept. */
    public static Repayment paid(long chit, List<Allocation> cleared, List<Allocation> recovered, int kept) {
        Money money = euros(kept).plus(Allocation.sum(cleared, EUR)).plus(Allocation.sum(recovered, EUR));
        Money lowered = euros(0).minus(euros(kept)).minus(Allocation.sum(cleared, EUR));
        return new Repayment(
                head(DAY),
                ROSA,
                new BegunSlip(slip(chit), 1, null),
                money,
                "cash",
                null,
                cleared,
                recovered,
                euros(kept),
                Balances.moving(euros(0), lowered));
    }

    public static PaidOut paidOut(long slip, int amount) {
        return new PaidOut(head(DAY), ROSA, euros(amount), part(slip(slip), amount), moved(amount));
    }

    public static WrittenOff writtenOff(long slip, int amount) {
        return new WrittenOff(head(DAY), ROSA, slip(slip), euros(amount), moved(-amount), "gone away");
    }

    public static Merged merged(int moved) {
        return new Merged(head(DAY), ROSA, BEN, euros(moved), moved(moved), List.of(), null);
    }
}
