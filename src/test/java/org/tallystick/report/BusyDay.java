package org.tallystick.report;

import static org.tallystick.shop.CornerShop.ASHA;
import static org.tallystick.shop.CornerShop.TODAY;
import static org.tallystick.shop.CornerShop.customer;
import static org.tallystick.shop.CornerShop.euros;
import static org.tallystick.shop.CornerShop.goods;
import static org.tallystick.shop.CornerShop.head;
import static org.tallystick.shop.CornerShop.item;
import static org.tallystick.shop.CornerShop.repayment;
import static org.tallystick.shop.CornerShop.sale;
import static org.tallystick.shop.CornerShop.slip;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.book.Place;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.Balances;
import org.tallystick.entry.DebtReduction;
import org.tallystick.entry.Entry;
import org.tallystick.entry.SaleEntry.Voided;
import org.tallystick.entry.SlipEntry.Proof;
import org.tallystick.entry.SlipEntry.SignatureOutcome;
import org.tallystick.ledger.account.CopyStatus;
import org.tallystick.ledger.account.CopyStatus.PrintState;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.ledger.account.SlipStatus.Kind;
import org.tallystick.shop.CornerShop;

/** A day with a little of everything that a summary shows. */
public final class BusyDay {
    public static final Customer ERASED = new Customer(
            new CustomerNumber("T1-0003"),
            null,
            CreditTerms.upTo(euros("100")),
            ASHA.standing(),
            LocalDate.of(2026, 1, 2),
            null,
            null);
    static final Customer TOM = customer(4, "Tomasz Wiśniewski");
    static final Customer ELENI = customer(5, "Ελένη Παπαδοπούλου");
    public static final Customer HEAD = customer(6, "Maria-Theresia Freifrau von und zu Hohenstein-Wolfenbüttel");
    private static final String CHAIN_HEAD = "5f2b9c1de07a4f3386e1c0ffee5eed0102030405060708090a0b0c0d0e0f1011";

    private BusyDay() {}

    public static DailySummary summary() {
        return told(entries(), outstanding(), slips())
                .after(
                        new Balance.AtEndOf(TODAY.minusDays(1), euros("-1078.65")),
                        new Balance.AtEndOf(TODAY.minusDays(8), euros("400.00")))
                .summary(false, CHAIN_HEAD);
    }

    public static DailySummary summary(List<Entry> entries, List<Outstanding> outstanding, List<SlipStatus> slips) {
        return told(entries, outstanding, slips).summary(false, CHAIN_HEAD);
    }

    private static DayTold told(List<Entry> entries, List<Outstanding> outstanding, List<SlipStatus> slips) {
        return new DayTold()
                .knowing(ASHA, ERASED, TOM, ELENI, HEAD)
                .booked(entries)
                .open(outstanding)
                .toSettle(slips);
    }

    public static List<Entry> entries() {
        return List.of(
                sale(40, "Ben", List.of(goods("Rice", "2", "12.50", "25.00")), "25.00", "5.00", "0"),
                sale(41, "Chioma", CornerShop.weeklyGoods(), "1260.50", "0", "20.00"),
                CornerShop.allowed("1150.50"),
                repayment("Ben", "cash", null, "0", "1280.50", new Allocation(slip(40), euros("12.50"))),
                repayment("Ben", "card", null, "1.00", "1268", new Allocation(slip(40), euros("7.50"))),
                repayment("Chioma", "cash", "Tom Neighbour", "0", "1259.50", new Allocation(slip(41), euros("10"))),
                new Voided(
                        head("Chioma"),
                        ASHA.number(),
                        slip(40),
                        new DebtReduction(euros("0"), euros("25.00"), euros("0")),
                        Balances.moving(euros("1249.50"), euros("0")),
                        "wrong customer"));
    }

    public static List<Outstanding> outstanding() {
        return List.of(
                new Outstanding(ERASED, item(12, TODAY.minusDays(1), "30", "12.34")),
                new Outstanding(TOM, item(13, TODAY, "30", "30")),
                new Outstanding(TOM, item(14, TODAY.minusDays(30), "5", "5")),
                new Outstanding(TOM, item(15, TODAY.minusDays(31), "6", "6")),
                new Outstanding(TOM, item(16, TODAY.minusDays(60), "7", "7")),
                new Outstanding(TOM, item(17, TODAY.minusDays(61), "8", "8")),
                new Outstanding(TOM, item(18, TODAY.minusDays(90), "9", "9")),
                new Outstanding(TOM, item(19, TODAY.minusDays(91), "10", "10")),
                new Outstanding(ELENI, item(20, TODAY, "-15.50", "-15.50")),
                new Outstanding(HEAD, item(21, TODAY.minusDays(45), "100.01", "100.01")),
                new Outstanding(ASHA, item(41, TODAY.plusDays(30), "1250.50", "1249.50")));
    }

    private static List<SlipStatus> slips() {
        return List.of(
                status(41, Kind.IOU, ASHA, "1260.50", PrintState.PRINTED, null),
                status(38, Kind.IOU, TOM, "30", PrintState.PRINTED, SignatureOutcome.REFUSED_KEPT),
                status(39, Kind.IOU, HEAD, "100.01", PrintState.UNCERTAIN, null),
                status(50, Kind.CHIT, ASHA, "12.50", PrintState.UNCERTAIN, null),
                status(37, Kind.IOU, ERASED, "12.34", PrintState.UNCERTAIN, SignatureOutcome.SIGNED));
    }

    public static SlipStatus status(
            long running,
            Kind kind,
            Customer customer,
            String amount,
            PrintState state,
            @Nullable SignatureOutcome signature) {
        return new SlipStatus(
                slip(running),
                kind,
                customer.number(),
                TODAY,
                euros(amount),
                euros("0"),
                euros("0"),
                new Place(1, 0, -1),
                List.of(new CopyStatus(0, state, Proof.NONE, "")),
                signature,
                null,
                false,
                false);
    }
}
