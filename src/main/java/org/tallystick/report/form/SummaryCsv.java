package org.tallystick.report.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.Customer;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.account.AccountOnWatch;
import org.tallystick.ledger.account.Debtor;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.ledger.shop.Shift;
import org.tallystick.report.Ageing;
import org.tallystick.report.Ageing.Bucket;
import org.tallystick.report.Balance;
import org.tallystick.report.DailySummary;
import org.tallystick.report.DailySummary.SlipToSettle;
import org.tallystick.report.DayFigure;
import org.tallystick.report.DayList;
import org.tallystick.report.Drawer;
import org.tallystick.report.JournalEntry;
import org.tallystick.report.Listed;
import org.tallystick.report.Sum;

/**
 * The summary as one table for a spreadsheet: what a row is stands in its column {@code section}, so that filtering it
 * leaves one list and its sums. Of a list that is longer than what is shown of it, the total counts all; whole lists
 * are files of their own, with the same columns. RFC 4180; column names and sections are the same in every language,
 * figures are plain.
 */
public final class SummaryCsv {
    private static final List<Column> COLUMNS = List.of(Column.values());

    private final Consumer<String> out;
    private final LocalDate day;
    private final boolean asItStands;
    private int rows;

    /**
     * Begins with a line of column names.
     *
     * @param closed whether the day is over, so that limits and payments of now are left out
     * @param out gets the rows, each with its CR LF
     */
    public SummaryCsv(LocalDate day, boolean closed, Consumer<String> out) {
        this.day = day;
        this.asItStands = !closed;
        this.out = out;
        line(column -> column.name().toLowerCase(Locale.ROOT));
    }

    public static String of(DailySummary summary) {
        StringBuilder text = new StringBuilder();
        SummaryCsv csv = new SummaryCsv(summary.day(), summary.closed(), text::append);
        csv.balance(summary);
        csv.movements(summary);
        csv.cash(summary);
        csv.outstanding(summary);
        csv.exceptions(summary);
        csv.list("entry", summary.journal(), csv::entry);
        summary.notices()
                .forEach(notice -> csv.row("notice").text(Column.NOTE, notice).end());
        csv.row("book").text(Column.NOTE, summary.chainHead()).end();
        return text.toString();
    }

    private void line(Function<Column, String> cell) {
        rows++;
        StringJoiner line = new StringJoiner(",", "", "\r\n");
        for (Column column : COLUMNS) {
            line.add(cell.apply(column));
        }
        out.accept(line.toString());
    }

    private void balance(DailySummary summary) {
        row("balance_before").amount(summary.balance().before()).end();
        row("balance_after").amount(summary.balance().after()).end();
        for (Balance.AtEndOf day : summary.earlier()) {
            row("outstanding_before")
                    .text(Column.DATE, day.day().toString())
                    .amount(day.outstanding())
                    .end();
        }
    }

    private void movements(DailySummary summary) {
        for (DayFigure figure : summary.shown()) {
            row(figure.name().toLowerCase(Locale.ROOT)).sum(summary.sum(figure)).end();
        }
        summary.repaidByMethod()
                .forEach((method, sum) -> row("repaid_by_method")
                        .text(Column.NAME, method)
                        .sum(sum)
                        .end());
        summary.repaidByCashier()
                .forEach((by, sum) ->
                        row("repaid_by_cashier").text(Column.NAME, by).sum(sum).end());
    }

    private void cash(DailySummary summary) {
        for (Drawer.Cash cash : summary.cash()) {
            row("cash_repaid")
                    .text(Column.NAME, cash.by())
                    .amount(cash.moved().repaid())
                    .end();
            row("cash_paid_at_sale")
                    .text(Column.NAME, cash.by())
                    .amount(cash.moved().paidNow())
                    .end();
            row("cash_paid_out")
                    .text(Column.NAME, cash.by())
                    .amount(cash.moved().paidOut().negated())
                    .end();
            row("cash_in_drawer")
                    .text(Column.NAME, cash.by())
                    .amount(cash.inDrawer())
                    .end();
        }
        row("cash_in_drawer_total").amount(summary.cashInDrawer()).end();
        summary.shifts().forEach(this::shift);
    }

    private void shift(Shift shift) {
        shift("shift_expected", shift).amount(shift.expected()).end();
        if (shift.counted() != null) {
            shift("shift_counted", shift).amount(shift.counted()).end();
        }
        shift.difference()
                .ifPresent(difference ->
                        shift("shift_difference", shift).amount(difference).end());
    }

    private Row shift(String section, Shift shift) {
        return row(section)
                .text(Column.NAME, shift.by() == null ? "" : shift.by())
                .text(Column.COUNT, Integer.toString(shift.entries()))
                .text(
                        Column.NOTE,
                        "%d: %s/%s"
                                .formatted(
                                        shift.number(),
                                        shift.opened() == null ? "" : shift.opened(),
                                        shift.closed() == null ? "" : shift.closed()));
    }

    private void outstanding(DailySummary summary) {
        summary.outstanding().shown().forEach(this::debt);
        row("outstanding_total")
                .text(Column.COUNT, Integer.toString(summary.outstanding().count()))
                .text(
                        Column.DATE,
                        summary.oldestDue() == null ? "" : summary.oldestDue().toString())
                .amount(summary.owed())
                .ageing(summary.ageing())
                .end();
    }

    public void debt(DailySummary.Debt debt) {
        row("outstanding")
                .customer(debt.customer())
                .text(Column.COUNT, Integer.toString(debt.slips()))
                .text(
                        Column.DATE,
                        debt.oldestDue() == null ? "" : debt.oldestDue().toString())
                .amount(debt.owed())
                .ageing(debt.ageing())
                .money(Column.LIMIT, asItStands ? debt.customer().limit() : null)
                .text(Column.PHONE, orNothing(debt.customer().phone()))
                .text(Column.PAID, asItStands ? orNothing(debt.customer().paid()) : "")
                .end();
    }

    private static String orNothing(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private void exceptions(DailySummary summary) {
        list("over_limit", summary.overLimit(), this::overLimit);
        list("override", summary.overrides(), this::override);
        list("paper_sale", summary.paperSales(), this::paperSale);
        list("disputed", summary.disputed(), this::disputed);
        list("to_decide", summary.toDecide(), this::toDecide);
        list("uncertain", summary.uncertain(), this::uncertain);
        list("unsigned", summary.unsigned(), this::unsigned);
    }

    private <T> void list(String section, Listed<T> listed, Consumer<T> row) {
        listed.shown().forEach(row);
        if (listed.leftOut() > 0) {
            row(section + "_total")
                    .text(Column.COUNT, Integer.toString(listed.count()))
                    .amount(listed.sum())
                    .end();
        }
    }

    /** The last row of a whole list: how many there are, so that a file that was cut off is seen. */
    public void end(DayList list) {
        row(list.name().toLowerCase(Locale.ROOT) + "_end")
                .text(Column.COUNT, Integer.toString(rows - 1))
                .end();
    }

    public void overLimit(DailySummary.OverLimit over) {
        row("over_limit")
                .customer(over.customer())
                .amount(over.over())
                .money(Column.LIMIT, over.limit())
                .end();
    }

    private void override(DailySummary.OverrideUsed used) {
        row("override")
                .text(Column.SLIP, used.slip().value())
                .customer(used.customer())
                .amount(used.word().over())
                .text(Column.NOTE, note(used))
                .end();
    }

    private void paperSale(DailySummary.PaperSale sale) {
        row("paper_sale")
                .text(Column.SLIP, sale.slip().value())
                .customer(sale.customer())
                .amount(sale.debt())
                .text(Column.NOTE, sale.by() + ": " + sale.writtenAt())
                .end();
    }

    public void disputed(DailySummary.DisputedSlip each) {
        row("disputed")
                .text(Column.SLIP, each.item().slip().value())
                .customer(each.customer())
                .text(Column.DATE, each.item().due().toString())
                .amount(each.item().open())
                .end();
    }

    public void uncertain(SlipToSettle slip) {
        slip("uncertain", slip);
    }

    public void unsigned(SlipToSettle slip) {
        slip(section(slip.slip()), slip);
    }

    public void toDecide(AccountOnWatch held) {
        row("to_decide")
                .customer(held.account().customer())
                .amount(held.account().owed())
                .text(Column.NOTE, held.settled() ? "ALL_PAID" : "REVIEW_DUE")
                .end();
    }

    public void entry(JournalEntry entry) {
        SlipNumber slip = entry.line().slip();
        String method = entry.method();
        row("entry")
                .customer(entry.customer())
                .text(Column.SLIP, slip == null ? "" : slip.value())
                .amount(entry.line().change())
                .money(Column.CASH, entry.cash())
                .text(Column.KIND, entry.kind().name())
                .text(Column.TIME, entry.at().toString())
                .text(Column.CASHIER, entry.by())
                .text(Column.SHIFT, Integer.toString(entry.shift()))
                .text(Column.NOTE, method == null ? entry.reason() == null ? "" : entry.reason() : method)
                .end();
    }

    private static String section(SlipStatus slip) {
        return SlipWords.kind(slip)
                .map(kind -> kind.name().replace("KIND_", "unsigned_").toLowerCase(Locale.ROOT))
                .orElse("unsigned");
    }

    private void slip(String section, SlipToSettle each) {
        SlipStatus slip = each.slip();
        row(section)
                .text(Column.SLIP, slip.number().value())
                .customer(each.customer())
                .text(Column.DATE, slip.day().toString())
                .amount(slip.amount())
                .text(Column.NOTE, SlipWords.state(slip).name().replace("STATE_", ""))
                .end();
    }

    private Row row(String section) {
        return new Row().text(Column.SECTION, section).text(Column.DAY, day.toString());
    }

    private enum Column {
        SECTION,
        DAY,
        CUSTOMER,
        NAME,
        SLIP,
        DATE,
        COUNT,
        AMOUNT,
        NOT_DUE,
        DAYS_1_30,
        DAYS_31_60,
        DAYS_61_90,
        DAYS_91_730,
        CREDIT,
        LIMIT,
        NOTE,
        DAYS_OVER_730,
        PHONE,
        PAID,
        TIME,
        CASHIER,
        SHIFT,
        KIND,
        CASH;

        static Column of(Bucket bucket) {
            return switch (bucket) {
                case NOT_DUE -> NOT_DUE;
                case UP_TO_30 -> DAYS_1_30;
                case UP_TO_60 -> DAYS_31_60;
                case UP_TO_90 -> DAYS_61_90;
                case UP_TO_730 -> DAYS_91_730;
                case OVER_730 -> DAYS_OVER_730;
                case CREDIT -> CREDIT;
            };
        }
    }

    private final class Row {
        private final Map<Column, String> cells = new EnumMap<>(Column.class);

        Row text(Column column, String value) {
            cells.put(column, CsvCell.of(value));
            return this;
        }

        Row money(Column column, @Nullable Money value) {
            BigDecimal amount = value == null ? null : value.getAmount();
            cells.put(column, amount == null ? "" : amount.toPlainString());
            return this;
        }

        Row amount(Money value) {
            return money(Column.AMOUNT, value);
        }

        Row sum(Sum sum) {
            return text(Column.COUNT, Integer.toString(sum.count())).amount(sum.amount());
        }

        Row customer(Customer customer) {
            return customer(Debtor.of(customer));
        }

        Row customer(Debtor customer) {
            return text(Column.CUSTOMER, customer.number().value()).text(Column.NAME, customer.called());
        }

        Row ageing(Ageing ageing) {
            ageing.sums().forEach((bucket, sum) -> money(Column.of(bucket), sum));
            return this;
        }

        void end() {
            line(column -> cells.getOrDefault(column, ""));
        }
    }

    private static String note(DailySummary.OverrideUsed used) {
        String reason = used.word().reason();
        return "%s (%s): %s".formatted(used.by(), used.word().means(), reason == null ? "" : reason);
    }
}
