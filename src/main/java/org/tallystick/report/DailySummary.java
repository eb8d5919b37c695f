package org.tallystick.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
import org.tallystick.entry.OwnerOverride;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.account.AccountOnWatch;
import org.tallystick.ledger.account.Debtor;
import org.tallystick.ledger.account.OpenItem;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.ledger.shop.Shift;
import org.tallystick.report.Drawer.Cash;
import org.tallystick.shop.Shop;

/**
 * The day's credit on one page. A day that is over shows what the book says of it, and nothing of how things stand
 * now: no slip that is looked for, no promise, no standing or limit and no notice; so it is the same whenever it is
 * asked for.
 *
 * @param closed whether the day is over
 * @param figures one for each
 * @param repaidByMethod by method, in order of its name
 * @param repaidByCashier by whoever took it, in order of the name
 * @param cash of each cashier who took or gave any, in order of the name
 * @param drawers the same cash by shift, in order
 * @param balance from the end of the day before to that of this one
 * @param earlier what was owed at the end of business days before, the latest first
 * @param outstanding customers with anything open at the day's end: overdue ones first, the oldest and then the largest
 *     sums before others
 * @param largest those of them who owe most
 * @param oldestDue the earliest due date of what is owed; null when nothing is
 * @param overLimit customers who owe more than their limit, by how much, most first
 * @param unsigned slips that stand and are not signed: of sales, plans, guarantees, small sales together; by number
 * @param uncertain slips of which nobody knows yet whether they were printed, and chits that were not, by number
 * @param paperSales recorded that day and written on paper before, in the order of the book
 * @param disputed slips of which the customer says that they are not right, by customer
 * @param toDecide customers on WATCH or BLOCKED whose day to look again has come, or who paid all since; as they stand
 *     when this is made
 * @param needs all that needs the owner, of the lists above and of the day
 * @param journal what moved a debt or money, in the order of the book
 * @param notices what the owner should know of the machine, in words
 * @param chainHead hash of the last line that is in it; of a day that is over the last one before its close
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
        List<Drawer> drawers,
        Balance balance,
        List<Balance.AtEndOf> earlier,
        Listed<Debt> outstanding,
        List<Debt> largest,
        Ageing ageing,
        @Nullable LocalDate oldestDue,
        Listed<OverLimit> overLimit,
        Listed<OverrideUsed> overrides,
        Listed<SlipToSettle> unsigned,
        Listed<SlipToSettle> uncertain,
        Listed<PaperSale> paperSales,
        Listed<DisputedSlip> disputed,
        Listed<AccountOnWatch> toDecide,
        Needs needs,
        Listed<JournalEntry> journal,
        List<String> notices,
        String chainHead,
        String version) {
    private static final int MOST_PERCENT = 9_999;

    public Sum sum(DayFigure figure) {
        return Objects.requireNonNull(figures.get(figure), "a sum for each figure");
    }

    /** Those that a reader wants to see: where there was any, and the usual ones. */
    public List<DayFigure> shown() {
        return Stream.of(DayFigure.values())
                .filter(figure -> figure.always() || sum(figure).count() > 0)
                .toList();
    }

    /** Of the day, in order. */
    public List<Shift> shifts() {
        return drawers.stream().map(Drawer::shift).toList();
    }

    /** At the end of the business day before; empty on the first one. */
    public Optional<Balance.AtEndOf> yesterday() {
        return earlier.stream().findFirst();
    }

    /** At the end of the last business day that is a week or more before; empty when the book is younger. */
    public Optional<Balance.AtEndOf> lastWeek() {
        return earlier.stream()
                .filter(each -> !each.day().isAfter(day.minusDays(7)))
                .findFirst();
    }

    /** What customers with credit brought, less what was handed out to them; the drawers hold more than that. */
    public Money cashInDrawer() {
        return cash.stream().map(Cash::inDrawer).reduce(Money.zero(shop.currency()), Money::plus);
    }

    /** What all customers owe, less what the shop owes. */
    public Money owed() {
        return ageing.total();
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

        /** Overdue ones first, of them the oldest, and of those the largest sums; then who owes most. */
        static int toAskFirst(Debt one, Debt other) {
            int order = other.ageing.oldest().compareTo(one.ageing.oldest());
            if (order == 0) {
                order = other.ageing.overdue().compareTo(one.ageing.overdue());
            }
            return order == 0 ? largestFirst(one, other) : order;
        }

        static int largestFirst(Debt one, Debt other) {
            int order = other.owed.compareTo(one.owed);
            return order == 0 ? one.customer.number().compareTo(other.customer.number()) : order;
        }

        /** What is owed of what may be owed, in percent and rounded up; empty without a limit. */
        public Optional<Integer> limitUsed() {
            Money limit = customer.limit();
            return limit == null || !limit.isPositive()
                    ? Optional.empty()
                    : Optional.of(owed.getAmount()
                            .movePointRight(2)
                            .divide(limit.getAmount(), 0, RoundingMode.UP)
                            .max(BigDecimal.ZERO)
                            .min(BigDecimal.valueOf(MOST_PERCENT))
                            .intValue());
        }

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
