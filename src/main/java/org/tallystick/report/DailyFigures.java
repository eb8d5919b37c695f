package org.tallystick.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.CashMoved;
import org.tallystick.entry.ClaimEntry;
import org.tallystick.entry.ClaimEntry.BalanceOpened;
import org.tallystick.entry.ClaimEntry.WrittenOff;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.entry.CustomerEntry.Opened;
import org.tallystick.entry.Entry;
import org.tallystick.entry.OwnerOverride;
import org.tallystick.entry.RepaymentEntry.PaidOut;
import org.tallystick.entry.RepaymentEntry.Repayment;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SaleEntry.PriceCorrected;
import org.tallystick.entry.SaleEntry.Returned;
import org.tallystick.entry.SaleEntry.Voided;
import org.tallystick.entry.SlipNumber;
import org.tallystick.entry.WithoutMoney;
import org.tallystick.ledger.account.AccountOnWatch;
import org.tallystick.ledger.account.OpenItem;
import org.tallystick.ledger.account.OwnedItem;
import org.tallystick.ledger.shop.Shifts;
import org.tallystick.report.DailySummary.Cash;
import org.tallystick.report.DailySummary.Debt;
import org.tallystick.report.DailySummary.DisputedSlip;
import org.tallystick.report.DailySummary.OverLimit;
import org.tallystick.report.DailySummary.OverrideUsed;
import org.tallystick.report.DailySummary.PaperSale;
import org.tallystick.report.DailySummary.SlipToSettle;
import org.tallystick.shop.Shop;

/**
 * Adds up a day's summary from what is told of the shop, piece by piece. However much is told, it keeps sums, and of
 * each list what is shown.
 */
public final class DailyFigures implements DayReader {
    /** Customers who owe, those who owe most: more than that no page shows, and no heap of 64 MB has to hold. */
    private static final int MOST_DEBTORS = 2_000;

    /** Of any other list, at its beginning and at its end. */
    private static final int MOST_AT_AN_END = 20;

    private final Shop shop;
    private final LocalDate day;
    private final Lookup lookup;
    private final Money zero;
    private final Map<DayFigure, Sum> figures = new EnumMap<>(DayFigure.class);
    private final Map<String, Sum> byMethod = new TreeMap<>();
    private final Map<String, Sum> byCashier = new TreeMap<>();
    private final Map<String, CashMoved> cash = new TreeMap<>();
    private final Shifts shifts;
    private final Listed.Maker<CreditSale> overrides;
    private final Listed.Maker<CreditSale> paperSales;
    private final Debts debts;
    private final Listed.Maker<Debt> outstanding;
    private final Listed.Maker<OverLimit> overLimit;
    private final Listed.Maker<OwnedItem> disputed;
    private final Listed.Maker<PaperToSettle> unsigned;
    private final Listed.Maker<PaperToSettle> uncertain;
    private final Listed.Maker<AccountOnWatch> toDecide;
    private final Ageing.Maker ageing;
    private @Nullable LocalDate oldestDue;

    public DailyFigures(Shop shop, LocalDate day, Lookup lookup) {
        this.shop = shop;
        this.day = day;
        this.lookup = lookup;
        CurrencyUnit currency = shop.currency();
        zero = Money.zero(currency);
        shifts = new Shifts(currency);
        for (DayFigure figure : DayFigure.values()) {
            figures.put(figure, Sum.none(currency));
        }
        ageing = new Ageing.Maker(currency);
        debts = new Debts(shop, day, lookup, this::add);
        outstanding = new Listed.Maker<>(
                currency,
                Comparator.comparing(Debt::owed)
                        .reversed()
                        .thenComparing(debt -> debt.customer().number()),
                MOST_DEBTORS,
                0,
                Debt::owed);
        overLimit = new Listed.Maker<>(
                currency,
                Comparator.comparing(OverLimit::over)
                        .reversed()
                        .thenComparing(over -> over.customer().number()),
                2 * MOST_AT_AN_END,
                0,
                OverLimit::over);
        overrides = bothEnds(Comparator.comparing(CreditSale::slip), CreditSale::debt);
        paperSales = bothEnds(Comparator.comparing(CreditSale::slip), CreditSale::debt);
        disputed = bothEnds(
                Comparator.comparing((OwnedItem each) -> each.item().day())
                        .thenComparing(each -> each.item().slip()),
                each -> each.item().open());
        unsigned = bothEnds(PaperToSettle.OLDEST_FIRST, PaperToSettle::amount);
        uncertain = bothEnds(PaperToSettle.OLDEST_FIRST, PaperToSettle::amount);
        toDecide = new Listed.Maker<>(
                currency,
                AccountOnWatch.TO_LOOK_AT_FIRST,
                2 * MOST_AT_AN_END,
                0,
                held -> held.account().owed());
    }

    private <T> Listed.Maker<T> bothEnds(Comparator<T> order, Function<T, Money> amount) {
        return new Listed.Maker<>(shop.currency(), order, MOST_AT_AN_END, MOST_AT_AN_END, amount);
    }

    /**
     * The summary, once all is told.
     *
     * @param madeAt when what was told is true
     * @param closed whether the day is over
     * @param notices what the owner should know of the machine, in words
     * @param chainHead hash of the book's last line then
     * @param version of the program that makes it, such as 1.4.0
     */
    public DailySummary summary(MadeAt madeAt, boolean closed, List<String> notices, String chainHead, String version) {
        debts.end();
        return new DailySummary(
                shop,
                day,
                madeAt,
                closed,
                Collections.unmodifiableMap(figures),
                Collections.unmodifiableMap(byMethod),
                Collections.unmodifiableMap(byCashier),
                cash.entrySet().stream()
                        .map(each -> new Cash(each.getKey(), each.getValue()))
                        .toList(),
                shifts.all(),
                outstanding.listed(),
                ageing.ageing(),
                oldestDue,
                overLimit.listed(),
                overrides.listed().map(this::override),
                slips(unsigned),
                slips(uncertain),
                paperSales.listed().map(this::paperSale),
                disputed.listed().map(each -> new DisputedSlip(lookup.customer(each.customer()), each.item())),
                toDecide.listed(),
                notices,
                chainHead,
                version);
    }

    private OverrideUsed override(CreditSale sale) {
        OwnerOverride word = Objects.requireNonNull(sale.override(), "only such sales are kept");
        return new OverrideUsed(
                sale.slip(), lookup.customer(sale.customer()), sale.head().by(), word, sale.debt());
    }

    private PaperSale paperSale(CreditSale sale) {
        Instant written = Objects.requireNonNull(sale.writtenAt(), "only such sales are kept");
        return new PaperSale(
                sale.slip(), lookup.customer(sale.customer()), sale.head().by(), written, sale.debt());
    }

    private Listed<SlipToSettle> slips(Listed.Maker<PaperToSettle> papers) {
        Listed<PaperToSettle> listed = papers.listed();
        Map<SlipNumber, SlipToSettle> found =
                lookup.slips(listed.shown().stream().map(PaperToSettle::slip).toList());
        return listed.map(paper -> Objects.requireNonNull(found.get(paper.slip()), "a slip for each paper"));
    }

    @Override
    public void open(CustomerNumber customer, OpenItem item) {
        debts.add(customer, item);
        if (item.disputed()) {
            disputed.add(new OwnedItem(customer, item));
        }
    }

    private void add(Debt debt) {
        outstanding.add(debt);
        ageing.add(debt.ageing());
        oldestDue = Debts.earlier(oldestDue, debt.oldestDue());
        debt.overLimit().ifPresent(overLimit::add);
    }

    @Override
    public void unsigned(PaperToSettle paper) {
        unsigned.add(paper);
    }

    @Override
    public void uncertain(PaperToSettle paper) {
        uncertain.add(paper);
    }

    @Override
    public void held(AccountOnWatch held) {
        if (held.toDecide()) {
            toDecide.add(held);
        }
    }

    /** Of the day, in the order of the book. */
    public void add(Entry entry) {
        String by = entry.head().by();
        shifts.add(entry);
        CashMoved moved = CashMoved.of(entry, zero.getCurrencyUnit());
        if (!moved.isNothing()) {
            cash.merge(by, moved, CashMoved::plus);
        }
        switch (entry) {
            case CreditSale sale -> add(sale);
            case Voided gone -> count(DayFigure.VOIDED, gone.debtLowered());
            case Returned back -> count(DayFigure.RETURNED, back.relief().debtLowered());
            case PriceCorrected less -> count(DayFigure.CORRECTED, less.relief().debtLowered());
            case Repayment paid -> add(paid, by);
            case PaidOut out -> count(DayFigure.PAID_OUT, out.amount());
            case WrittenOff lost -> count(DayFigure.WRITTEN_OFF, lost.amount());
            case BalanceOpened balance ->
                count(DayFigure.OPENED, balance.opening().amount());
            case Opened opened -> {
                if (opened.opening() != null) {
                    count(DayFigure.OPENED, opened.opening().amount());
                }
            }
            case ClaimEntry ignored -> {}
            case CustomerEntry ignored -> {}
            case WithoutMoney ignored -> {}
        }
    }

    private void count(DayFigure figure, Money amount) {
        figures.computeIfPresent(figure, (same, sum) -> sum.plus(amount));
    }

    private void add(CreditSale sale) {
        count(DayFigure.SOLD, sale.debt());
        if (sale.writtenAt() != null) {
            paperSales.add(sale);
        }
        if (sale.override() != null) {
            overrides.add(sale);
        }
    }

    private void add(Repayment paid, String by) {
        count(DayFigure.REPAID, paid.amount());
        if (paid.recoveredSum().isPositive()) {
            count(DayFigure.RECOVERED, paid.recoveredSum());
        }
        byMethod.merge(paid.method(), new Sum(1, paid.amount()), (old, more) -> old.plus(more.amount()));
        byCashier.merge(by, new Sum(1, paid.amount()), (old, more) -> old.plus(more.amount()));
    }
}
