package org.tallystick.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.ClaimEntry.BalanceOpened;
import org.tallystick.entry.ClaimEntry.WrittenOff;
import org.tallystick.entry.CustomerEntry.Opened;
import org.tallystick.entry.Entry;
import org.tallystick.entry.OwnerOverride;
import org.tallystick.entry.Relief;
import org.tallystick.entry.RepaymentEntry.PaidOut;
import org.tallystick.entry.RepaymentEntry.Repayment;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SaleEntry.PriceCorrected;
import org.tallystick.entry.SaleEntry.Returned;
import org.tallystick.entry.SaleEntry.Voided;
import org.tallystick.ledger.Held;
import org.tallystick.ledger.OpenItem;
import org.tallystick.ledger.Outstanding;
import org.tallystick.ledger.SlipStatus;
import org.tallystick.report.DailySummary.Cash;
import org.tallystick.report.DailySummary.Debt;
import org.tallystick.report.DailySummary.DisputedSlip;
import org.tallystick.report.DailySummary.OverLimit;
import org.tallystick.report.DailySummary.OverrideUsed;
import org.tallystick.report.DailySummary.PaperSale;
import org.tallystick.report.DailySummary.SlipToSettle;

/** Adds up a day, entry by entry. */
final class DailyFigures {
    private final DayMaterial material;
    private final Money zero;
    private final Map<DayFigure, Sum> figures = new EnumMap<>(DayFigure.class);
    private final Map<String, Sum> byMethod = new TreeMap<>();
    private final Map<String, Sum> byCashier = new TreeMap<>();
    private final Map<String, Cash> cash = new TreeMap<>();
    private final List<OverrideUsed> overrides = new ArrayList<>();
    private final List<PaperSale> paperSales = new ArrayList<>();

    DailyFigures(DayMaterial material) {
        this.material = material;
        zero = Money.zero(material.shop().currency());
        for (DayFigure figure : DayFigure.values()) {
            figures.put(figure, Sum.none(zero.getCurrencyUnit()));
        }
    }

    DailySummary summary() {
        material.entries().forEach(this::add);
        List<Debt> debts = debts();
        Ageing ageing = debts.stream().map(Debt::ageing).reduce(Ageing.none(zero.getCurrencyUnit()), Ageing::plus);
        return new DailySummary(
                material.shop(),
                material.day(),
                material.madeAt(),
                material.closed(),
                Collections.unmodifiableMap(figures),
                Collections.unmodifiableMap(byMethod),
                Collections.unmodifiableMap(byCashier),
                List.copyOf(cash.values()),
                debts,
                ageing,
                oldest(debts.stream().map(Debt::oldestDue)),
                overLimit(debts),
                List.copyOf(overrides),
                slips(SlipStatus::isToSign),
                slips(SlipStatus::isUncertain),
                List.copyOf(paperSales),
                disputed(),
                material.held().stream().filter(Held::toDecide).toList(),
                material.notices(),
                material.chainHead());
    }

    private void add(Entry entry) {
        String by = entry.head().by();
        switch (entry) {
            case CreditSale sale -> add(sale, by);
            case Voided gone -> add(DayFigure.VOIDED, gone.relief(), by);
            case Returned back -> add(DayFigure.RETURNED, back.relief(), by);
            case PriceCorrected less -> add(DayFigure.CORRECTED, less.relief(), by);
            case Repayment paid -> add(paid, by);
            case PaidOut out -> {
                count(DayFigure.PAID_OUT, out.amount());
                addCash(by, zero, zero, out.amount());
            }
            case WrittenOff lost -> count(DayFigure.WRITTEN_OFF, lost.amount());
            case BalanceOpened balance ->
                count(DayFigure.OPENED, balance.opening().amount());
            case Opened opened -> {
                if (opened.opening() != null) {
                    count(DayFigure.OPENED, opened.opening().amount());
                }
            }
            default -> {} // no money moves
        }
    }

    private void count(DayFigure figure, Money amount) {
        figures.computeIfPresent(figure, (same, sum) -> sum.plus(amount));
    }

    private void add(DayFigure figure, Relief relief, String by) {
        count(figure, relief.debtLowered());
        addCash(by, zero, zero, relief.payOut());
    }

    private void add(CreditSale sale, String by) {
        count(DayFigure.SOLD, sale.debt());
        addCash(by, zero, sale.paidNow(), zero);
        Customer customer = material.customers().apply(sale.customer());
        if (sale.writtenAt() != null) {
            paperSales.add(new PaperSale(sale.slip(), customer, by, sale.writtenAt(), sale.debt()));
        }
        OwnerOverride override = sale.override();
        if (override != null) {
            overrides.add(new OverrideUsed(sale.slip(), customer, by, override, sale.debt()));
        }
    }

    private void add(Repayment paid, String by) {
        count(DayFigure.REPAID, paid.amount());
        if (paid.recoveredSum().isPositive()) {
            count(DayFigure.RECOVERED, paid.recoveredSum());
        }
        byMethod.merge(paid.method(), new Sum(1, paid.amount()), (old, more) -> old.plus(more.amount()));
        byCashier.merge(by, new Sum(1, paid.amount()), (old, more) -> old.plus(more.amount()));
        if (paid.method().equals(DailySummary.CASH)) {
            addCash(by, paid.amount(), zero, zero);
        }
    }

    private void addCash(String by, Money taken, Money paidNow, Money paidOut) {
        if (taken.isZero() && paidNow.isZero() && paidOut.isZero()) {
            return;
        }
        cash.merge(
                by,
                new Cash(by, taken, paidNow, paidOut),
                (old, more) -> new Cash(
                        by,
                        old.repaid().plus(more.repaid()),
                        old.paidNow().plus(more.paidNow()),
                        old.paidOut().plus(more.paidOut())));
    }

    private List<Debt> debts() {
        Map<CustomerNumber, Debt> found = new TreeMap<>();
        for (Outstanding open : material.outstanding()) {
            found.merge(
                    open.customer().number(),
                    debt(open),
                    (old, more) -> new Debt(
                            old.customer(),
                            old.slips() + 1,
                            old.ageing().plus(more.ageing()),
                            oldest(Stream.of(old, more).map(Debt::oldestDue))));
        }
        return found.values().stream()
                .sorted(Comparator.comparing(Debt::owed).reversed())
                .toList();
    }

    private Debt debt(Outstanding open) {
        OpenItem item = open.item();
        Ageing ageing = Ageing.none(zero.getCurrencyUnit()).plus(item, material.day());
        return new Debt(open.customer(), 1, ageing, item.open().isPositive() && !item.disputed() ? item.due() : null);
    }

    private static @Nullable LocalDate oldest(Stream<@Nullable LocalDate> days) {
        return days.filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
    }

    private List<DisputedSlip> disputed() {
        return material.outstanding().stream()
                .filter(open -> open.item().disputed())
                .map(open -> new DisputedSlip(open.customer(), open.item()))
                .toList();
    }

    private static List<OverLimit> overLimit(List<Debt> debts) {
        List<OverLimit> found = new ArrayList<>();
        for (Debt debt : debts) {
            Money limit = debt.customer().terms().limit();
            if (limit != null && debt.owed().isGreaterThan(limit)) {
                found.add(new OverLimit(debt.customer(), debt.owed(), limit));
            }
        }
        found.sort(Comparator.comparing(OverLimit::over).reversed());
        return List.copyOf(found);
    }

    private List<SlipToSettle> slips(Predicate<SlipStatus> wanted) {
        return material.slipsToSettle().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(SlipStatus::number))
                .map(slip -> new SlipToSettle(slip, material.customers().apply(slip.customer())))
                .toList();
    }
}
