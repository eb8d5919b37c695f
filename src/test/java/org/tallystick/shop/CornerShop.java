package org.tallystick.shop;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.calendar.ShopCalendar;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.customer.StandingNote;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.Balances;
import org.tallystick.entry.BegunSlip;
import org.tallystick.entry.ClaimEntry.SlipsListed;
import org.tallystick.entry.CollectionEntry.PlanAgreed;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.Instalment;
import org.tallystick.entry.NotedFinding;
import org.tallystick.entry.NumbersUsed;
import org.tallystick.entry.OwnerOverride;
import org.tallystick.entry.OwnerOverride.Means;
import org.tallystick.entry.RepaymentEntry.Repayment;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SaleLine;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.account.OpenItem;
import org.tallystick.ledger.account.OpenItem.Signature;

/** A shop, its customers and what they buy; for the tests of everything on paper. */
public final class CornerShop {
    public static final CurrencyUnit EUR = CurrencyUnit.EUR;
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    public static final Instant AFTERNOON = Instant.parse("2026-11-21T13:05:00Z");
    public static final Shop SHOP = new Shop(
            "Corner Shop",
            "12 Mill Lane\n12345 Oldtown",
            EUR,
            ZoneId.of("Europe/Berlin"),
            LocalTime.of(4, 0),
            "en",
            "T1",
            ShopCalendar.ALWAYS_OPEN,
            null,
            null);
    public static final Customer ASHA = customer(7, "Asha Okonkwo");

    private CornerShop() {}

    public static Customer customer(long number, String name) {
        return new Customer(
                CustomerNumber.of("T1", number),
                PersonalDetails.named(name),
                CreditTerms.upTo(euros("100")),
                StandingNote.clear(),
                LocalDate.of(2026, 1, 2),
                null,
                null);
    }

    public static Money euros(String amount) {
        return Money.of(EUR, new BigDecimal(amount));
    }

    public static SlipNumber slip(long running) {
        return SlipNumber.of("T1.1", running);
    }

    public static EntryHead head(String by) {
        return new EntryHead(new UUID(1, 2), AFTERNOON, TODAY, by, new NumbersUsed(42, 7), "f");
    }

    public static OpenItem item(long running, LocalDate due, String amount, String open) {
        return new OpenItem(slip(running), due.minusDays(30), due, euros(amount), euros(open), false, Signature.SIGNED);
    }

    public static SaleLine goods(String name, @Nullable String quantity, @Nullable String price, String amount) {
        return new SaleLine(
                name,
                quantity == null ? null : new BigDecimal(quantity),
                null,
                price == null ? null : euros(price).toBigMoney(),
                euros(amount));
    }

    public static List<SaleLine> weeklyGoods() {
        return List.of(
                goods("Basmati rice 5 kg", "2", "12.50", "25.00"),
                new SaleLine(
                        "Tomatoes", new BigDecimal("1.250"), "kg", euros("2.40").toBigMoney(), euros("3.00")),
                goods("Bottle deposit given back", null, null, "-2.00"),
                goods("Birthday candles, pink, with holders and a small card", "1", "1234.50", "1234.50"));
    }

    public static CreditSale weeklyShopping() {
        return sale(42, "Ben", weeklyGoods(), "1260.50", "10.00", "-5.00");
    }

    /** A sale of goods, part of it paid at once, on top of what the customer owed before. */
    public static CreditSale sale(
            long running, String by, List<SaleLine> lines, String total, String paid, String before) {
        return new CreditSale(
                head(by),
                ASHA.number(),
                slip(running),
                lines,
                null,
                null,
                euros(total),
                euros(paid),
                List.of(),
                TODAY.plusDays(30),
                Balances.moving(euros(before), euros(total).minus(euros(paid))),
                List.of(),
                null,
                null,
                2,
                null);
    }

    /** A sale whose goods stand on the other till's receipt. */
    public static CreditSale byReceipt(String receipt, @Nullable Instant writtenAt) {
        return new CreditSale(
                head("Ben"),
                ASHA.number(),
                slip(43),
                List.of(),
                receipt,
                null,
                euros("12.50"),
                euros("0"),
                List.of(),
                TODAY.plusDays(30),
                Balances.moving(euros("20"), euros("12.50")),
                List.of(),
                null,
                writtenAt,
                2,
                null);
    }

    /** A sale that the owner let through although the customer was over the limit. */
    public static CreditSale allowed(String over) {
        CreditSale sale = weeklyShopping();
        return new CreditSale(
                sale.head(),
                sale.customer(),
                sale.slip(),
                sale.lines(),
                sale.receipt(),
                sale.reference(),
                sale.total(),
                sale.paidNow(),
                sale.fromCredit(),
                sale.dueDate(),
                sale.balances(),
                List.of(new NotedFinding("limit", NotedFinding.Severity.REFER)),
                new OwnerOverride("daughter's wedding", euros(over), Means.CARD, 0),
                null,
                2,
                null);
    }

    /** Put together to be signed at once. */
    public static SlipsListed listed(List<CreditSale> sales) {
        List<Allocation> covers = sales.stream()
                .map(sale -> new Allocation(sale.slip(), sale.open()))
                .toList();
        return new SlipsListed(head("Ben"), ASHA.number(), new BegunSlip(slip(52), 2, null), covers);
    }

    /** Three parts, the last one larger. */
    public static PlanAgreed plan() {
        return new PlanAgreed(
                head("Ben"),
                ASHA.number(),
                List.of(
                        new Instalment(TODAY.plusDays(7), euros("400.00")),
                        new Instalment(TODAY.plusDays(38), euros("400.00")),
                        new Instalment(TODAY.plusDays(69), euros("450.50"))));
    }

    public static BegunSlip chit(long running) {
        return new BegunSlip(slip(running), 2, null);
    }

    public static Repayment repayment(
            String by, String method, @Nullable String paidBy, String kept, String before, Allocation... parts) {
        List<Allocation> allocations = new ArrayList<>(List.of(parts));
        Money amount = allocations.stream().map(Allocation::amount).reduce(euros(kept), Money::plus);
        return new Repayment(
                head(by),
                ASHA.number(),
                chit(50),
                amount,
                method,
                paidBy,
                allocations,
                List.of(),
                euros(kept),
                Balances.moving(euros(before), amount.negated()));
    }
}
