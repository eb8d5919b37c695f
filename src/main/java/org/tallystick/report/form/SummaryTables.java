package org.tallystick.report.form;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.Customer;
import org.tallystick.customer.Standing;
import org.tallystick.entry.CashMoved;
import org.tallystick.ledger.account.Debtor;
import org.tallystick.ledger.shop.Shift;
import org.tallystick.report.Ageing;
import org.tallystick.report.Ageing.Bucket;
import org.tallystick.report.Balance;
import org.tallystick.report.DailySummary;
import org.tallystick.report.DailySummary.Debt;
import org.tallystick.report.DayFigure;
import org.tallystick.report.DayList;
import org.tallystick.report.Drawer;
import org.tallystick.report.Drawer.Cash;
import org.tallystick.report.JournalEntry;
import org.tallystick.report.Sum;
import org.tallystick.report.form.Table.Column;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/** The summary as tables in the shop's language. */
public final class SummaryTables {
    private final DailySummary summary;
    private final Wording words;

    private SummaryTables(DailySummary summary) {
        this.summary = summary;
        words = Wording.in(summary.shop().languageFor(null));
    }

    /**
     * In the order in which an owner reads them, below the figures at a glance and what needs the owner; all but the
     * usual ones only where there is something in them.
     */
    public static List<Table> belowTheNeeds(DailySummary summary) {
        return new SummaryTables(summary).belowTheNeeds().toList();
    }

    private Stream<Table> belowTheNeeds() {
        return Stream.of(
                        Stream.of(cash(), outstanding()),
                        Stream.of(ageing()).filter(table -> !table.rows().isEmpty()),
                        Stream.of(balance()),
                        Stream.of(repaid()).filter(table -> !table.rows().isEmpty()),
                        Stream.of(entries()))
                .flatMap(each -> each);
    }

    /** A customer as they stand in reports: name and number, or the bare number once the name is erased. */
    static String named(Customer customer) {
        return named(Debtor.of(customer));
    }

    static String named(Debtor customer) {
        String number = customer.number().value();
        return customer.name() == null ? number : customer.name() + " (" + number + ")";
    }

    /**
     * A figure that an owner sees first.
     *
     * @param notes what it stands against
     */
    public record Figure(String name, String value, List<String> notes) {
        public String note() {
            return String.join("; ", notes);
        }
    }

    /** How much is out, is the cash right, what went wrong. */
    public static List<Figure> atAGlance(DailySummary summary) {
        return new SummaryTables(summary).figures();
    }

    private List<Figure> figures() {
        List<Figure> figures = new ArrayList<>(moved());
        figures.add(new Figure(words.say(Phrase.SUMMARY_CASH), words.amount(summary.cashInDrawer()), List.of()));
        for (Drawer drawer : summary.drawers()) {
            figures.add(
                    new Figure(shift(drawer, words), words.amount(drawer.shift().expected()), counted(drawer.shift())));
        }
        figures.add(new Figure(
                words.say(Phrase.SUMMARY_NEEDS),
                Integer.toString(summary.needs().count()),
                needed(summary, words)));
        return figures;
    }

    /** How many of which kind need the owner. */
    static List<String> needed(DailySummary summary, Wording words) {
        Map<Phrase, Integer> counts = new LinkedHashMap<>();
        summary.needs()
                .groups()
                .forEach(group -> counts.merge(NeedWords.title(group.kind()), group.count(), Integer::sum));
        return counts.entrySet().stream()
                .map(each -> words.say(each.getKey()) + ": " + each.getValue())
                .toList();
    }

    /** Of them those of debts alone. */
    static List<Figure> owed(DailySummary summary) {
        return new SummaryTables(summary).moved();
    }

    private List<Figure> moved() {
        LocalDate oldest = summary.oldestDue();
        boolean late = oldest != null && oldest.isBefore(summary.day());
        return List.of(
                new Figure(words.say(Phrase.SUMMARY_ALL_OWED), words.amount(summary.owed()), against()),
                new Figure(
                        words.say(Phrase.SUMMARY_OVERDUE),
                        words.amount(summary.ageing().overdue()),
                        late ? List.of(words.say(Phrase.SUMMARY_OLDEST_DUE) + " " + dueDate(oldest)) : List.of()),
                figure(DayFigure.SOLD),
                figure(DayFigure.REPAID));
    }

    private Figure figure(DayFigure figure) {
        Sum sum = summary.sum(figure);
        return new Figure(words.say(figure.phrase()) + " (" + sum.count() + ")", words.amount(sum.amount()), List.of());
    }

    /** How much more it is than yesterday, and than a week ago. */
    private List<String> against() {
        return Stream.concat(
                        favour().stream(),
                        Stream.of(summary.yesterday(), summary.lastWeek())
                                .flatMap(Optional::stream)
                                .distinct()
                                .map(this::against))
                .toList();
    }

    /** Why more may be overdue than is outstanding. */
    private Optional<String> favour() {
        Money credit = summary.ageing().in(Bucket.CREDIT).negated();
        return credit.isZero()
                ? Optional.empty()
                : Optional.of(words.say(
                        Phrase.SUMMARY_LESS_IN_FAVOUR,
                        words.figure(summary.ageing().debt()),
                        words.figure(credit)));
    }

    private String against(Balance.AtEndOf earlier) {
        return words.say(
                Phrase.SUMMARY_SINCE, signed(summary.owed().minus(earlier.outstanding())), words.date(earlier.day()));
    }

    private String signed(Money sum) {
        return signed(sum, words);
    }

    static String signed(Money sum, Wording words) {
        return sum.isPositive() ? "+" + words.figure(sum) : words.figure(sum);
    }

    /** Such as: Shift 1 (Ana, Ben). */
    static String shift(Drawer drawer, Wording words) {
        String name = words.say(Phrase.SUMMARY_SHIFT) + " " + drawer.shift().number();
        List<String> cashiers = by(drawer);
        return cashiers.isEmpty() ? name : name + " (" + String.join(", ", cashiers) + ")";
    }

    /** Whoever moved its cash; where none was moved whoever closed it. */
    private static List<String> by(Drawer drawer) {
        return drawer.cash().isEmpty()
                ? Stream.ofNullable(drawer.shift().by()).toList()
                : drawer.cash().stream().map(Cash::by).toList();
    }

    private List<String> counted(Shift shift) {
        Money counted = shift.counted();
        return counted == null
                ? List.of(words.say(Phrase.SUMMARY_NOT_COUNTED))
                : List.of(
                        words.say(Phrase.SUMMARY_CASH_COUNTED) + " " + words.figure(counted),
                        words.say(Phrase.SUMMARY_CASH_DIFFERENCE) + " "
                                + signed(shift.difference().orElseThrow()));
    }

    private Table cash() {
        CashMoved all = summary.cash().stream()
                .map(Cash::moved)
                .reduce(CashMoved.none(summary.shop().currency()), CashMoved::plus);
        List<List<String>> rows = new ArrayList<>();
        for (Drawer drawer : summary.drawers()) {
            Shift shift = drawer.shift();
            boolean alone = drawer.cash().size() < 2;
            CashMoved together = drawer.cash().stream()
                    .map(Cash::moved)
                    .reduce(CashMoved.none(summary.shop().currency()), CashMoved::plus);
            if (!alone) {
                drawer.cash().forEach(cash -> rows.add(row(shift, cash.by(), cash.moved(), false)));
            }
            String who = alone ? String.join("", by(drawer)) : words.say(Phrase.SUMMARY_TOTAL);
            rows.add(row(shift, who, together, true));
        }
        return new Table(
                words.say(Phrase.SUMMARY_CASH),
                List.of(
                        words(Phrase.SUMMARY_SHIFT),
                        words(Phrase.CASHIER),
                        figure(Phrase.SUMMARY_CASH_REPAID).asExtra(),
                        figure(Phrase.SUMMARY_CASH_PAID_NOW).asExtra(),
                        figure(Phrase.SUMMARY_CASH_PAID_OUT).asExtra(),
                        figure(Phrase.SUMMARY_CASH_EXPECTED),
                        figure(Phrase.SUMMARY_CASH_COUNTED),
                        figure(Phrase.SUMMARY_CASH_DIFFERENCE)),
                rows,
                rows.size() < 2
                        ? List.of()
                        : List.of(
                                words.say(Phrase.SUMMARY_TOTAL),
                                "",
                                words.figure(all.repaid()),
                                words.figure(all.paidNow()),
                                words.figure(all.paidOut().negated()),
                                words.figure(all.inDrawer()),
                                "",
                                ""));
    }

    /** @param whole whether this is the drawer, which may have been counted */
    private List<String> row(Shift shift, String who, CashMoved cash, boolean whole) {
        Money counted = whole ? shift.counted() : null;
        return List.of(
                shift.number() + " " + time(shift.opened()) + "-" + time(shift.closed()),
                who,
                words.figure(cash.repaid()),
                words.figure(cash.paidNow()),
                words.figure(cash.paidOut().negated()),
                words.figure(cash.inDrawer()),
                counted == null ? Table.NOTHING : words.figure(counted),
                counted == null ? Table.NOTHING : signed(shift.difference().orElseThrow()));
    }

    private String time(@Nullable Instant at) {
        return at == null ? "" : words.time(at, summary.shop().timeZone());
    }

    private Table outstanding() {
        List<Column> columns = new ArrayList<>(List.of(words(Phrase.CUSTOMER), figure(Phrase.SUMMARY_OLDEST_DUE)));
        for (Bucket bucket : Bucket.values()) {
            columns.add(Column.figure(words.say(phrase(bucket))).asExtra());
        }
        columns.add(figure(Phrase.SUMMARY_OVERDUE));
        columns.add(figure(Phrase.SUMMARY_OWED));
        List<Debt> debts = summary.outstanding().shown();
        String customers =
                words.say(Phrase.SUMMARY_CUSTOMERS, summary.outstanding().count());
        return new Table(
                        words.say(Phrase.SUMMARY_OUTSTANDING),
                        columns,
                        debts.stream()
                                .map(debt -> aged(named(debt.customer()), debt.ageing(), dueDate(debt.oldestDue())))
                                .toList(),
                        aged(customers, summary.ageing(), dueDate(summary.oldestDue())),
                        debts.stream().map(Debt::ageing).toList(),
                        debts.stream().<@Nullable String>map(this::about).toList(),
                        List.of(),
                        Table.gap(summary.outstanding(), DayList.OUTSTANDING.command(summary.day())))
                .withoutEmptyColumns();
    }

    private List<String> aged(String name, Ageing ageing, String oldestDue) {
        List<String> cells = new ArrayList<>(List.of(name, oldestDue));
        for (Bucket bucket : Bucket.values()) {
            cells.add(figureOrNothing(ageing.in(bucket)));
        }
        cells.add(figureOrNothing(ageing.overdue()));
        cells.add(words.figure(ageing.total()));
        return cells;
    }

    private String figureOrNothing(Money sum) {
        return sum.isZero() ? Table.NOTHING : words.figure(sum);
    }

    /** How to reach a customer, and how they stand; of a day that is over only the first. */
    private @Nullable String about(Debt debt) {
        Debtor customer = debt.customer();
        List<String> parts = new ArrayList<>();
        if (customer.phone() != null) {
            parts.add(customer.phone());
        }
        if (!summary.closed()) {
            if (customer.paid() != null) {
                parts.add(words.say(Phrase.SUMMARY_LAST_PAID, words.date(customer.paid())));
            }
            Money limit = customer.limit();
            if (limit != null) {
                parts.add(debt.overLimit()
                        .map(over -> words.say(
                                Phrase.SUMMARY_OVER_THE_LIMIT, words.figure(over.over()), words.figure(limit)))
                        .orElseGet(() -> words.say(
                                Phrase.SUMMARY_LIMIT_USED, debt.limitUsed().orElse(0), words.figure(limit))));
            }
            Phrase standing = standing(customer.standingOn(summary.day()));
            if (standing != null) {
                parts.add(words.say(standing));
            }
        }
        return parts.isEmpty() ? null : String.join(", ", parts);
    }

    private static @Nullable Phrase standing(Standing standing) {
        return switch (standing) {
            case CLEAR -> null;
            case WATCH -> Phrase.SUMMARY_LOOK_FIRST;
            case BLOCKED -> Phrase.SUMMARY_CASH_ONLY;
        };
    }

    private String dueDate(@Nullable LocalDate due) {
        return due == null ? Table.NOTHING : words.date(due);
    }

    /** What is out, by its age. */
    private Table ageing() {
        Ageing ageing = summary.ageing();
        return new Table(
                words.say(Phrase.SUMMARY_AGEING),
                List.of(Column.words(""), figure(Phrase.SUMMARY_SUM), figure(Phrase.SUMMARY_SHARE)),
                Stream.of(Bucket.values())
                        .filter(bucket -> !ageing.in(bucket).isZero())
                        .map(bucket -> List.of(
                                words.say(phrase(bucket)),
                                words.figure(ageing.in(bucket)),
                                bucket == Bucket.CREDIT ? Table.NOTHING : share(ageing.in(bucket), ageing.debt())))
                        .toList(),
                List.of(words.say(Phrase.SUMMARY_TOTAL), words.figure(ageing.total()), ""));
    }

    private static String share(Money part, Money all) {
        return Math.round(part.getAmount().doubleValue() / all.getAmount().doubleValue() * 100) + "%";
    }

    /** From what was owed the day before to what is owed now, step by step. */
    private Table balance() {
        List<List<String>> rows = new ArrayList<>();
        String before = summary.yesterday()
                .map(each -> words.say(Phrase.IOU_BALANCE_BEFORE) + " (" + words.date(each.day()) + ")")
                .orElse(words.say(Phrase.IOU_BALANCE_BEFORE));
        rows.add(List.of(before, "", words.figure(summary.balance().before())));
        for (DayFigure figure : summary.shown()) {
            rows.add(List.of(
                    words.say(figure.phrase()),
                    Integer.toString(summary.sum(figure).count()),
                    signed(figure.changeOn(summary))));
        }
        Money other = summary.balance().unexplained();
        if (!other.isZero()) {
            rows.add(List.of(words.say(Phrase.SUMMARY_OTHER_DAY), "", signed(other)));
        }
        return new Table(
                words.say(Phrase.SUMMARY_BALANCE),
                List.of(Column.words(""), figure(Phrase.SUMMARY_COUNT), figure(Phrase.SUMMARY_SUM)),
                rows,
                List.of(
                        words.say(Phrase.IOU_BALANCE_AFTER),
                        "",
                        words.figure(summary.balance().after())));
    }

    private Table repaid() {
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<String, Sum> method : summary.repaidByMethod().entrySet()) {
            rows.add(row(words.say(Phrase.SUMMARY_REPAID_BY, words.method(method.getKey())), method.getValue()));
        }
        for (Map.Entry<String, Sum> cashier : summary.repaidByCashier().entrySet()) {
            rows.add(row(words.say(Phrase.SUMMARY_REPAID_TO, cashier.getKey()), cashier.getValue()));
        }
        return new Table(
                words.say(Phrase.SUMMARY_REPAID),
                List.of(Column.words(""), figure(Phrase.SUMMARY_COUNT), figure(Phrase.SUMMARY_SUM)),
                rows,
                List.of());
    }

    private List<String> row(String name, Sum sum) {
        return List.of(name, Integer.toString(sum.count()), words.figure(sum.amount()));
    }

    private Table entries() {
        List<Column> columns = List.of(
                words(Phrase.SUMMARY_TIME),
                words(Phrase.CASHIER).asExtra(),
                words(Phrase.STATEMENT_WHAT),
                words(Phrase.SLIP).asExtra(),
                words(Phrase.CUSTOMER),
                figure(Phrase.STATEMENT_CHANGE),
                figure(Phrase.SUMMARY_CASH_MOVED).asExtra());
        List<String> total = new ArrayList<>(Collections.nCopies(columns.size(), ""));
        total.set(2, words.say(Phrase.SUMMARY_TOTAL) + " (" + summary.journal().count() + ")");
        total.set(5, signed(summary.journal().sum()));
        total.set(6, words.figure(summary.cashInDrawer()));
        boolean shifts = summary.drawers().size() > 1;
        return new Table(
                words.say(Phrase.SUMMARY_ENTRIES),
                columns,
                summary.journal().shown().stream()
                        .map(each -> row(each, shifts))
                        .toList(),
                total,
                Table.gap(summary.journal(), DayList.ENTRIES.command(summary.day())));
    }

    private List<String> row(JournalEntry entry, boolean shifts) {
        String what = StatementTables.what(entry.line(), words);
        String method = entry.method();
        return List.of(
                words.time(entry.at(), summary.shop().timeZone()),
                shifts ? entry.by() + " (" + entry.shift() + ")" : entry.by(),
                method == null ? what : what + " (" + words.method(method) + ")",
                entry.line().slip() == null
                        ? Table.NOTHING
                        : entry.line().slip().value(),
                named(entry.customer()),
                signed(entry.line().change()),
                figureOrNothing(entry.cash()));
    }

    /** The heading of a bucket. */
    public static Phrase phrase(Bucket bucket) {
        return switch (bucket) {
            case NOT_DUE -> Phrase.SUMMARY_NOT_DUE;
            case UP_TO_30 -> Phrase.SUMMARY_UP_TO_30;
            case UP_TO_60 -> Phrase.SUMMARY_UP_TO_60;
            case UP_TO_90 -> Phrase.SUMMARY_UP_TO_90;
            case UP_TO_730 -> Phrase.SUMMARY_UP_TO_730;
            case OVER_730 -> Phrase.SUMMARY_OVER_730;
            case CREDIT -> Phrase.SUMMARY_CREDIT;
        };
    }

    private Column words(Phrase name) {
        return Column.words(words.say(name));
    }

    private Column figure(Phrase name) {
        return Column.figure(words.say(name));
    }
}
