package org.tallystick.report.form;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.Customer;
import org.tallystick.entry.CashMoved;
import org.tallystick.ledger.account.Debtor;
import org.tallystick.ledger.shop.Shift;
import org.tallystick.report.Ageing;
import org.tallystick.report.Ageing.Bucket;
import org.tallystick.report.DailySummary;
import org.tallystick.report.DailySummary.Cash;
import org.tallystick.report.DailySummary.Debt;
import org.tallystick.report.DayList;
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

    /** In the order in which an owner reads them; tables of trouble only where there is some. */
    public static List<Table> of(DailySummary summary) {
        SummaryTables tables = new SummaryTables(summary);
        return Stream.of(
                        Stream.of(tables.day(), tables.cash()),
                        Stream.of(tables.shifts()).filter(table -> !table.rows().isEmpty()),
                        Stream.of(tables.outstanding()),
                        new TroubleTables(summary, tables.words)
                                .all().stream().filter(table -> !table.rows().isEmpty()))
                .flatMap(each -> each)
                .toList();
    }

    /** A customer as they stand in reports: name and number, or the bare number once the name is erased. */
    static String named(Customer customer) {
        return named(Debtor.of(customer));
    }

    static String named(Debtor customer) {
        String number = customer.number().value();
        return customer.name() == null ? number : customer.name() + " (" + number + ")";
    }

    private Table day() {
        List<List<String>> rows = new ArrayList<>();
        summary.shown().forEach(figure -> rows.add(row(words.say(figure.phrase()), summary.sum(figure))));
        for (Map.Entry<String, Sum> method : summary.repaidByMethod().entrySet()) {
            rows.add(row(words.say(Phrase.SUMMARY_REPAID_BY, words.method(method.getKey())), method.getValue()));
        }
        for (Map.Entry<String, Sum> cashier : summary.repaidByCashier().entrySet()) {
            rows.add(row(words.say(Phrase.SUMMARY_REPAID_TO, cashier.getKey()), cashier.getValue()));
        }
        return new Table(
                words.say(Phrase.SUMMARY_DAY),
                List.of(Column.words(""), figure(Phrase.SUMMARY_COUNT), figure(Phrase.SUMMARY_SUM)),
                rows,
                List.of());
    }

    private List<String> row(String name, Sum sum) {
        return List.of(name, Integer.toString(sum.count()), words.figure(sum.amount()));
    }

    private Table cash() {
        CashMoved all = summary.cash().stream()
                .map(Cash::moved)
                .reduce(CashMoved.none(summary.shop().currency()), CashMoved::plus);
        return new Table(
                words.say(Phrase.SUMMARY_CASH),
                List.of(
                        words(Phrase.CASHIER),
                        figure(Phrase.SUMMARY_CASH_REPAID),
                        figure(Phrase.SUMMARY_CASH_PAID_NOW),
                        figure(Phrase.SUMMARY_CASH_PAID_OUT),
                        figure(Phrase.SUMMARY_CASH_IN_DRAWER)),
                summary.cash().stream()
                        .map(cash -> row(cash.by(), cash.moved()))
                        .toList(),
                row(words.say(Phrase.SUMMARY_TOTAL), all));
    }

    private List<String> row(String name, CashMoved cash) {
        return List.of(
                name,
                words.figure(cash.repaid()),
                words.figure(cash.paidNow()),
                words.figure(cash.paidOut().negated()),
                words.figure(cash.inDrawer()));
    }

    private Table shifts() {
        return new Table(
                words.say(Phrase.SUMMARY_SHIFTS),
                List.of(
                        words(Phrase.SUMMARY_SHIFT),
                        words(Phrase.SUMMARY_CLOSED_BY),
                        words(Phrase.SUMMARY_FROM_TO),
                        figure(Phrase.SUMMARY_COUNT),
                        figure(Phrase.SUMMARY_CASH_EXPECTED),
                        figure(Phrase.SUMMARY_CASH_COUNTED),
                        figure(Phrase.SUMMARY_CASH_DIFFERENCE)),
                summary.shifts().stream().map(this::row).toList(),
                List.of());
    }

    private List<String> row(Shift shift) {
        return List.of(
                Integer.toString(shift.number()),
                shift.by() == null ? Table.NOTHING : shift.by(),
                time(shift.opened()) + "-" + time(shift.closed()),
                Integer.toString(shift.entries()),
                words.figure(shift.expected()),
                shift.counted() == null ? Table.NOTHING : words.figure(shift.counted()),
                shift.difference().map(words::figure).orElse(Table.NOTHING));
    }

    private String time(@Nullable Instant at) {
        return at == null ? "" : words.time(at, summary.shop().timeZone());
    }

    private Table outstanding() {
        List<Column> columns = new ArrayList<>(List.of(words(Phrase.CUSTOMER), figure(Phrase.SUMMARY_OLDEST_DUE)));
        for (Bucket bucket : Bucket.values()) {
            columns.add(Column.figure(words.say(phrase(bucket))));
        }
        columns.add(figure(Phrase.SUMMARY_OWED));
        List<Debt> debts = summary.outstanding().shown();
        String customers =
                words.say(Phrase.SUMMARY_CUSTOMERS, summary.outstanding().count());
        return new Table(
                words.say(Phrase.SUMMARY_OUTSTANDING),
                columns,
                debts.stream().map(debt -> aged(named(debt.customer()), debt)).toList(),
                aged(customers, summary.ageing(), dueDate(summary.oldestDue())),
                debts.stream().map(Debt::ageing).toList(),
                Table.gap(summary.outstanding(), DayList.OUTSTANDING.command(summary.day())));
    }

    private List<String> aged(String name, Debt debt) {
        return aged(name, debt.ageing(), dueDate(debt.oldestDue()));
    }

    private List<String> aged(String name, Ageing ageing, String oldestDue) {
        List<String> cells = new ArrayList<>(List.of(name, oldestDue));
        for (Bucket bucket : Bucket.values()) {
            Money sum = ageing.in(bucket);
            cells.add(sum.isZero() ? Table.NOTHING : words.figure(sum));
        }
        cells.add(words.figure(ageing.total()));
        return cells;
    }

    private String dueDate(@Nullable LocalDate due) {
        return due == null ? Table.NOTHING : words.date(due);
    }

    /** The heading of a bucket. */
    public static Phrase phrase(Bucket bucket) {
        return switch (bucket) {
            case NOT_DUE -> Phrase.SUMMARY_NOT_DUE;
            case UP_TO_30 -> Phrase.SUMMARY_UP_TO_30;
            case UP_TO_60 -> Phrase.SUMMARY_UP_TO_60;
            case UP_TO_90 -> Phrase.SUMMARY_UP_TO_90;
            case OVER_90 -> Phrase.SUMMARY_OVER_90;
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
