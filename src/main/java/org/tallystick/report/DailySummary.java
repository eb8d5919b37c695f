package org.tallystick.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.Customer;
import org.tallystick.entry.CashMoved;
import org.tallystick.entry.OwnerOverride;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.account.AccountOnWatch;
import org.tallystick.ledger.account.Debtor;
import org.tallystick.ledger.account.OpenItem;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.ledger.shop.Shift;
import org.tallystick.shop.Shop;

/**
 * The day's credit on one page.
 *
 * @param closed whether the day is over
 * @param figures one for each
 * @param repaidByMethod by method, in order of its name
 * @param repaidByCashier by whoever took it, in order of the name
 * @param cash of each cashier who took or gave any, in order of the name
 * @param shifts of the day, in order
 * @param outstanding customers with anything open at the day's end, who owes most first
 * @param oldestDue the earliest due date of what is owed; null when nothing is
 * @param overLimit customers who owe more than their limit, by how much, most first
 * @param unsigned slips that stand and are not signed: of sales, plans, guarantees, small sales together; by number
 * @param uncertain slips of which nobody knows yet whether they were printed, by number
 * @param paperSales recorded that day and written on paper before, in the order of the book
 * @param disputed slips of which the customer says that they are not right, by customer
 * @param toDecide customers on WATCH or BLOCKED whose day to look again has come, or who paid all since; as they stand
 *     when this is made
 * @param notices what the owner should know of the machine, in words
 * @param chainHead hash of the book's last line when this was made
 * @param version of the program that made it, such as 1.4.0
 */
public record DailySummary(
        Shop shop,
        LocalDate day,
        MadeAt madeAt,
        boolean closed,
        Map<DayFigure, Sum> figures,
        Map<String, Sum> repaidByMethod,
        Map<String, Sum> repaidByCashier,
        List<Cash> cash,
        List<Shift> shifts,
        Listed<Debt> outstanding,
        Ageing ageing,
        @Nullable LocalDate oldestDue,
        Listed<OverLimit> overLimit,
        Listed<OverrideUsed> overrides,
        Listed<SlipToSettle> unsigned,
        Listed<SlipToSettle> uncertain,
        Listed<PaperSale> paperSales,
        Listed<DisputedSlip> disputed,
        Listed<AccountOnWatch> toDecide,
        List<String> notices,
        String chainHead,
        String version) {

    public Sum sum(DayFigure figure) {
        return Objects.requireNonNull(figures.get(figure), "a sum for each figure");
    }

    /** Those that a reader wants to see: where there was any, and the usual ones. */
    public List<DayFigure> shown() {
        return Stream.of(DayFigure.values())
                .filter(figure -> figure.always() || sum(figure).count() > 0)
                .toList();
    }

    /** What must be in all drawers together. */
    public Money cashInDrawer() {
        return cash.stream().map(Cash::inDrawer).reduce(Money.zero(shop.currency()), Money::plus);
    }

    /** What all customers owe, less what the shop owes. */
    public Money owed() {
        return ageing.total();
    }

    /** The cash of one cashier. */
    public record Cash(String by, CashMoved moved) {
        public Money inDrawer() {
            return moved.inDrawer();
        }
    }

    /**
     * What one customer owes; below zero it is the customer's credit.
     *
     * @param slips with anything open
     * @param owed the total of its ageing
     * @param oldestDue null when nothing is owed
     */
    public record Debt(
            Debtor customer,
            int slips,
            Ageing ageing,
            Money owed,
            @Nullable LocalDate oldestDue) {

        /** Whether that is more than was agreed, and how much. */
        public Optional<OverLimit> overLimit() {
            Money limit = customer.limit();
            return limit == null || !owed.isGreaterThan(limit)
                    ? Optional.empty()
                    : Optional.of(new OverLimit(customer, owed, limit));
        }
    }

    public record OverLimit(Debtor customer, Money owed, Money limit) {
        public Money over() {
            return owed.minus(limit);
        }
    }

    /**
     * A sale was let through that was referred.
     *
     * @param by who stood at the till
     */
    public record OverrideUsed(SlipNumber slip, Customer customer, String by, OwnerOverride word, Money amount) {}

    public record PaperSale(SlipNumber slip, Customer customer, String by, Instant writtenAt, Money debt) {}

    public record DisputedSlip(Customer customer, OpenItem item) {}

    public record SlipToSettle(SlipStatus slip, Customer customer) {}
}
