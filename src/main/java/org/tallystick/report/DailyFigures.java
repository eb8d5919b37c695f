package org.tallystick.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.CashMoved;
import org.tallystick.entry.ClaimEntry;
import org.tallystick.entry.ClaimEntry.BalanceOpened;
import org.tallystick.entry.ClaimEntry.WrittenOff;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.entry.CustomerEntry.Opened;
import org.tallystick.entry.DayEntry.ShiftClosed;
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
import org.tallystick.ledger.account.Debtor;
import org.tallystick.ledger.account.OpenItem;
import org.tallystick.ledger.account.OwnedItem;
import org.tallystick.ledger.shop.Shift;
import org.tallystick.ledger.shop.Shifts;
import org.tallystick.report.DailySummary.Debt;
import org.tallystick.report.DailySummary.DisputedSlip;
import org.tallystick.report.DailySummary.OverLimit;
import org.tallystick.report.DailySummary.OverrideUsed;
import org.tallystick.report.DailySummary.PaperSale;
import org.tallystick.report.DailySummary.SlipToSettle;
import org.tallystick.report.Drawer.Cash;
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

    /** Of the journal, at its beginning and at its end: a busy day of a small shop. */
    private static final int MOST_ENTRIES = 100;

    /** Who owes most, for paper that is short. */
    private static final int MOST_LARGEST = 10;

    private final Shop shop;
    private final LocalDate day;
    private final boolean closed;
    private final @Nullable Money ownSlipFrom;
    private final Lookup lookup;
    private final Money zero;
    private final Map<DayFigure, Sum> figures = new EnumMap<>(DayFigure.class);
    private final Map<String, Sum> byMethod = new TreeMap<>();
    private final Map<String, Sum> byCashier = new TreeMap<>();
    private final Map<String, CashMoved> cash = new TreeMap<>();
    private final List<Map<String, CashMoved>> cashOfShifts = new ArrayList<>(List.of(new TreeMap<>()));
    private final Shifts shifts;
    private final Listed.Maker<CreditSale> overrides;
    private final Listed.Maker<CreditSale> paperSales;
    private final Debts debts;
    private final Listed.Maker<Debt> outstanding;
    private final Listed.Maker<Debt> largest;
    private final Listed.Maker<Debtor> promised;
    private final Listed.Maker<PaperToSettle> toSign;
    private final Listed.Maker<JournalEntry> journal;
    private final Listed.Maker<JournalEntry> changes;
    private final Listed.Maker<OverLimit> overLimit;
    private final Listed.Maker<OwnedItem> disputed;
    private final Listed.Maker<PaperToSettle> unsigned;
    private final Listed.Maker<PaperToSettle> uncertain;
    private final Listed.Maker<AccountOnWatch> toDecide;
    private final Ageing.Maker ageing;
    private @Nullable LocalDate oldestDue;
    private Listed<ToAsk> toAsk;
    private final JournalEntry.Maker numbered;

    /**
     * Of a day of which nothing was told yet.
     *
     * @param closed whether the day is over
     * @param ownSlipFrom sales for less are signed for together; null where each has a slip of its own
     */
    public DailyFigures(Shop shop, LocalDate day, boolean closed, @Nullable Money ownSlipFrom, Lookup lookup) {
        this.shop = shop;
        this.day = day;
        this.closed = closed;
        this.ownSlipFrom = ownSlipFrom;
        this.lookup = lookup;
        CurrencyUnit currency = shop.currency();
        zero = Money.zero(currency);
        toAsk = new Listed<>(List.of(), List.of(), 0, zero);
        numbered = new JournalEntry.Maker(currency);
        shifts = new Shifts(currency);
        for (DayFigure figure : DayFigure.values()) {
            figures.put(figure, Sum.none(currency));
        }
        ageing = new Ageing.Maker(currency);
        debts = new Debts(shop, day, lookup, this::add);
        outstanding = new Listed.Maker<>(currency, Debt::toAskFirst, MOST_DEBTORS, 0, Debt::owed);
        largest = new Listed.Maker<>(currency, Debt::largestFirst, MOST_LARGEST, 0, Debt::owed);
        promised = new Listed.Maker<>(
                currency,
                Comparator.comparing(Debtor::promised, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Debtor::number),
                2 * MOST_AT_AN_END,
                0,
                debtor -> zero);
        journal = new Listed.Maker<>(
                currency,
                Comparator.comparing(JournalEntry::nth),
                MOST_ENTRIES,
                MOST_ENTRIES,
                entry -> entry.line().change());
        changes = bothEnds(
                Comparator.comparing(JournalEntry::nth), entry -> entry.line().change());
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
        toSign = bothEnds(PaperToSettle.OLDEST_FIRST, PaperToSettle::amount);
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
     * @param notices what the owner should know of the machine, in words
     * @param earlier what was owed at the end of business days before, the latest first; none on the first day
     * @param chainHead hash of the book's last line then
     * @param version of the program that makes it, such as 1.4.0
     */
    public DailySummary summary(
            MadeAt madeAt, List<String> notices, List<Balance.AtEndOf> earlier, String chainHead, String version) {
        debts.end();
        List<Drawer> drawers = drawers();
        Listed<OverrideUsed> letThrough = overrides.listed().map(this::override);
        Listed<SlipToSettle> lookedFor = slips(uncertain);
        Listed<PaperSale> late = paperSales.listed().map(this::paperSale);
        Listed<DisputedSlip> doubted =
                disputed.listed().map(each -> new DisputedSlip(lookup.customer(each.customer()), each.item()));
        NeedsOfDay needs = new NeedsOfDay(day, shop.timeZone());
        needs.notices(notices);
        needs.drawers(drawers.stream().map(Drawer::shift).toList());
        needs.uncertain(lookedFor);
        needs.unsigned(slips(toSign), closed);
        needs.promised(promised.listed(), lookup);
        needs.toAsk(toAsk, lookup);
        needs.disputed(doubted);
        needs.changes(named(changes));
        needs.overrides(letThrough);
        needs.paperSales(late);
        needs.toDecide(toDecide.listed());
        Money after = ageing.ageing().total();
        return new DailySummary(
                shop,
                day,
                madeAt,
                closed,
                Collections.unmodifiableMap(figures),
                Collections.unmodifiableMap(byMethod),
                Collections.unmodifiableMap(byCashier),
                cash(cash),
                drawers,
                new Balance(earlier.isEmpty() ? zero : earlier.getFirst().outstanding(), moved(), after),
                List.copyOf(earlier),
                outstanding.listed(),
                largest.listed().shown(),
                ageing.ageing(),
                oldestDue,
                overLimit.listed(),
                letThrough,
                slips(unsigned),
                lookedFor,
                late,
                doubted,
                toDecide.listed(),
                needs.needs(),
                named(journal),
                notices,
                chainHead,
                version);
    }

    private Money moved() {
        Money sum = zero;
        for (Map.Entry<DayFigure, Sum> each : figures.entrySet()) {
            sum = sum.plus(each.getKey().change(each.getValue().amount()));
        }
        return sum;
    }

    private List<Drawer> drawers() {
        List<Drawer> drawers = new ArrayList<>();
        for (Shift shift : shifts.all()) {
            drawers.add(new Drawer(shift, cash(cashOfShifts.get(drawers.size()))));
        }
        return drawers;
    }

    private static List<Cash> cash(Map<String, CashMoved> byCashier) {
        return byCashier.entrySet().stream()
                .map(each -> new Cash(each.getKey(), each.getValue()))
                .toList();
    }

    /** With the names of all that are shown, a hundred at once. */
    private Listed<JournalEntry> named(Listed.Maker<JournalEntry> told) {
        Listed<JournalEntry> listed = told.listed();
        List<JournalEntry> named = new ArrayList<>();
        for (int from = 0; from < listed.shown().size(); from += Lookup.AT_ONCE) {
            List<JournalEntry> some =
                    listed.shown().subList(from, Math.min(listed.shown().size(), from + Lookup.AT_ONCE));
            Map<CustomerNumber, Customer> known = lookup.customers(
                    some.stream().map(each -> each.customer().number()).collect(Collectors.toSet()));
            for (JournalEntry each : some) {
                Customer customer =
                        Objects.requireNonNull(known.get(each.customer().number()), "whoever bought is known");
                named.add(each.of(Debtor.of(customer)));
            }
        }
        return listed.withShown(named);
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

    /** How many customers have anything open, once all of that is told. */
    public int customers() {
        debts.end();
        return outstanding.listed().count();
    }

    /** Whom to ask for money on the day, who should be asked first before the others. */
    public void toAsk(Listed<ToAsk> people) {
        toAsk = people;
    }

    private void add(Debt debt) {
        outstanding.add(debt);
        largest.add(debt);
        ageing.add(debt.ageing());
        oldestDue = Debts.earlier(oldestDue, debt.oldestDue());
        if (!closed) {
            debt.overLimit().ifPresent(overLimit::add);
            LocalDate word = debt.customer().promised();
            if (word != null && !word.isAfter(day) && debt.owed().isPositive()) {
                promised.add(debt.customer());
            }
        }
    }

    @Override
    public void unsigned(PaperToSettle paper) {
        unsigned.add(paper);
        if (!paper.sale() || ownSlipFrom == null || !paper.amount().isLessThan(ownSlipFrom)) {
            toSign.add(paper);
        }
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
        if (entry instanceof ShiftClosed) {
            cashOfShifts.add(new TreeMap<>());
        }
        CashMoved moved = CashMoved.of(entry, zero.getCurrencyUnit());
        if (!moved.isNothing()) {
            cash.merge(by, moved, CashMoved::plus);
            cashOfShifts.getLast().merge(by, moved, CashMoved::plus);
        }
        numbered.next(entry).ifPresent(this::add);
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

    private void add(JournalEntry entry) {
        journal.add(entry);
        if (entry.isToLookAt()) {
            changes.add(entry);
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
