package org.tallystick.report;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.ClaimEntry;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.entry.DebtReduction;
import org.tallystick.entry.Entry;
import org.tallystick.entry.RepaymentEntry;
import org.tallystick.entry.SaleEntry;
import org.tallystick.entry.SaleLine;
import org.tallystick.entry.SlipNumber;
import org.tallystick.entry.WithoutMoney;

/**
 * A part of what an entry did to a balance: goods with their price, money that was given or handed out, a slip that it
 * cleared. The {@linkplain #change changes} of all parts of an entry are its own; an entry that says all by itself has
 * no parts.
 *
 * @param goods null for what is no line of a sale
 * @param slip which it cleared, or whose credit it took; null for none
 * @param receipt the other till's, which holds the goods; null for none
 * @param amount as it stands on paper; below zero for a discount alone
 */
public record Part(
        Kind kind,
        @Nullable SaleLine goods,
        @Nullable SlipNumber slip,
        @Nullable String receipt,
        Money amount) {
    private static final int MORE = 1;
    private static final int LESS = -1;
    private static final int NEITHER = 0;

    public enum Kind {
        GOODS(MORE),
        /** Goods that stand on the other till's receipt. */
        RECEIPT(MORE),
        PAID_NOW(LESS),
        /** Of the sale, from the customer's own credit, which its balance has in it already. */
        FROM_CREDIT(NEITHER),
        GOODS_BACK(LESS),
        /** What a sale was worth that was taken back, or what was taken off its price. */
        TAKEN_OFF(LESS),
        HANDED_OUT(MORE),
        /** What the shop had given up of it, and so no longer owed. */
        GIVEN_UP(MORE),
        CLEARED(LESS),
        /** What came in for a slip that had been given up. */
        RECOVERED(NEITHER),
        /** Paid too much, and kept as the customer's credit. */
        KEPT(LESS),
        CREDIT_USED(MORE);

        private final int effect;

        Kind(int effect) {
            this.effect = effect;
        }
    }

    /** What it did to the balance. */
    public Money change() {
        return amount.multipliedBy(kind.effect);
    }

    /** Whether it says what became of money and did nothing to the balance. */
    public boolean isAside() {
        return kind.effect == NEITHER;
    }

    /** What an entry is made of, in the order of the paper. */
    static List<Part> of(Entry entry) {
        return switch (entry) {
            case SaleEntry.CreditSale sale -> sold(sale);
            case SaleEntry.Returned back -> returned(back);
            case SaleEntry.Reduced less -> takenOff(less.relief());
            case RepaymentEntry.Repayment paid -> repaid(paid);
            case RepaymentEntry.PaidOut out -> each(Kind.CREDIT_USED, out.allocations());
            case ClaimEntry ignored -> List.of();
            case CustomerEntry ignored -> List.of();
            case WithoutMoney ignored -> List.of();
        };
    }

    private static List<Part> sold(SaleEntry.CreditSale sale) {
        List<Part> parts = new ArrayList<>(goods(Kind.GOODS, sale.lines()));
        if (sale.receipt() != null) {
            parts.add(new Part(Kind.RECEIPT, null, null, sale.receipt(), sale.total()));
        }
        add(parts, Kind.PAID_NOW, sale.paidNow());
        parts.addAll(each(Kind.FROM_CREDIT, sale.fromCredit()));
        return parts;
    }

    private static List<Part> returned(SaleEntry.Returned back) {
        List<Part> parts = new ArrayList<>(goods(Kind.GOODS_BACK, back.goods()));
        settled(parts, back.relief());
        return parts;
    }

    private static List<Part> takenOff(DebtReduction relief) {
        if (relief.total().isEqual(relief.debtLowered())) {
            return List.of();
        }
        List<Part> parts = new ArrayList<>();
        add(parts, Kind.TAKEN_OFF, relief.total());
        settled(parts, relief);
        return parts;
    }

    private static void settled(List<Part> parts, DebtReduction relief) {
        add(parts, Kind.HANDED_OUT, relief.payOut());
        add(parts, Kind.GIVEN_UP, relief.lossLowered());
    }

    private static List<Part> repaid(RepaymentEntry.Repayment paid) {
        List<Part> parts = new ArrayList<>(each(Kind.CLEARED, paid.allocations()));
        parts.addAll(each(Kind.RECOVERED, paid.recovered()));
        add(parts, Kind.KEPT, paid.kept());
        return parts;
    }

    private static List<Part> goods(Kind kind, List<SaleLine> lines) {
        return lines.stream()
                .map(line -> new Part(kind, line, null, null, line.amount()))
                .toList();
    }

    private static List<Part> each(Kind kind, List<Allocation> allocations) {
        return allocations.stream()
                .map(each -> new Part(kind, null, each.slip(), null, each.amount()))
                .toList();
    }

    private static void add(List<Part> parts, Kind kind, Money amount) {
        if (!amount.isZero()) {
            parts.add(new Part(kind, null, null, null, amount));
        }
    }
}
