package org.tallystick.report;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Balances;
import org.tallystick.entry.ClaimEntry;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.entry.DebtReduction;
import org.tallystick.entry.Entry;
import org.tallystick.entry.RepaymentEntry;
import org.tallystick.entry.SaleEntry;
import org.tallystick.entry.SlipNumber;
import org.tallystick.entry.WithoutMoney;
import org.tallystick.ledger.account.OpenItem;
import org.tallystick.shop.Shop;
import org.tallystick.wording.Phrase;

/**
 * What happened on one account, with the balance after each entry. Of very many entries it has the latest; all of them
 * are in its CSV.
 *
 * @param from first business day
 * @param to last business day
 * @param before balance before the first entry that is here; at the beginning of the first day when all are
 * @param lines the latest ones
 * @param leftOut how many entries of these days come before them
 * @param paid money that the customer gave in all of them, less what they got back
 * @param open at the end of the last day, oldest first
 */
public record Statement(
        Shop shop,
        Customer customer,
        LocalDate from,
        LocalDate to,
        MadeAt madeAt,
        Money before,
        List<Line> lines,
        int leftOut,
        Money paid,
        Listed<OpenItem> open) {
    private static final int MOST_LINES = 2_000;
    private static final int MOST_OPEN = 1_000;

    public enum Kind {
        SALE(Phrase.STATEMENT_SALE),
        VOID(Phrase.STATEMENT_VOID),
        RETURN(Phrase.STATEMENT_RETURN),
        CORRECTION(Phrase.STATEMENT_CORRECTION),
        REPAYMENT(Phrase.STATEMENT_REPAYMENT),
        PAID_OUT(Phrase.STATEMENT_PAID_OUT),
        WRITTEN_OFF(Phrase.STATEMENT_WRITTEN_OFF),
        OPENING(Phrase.STATEMENT_OPENING),
        TAKEN_OVER(Phrase.STATEMENT_TAKEN_OVER);

        private final Phrase phrase;

        Kind(Phrase phrase) {
            this.phrase = phrase;
        }

        public Phrase phrase() {
            return phrase;
        }
    }

    /**
     * One entry.
     *
     * @param slip null where no slip is concerned
     * @param takenOver the account that was taken over; null for every other kind
     * @param change of the balance
     * @param paid money that the customer gave, below zero for what they got back
     */
    public record Line(
            LocalDate day,
            Kind kind,
            @Nullable SlipNumber slip,
            @Nullable CustomerNumber takenOver,
            Money change,
            Money paid,
            Money balance) {}

    /** Of all entries of an account, in the order of the book, and what was open at the end of the last day. */
    public static final class Maker {
        private final Shop shop;
        private final LocalDate from;
        private final LocalDate to;
        private final Deque<Line> lines = new ArrayDeque<>();
        private final Listed.Maker<OpenItem> open;
        private Money before;
        private Money paid;
        private int leftOut;

        public Maker(Shop shop, LocalDate from, LocalDate to) {
            this.shop = shop;
            this.from = from;
            this.to = to;
            before = Money.zero(shop.currency());
            paid = before;
            open = new Listed.Maker<>(
                    shop.currency(),
                    Comparator.comparing(OpenItem::day).thenComparing(OpenItem::slip),
                    MOST_OPEN,
                    MOST_OPEN,
                    OpenItem::open);
        }

        public void add(Entry entry) {
            Line line = line(entry, Money.zero(shop.currency()));
            if (line == null || line.day().isAfter(to)) {
                return;
            }
            if (line.day().isBefore(from)) {
                before = line.balance();
                return;
            }
            lines.add(line);
            paid = paid.plus(line.paid());
            if (lines.size() > MOST_LINES) {
                before = lines.remove().balance();
                leftOut++;
            }
        }

        public void open(OpenItem item) {
            open.add(item);
        }

        public Statement statement(Customer customer, MadeAt madeAt) {
            return new Statement(
                    shop, customer, from, to, madeAt, before, List.copyOf(lines), leftOut, paid, open.listed());
        }
    }

    /** At the end of the last day. */
    public Money after() {
        return lines.isEmpty() ? before : lines.getLast().balance();
    }

    public static @Nullable Line line(Entry entry, Money zero) {
        return switch (entry) {
            case SaleEntry.CreditSale sale -> moved(entry, Kind.SALE, sale.slip(), sale.balances(), sale.paidNow());
            case SaleEntry.Voided gone -> relieved(gone, Kind.VOID, gone.relief(), gone.balances());
            case SaleEntry.Returned back -> relieved(back, Kind.RETURN, back.relief(), back.balances());
            case SaleEntry.PriceCorrected less -> relieved(less, Kind.CORRECTION, less.relief(), less.balances());
            case RepaymentEntry.Repayment paid ->
                moved(entry, Kind.REPAYMENT, paid.chit(), paid.balances(), paid.amount());
            case RepaymentEntry.PaidOut out ->
                moved(entry, Kind.PAID_OUT, null, out.balances(), out.amount().negated());
            case ClaimEntry.WrittenOff lost -> moved(entry, Kind.WRITTEN_OFF, lost.slip(), lost.balances(), zero);
            case ClaimEntry.BalanceOpened brought ->
                moved(entry, Kind.OPENING, brought.opening().slip(), brought.balances(), zero);
            case CustomerEntry.Opened opened ->
                opened.opening() == null
                        ? null
                        : moved(
                                entry,
                                Kind.OPENING,
                                opened.opening().slip(),
                                Balances.moving(zero, opened.opening().amount()),
                                zero);
            case CustomerEntry.Merged merged ->
                new Line(
                        entry.head().day(),
                        Kind.TAKEN_OVER,
                        null,
                        merged.from(),
                        merged.moved(),
                        zero,
                        merged.balances().after());
            case ClaimEntry ignored -> null;
            case CustomerEntry ignored -> null;
            case WithoutMoney ignored -> null;
        };
    }

    private static Line relieved(SaleEntry entry, Kind kind, DebtReduction relief, Balances balances) {
        return moved(entry, kind, entry.slip(), balances, relief.payOut().negated());
    }

    private static Line moved(Entry entry, Kind kind, @Nullable SlipNumber slip, Balances balances, Money paid) {
        Money change = balances.after().minus(balances.before());
        return new Line(entry.head().day(), kind, slip, null, change, paid, balances.after());
    }
}
