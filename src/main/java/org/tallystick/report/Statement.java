package org.tallystick.report;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * What happened on one account, with the balance after each entry, and on the accounts that it took over. Of very many
 * entries it has the latest; all of them are in its CSV.
 *
 * @param from first business day
 * @param to last business day
 * @param own what happened on the account itself
 * @param earlier what happened on each account that became one with it, in the order in which they did; their balances
 *     are their own
 * @param open at the end of the last day, oldest first
 * @param disputed the part of all that is open on which the two do not agree
 */
public record Statement(
        Shop shop,
        Customer customer,
        LocalDate from,
        LocalDate to,
        MadeAt madeAt,
        History own,
        List<History> earlier,
        Listed<OpenItem> open,
        Money disputed) {
    private static final int MOST_LINES = 2_000;
    private static final int MOST_ROWS = 6_000;
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
     * What happened under one number.
     *
     * @param ended the day on which the account became one with that of the statement; null for that itself
     * @param before balance before the first entry that is here; at the beginning of the first day when all are
     * @param lines the latest ones
     * @param leftOut how many entries of these days come before them
     * @param paid money that the customer gave in all of them, less what they got back
     */
    public record History(
            CustomerNumber account,
            @Nullable LocalDate ended,
            Money before,
            List<Line> lines,
            int leftOut,
            Money paid) {
        public History {
            lines = List.copyOf(lines);
        }

        /** At the end of the last day. */
        public Money after() {
            return lines.isEmpty() ? before : lines.getLast().balance();
        }

        /** Its last entries, as many as take so many rows with their parts, and one at least. */
        public History latest(int rows) {
            int first = lines.size();
            int taken = 0;
            while (first > 0
                    && (first == lines.size() || taken + lines.get(first - 1).rows() <= rows)) {
                first--;
                taken += lines.get(first).rows();
            }
            return first == 0
                    ? this
                    : new History(
                            account,
                            ended,
                            lines.get(first - 1).balance(),
                            lines.subList(first, lines.size()),
                            leftOut + first,
                            paid);
        }
    }

    /**
     * One entry.
     *
     * @param slip null where no slip is concerned
     * @param takenOver the account that was taken over; null for every other kind
     * @param change of the balance
     * @param paid money that the customer gave, below zero for what they got back
     * @param parts what the change is made of; empty where there is no more to say
     */
    public record Line(
            LocalDate day,
            Kind kind,
            @Nullable SlipNumber slip,
            @Nullable CustomerNumber takenOver,
            Money change,
            Money paid,
            Money balance,
            List<Part> parts) {
        public Line {
            parts = List.copyOf(parts);
        }

        private int rows() {
            return 1 + parts.size();
        }
    }

    /**
     * Of all entries of an account and of those that it took over, in the order of the book, and what was open at the
     * end of the last day.
     */
    public static final class Maker {
        private final Shop shop;
        private final CustomerNumber number;
        private final LocalDate from;
        private final LocalDate to;
        private final Map<CustomerNumber, Told> accounts = new LinkedHashMap<>();
        private final Deque<Told> order = new ArrayDeque<>();
        private final Listed.Maker<OpenItem> open;
        private int rows;
        private Money disputed;

        public Maker(Shop shop, CustomerNumber number, LocalDate from, LocalDate to) {
            this.shop = shop;
            this.number = number;
            this.from = from;
            this.to = to;
            disputed = Money.zero(shop.currency());
            open = new Listed.Maker<>(
                    shop.currency(),
                    Comparator.comparing(OpenItem::day).thenComparing(OpenItem::slip),
                    MOST_OPEN,
                    MOST_OPEN,
                    OpenItem::open);
        }

        public void add(Entry entry) {
            if (entry instanceof CustomerEntry.Merged merged) {
                account(merged.from()).ended = entry.head().day();
            }
            Line line = line(entry, Money.zero(shop.currency()));
            if (line == null || line.day().isAfter(to)) {
                return;
            }
            Told told = account(entry.account().orElse(number));
            if (line.day().isBefore(from)) {
                told.before = line.balance();
                return;
            }
            told.lines.add(line);
            told.paid = told.paid.plus(line.paid());
            order.add(told);
            rows += line.rows();
            while (order.size() > MOST_LINES || (rows > MOST_ROWS && order.size() > 1)) {
                rows -= order.remove().forgetFirst();
            }
        }

        private Told account(CustomerNumber of) {
            return accounts.computeIfAbsent(of, each -> new Told(Money.zero(shop.currency())));
        }

        public void open(OpenItem item) {
            open.add(item);
            if (item.disputed()) {
                disputed = disputed.plus(item.open());
            }
        }

        public Statement statement(Customer customer, MadeAt madeAt) {
            History own = account(number).history(number);
            List<History> earlier = accounts.entrySet().stream()
                    .filter(each -> !each.getKey().equals(number))
                    .filter(each -> !each.getValue().lines.isEmpty())
                    .map(each -> each.getValue().history(each.getKey()))
                    .sorted(Comparator.comparing(History::ended, Comparator.nullsLast(Comparator.naturalOrder())))
                    .toList();
            return new Statement(shop, customer, from, to, madeAt, own, earlier, open.listed(), disputed);
        }
    }

    /** A history in the making. */
    private static final class Told {
        private final Deque<Line> lines = new ArrayDeque<>();
        private Money before;
        private Money paid;
        private int leftOut;
        private @Nullable LocalDate ended;

        private Told(Money zero) {
            before = zero;
            paid = zero;
        }

        /** Answers how many rows that makes room for. */
        private int forgetFirst() {
            Line first = lines.remove();
            before = first.balance();
            leftOut++;
            return first.rows();
        }

        private History history(CustomerNumber account) {
            return new History(account, ended, before, List.copyOf(lines), leftOut, paid);
        }
    }

    /** At the end of the last day. */
    public Money after() {
        return own.after();
    }

    /** With the last entries of each account alone, as many as take so many rows, and one at least. */
    public Statement latest(int most) {
        return new Statement(
                shop,
                customer,
                from,
                to,
                madeAt,
                own.latest(most),
                earlier.stream().map(each -> each.latest(most)).toList(),
                open,
                disputed);
    }

    public static @Nullable Line line(Entry entry, Money zero) {
        return switch (entry) {
            case SaleEntry.CreditSale sale -> moved(entry, Kind.SALE, sale.slip(), sale.balances(), sale.paidNow());
            case SaleEntry.Voided gone -> relieved(gone, Kind.VOID, gone.relief(), gone.balances());
            case SaleEntry.Returned back -> relieved(back, Kind.RETURN, back.relief(), back.balances());
            case SaleEntry.PriceCorrected less -> relieved(less, Kind.CORRECTION, less.relief(), less.balances());
            case RepaymentEntry.Repayment paid ->
                moved(entry, Kind.REPAYMENT, paid.chit().number(), paid.balances(), paid.amount());
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
                        merged.balances().after(),
                        List.of());
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
        return new Line(entry.head().day(), kind, slip, null, change, paid, balances.after(), Part.of(entry));
    }
}
