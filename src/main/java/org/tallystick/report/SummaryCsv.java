package org.tallystick.report;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.Customer;
import org.tallystick.ledger.Held;
import org.tallystick.ledger.SlipStatus;
import org.tallystick.report.Ageing.Bucket;
import org.tallystick.report.DailySummary.SlipToSettle;

/**
 * The summary as one table for a spreadsheet: what a row is stands in its column {@code section}, so that filtering it
 * leaves one list and its sums. RFC 4180; column names and sections are the same in every language, figures are plain.
 */
public final class SummaryCsv {
    private final DailySummary summary;
    private final StringBuilder text = new StringBuilder();

    private SummaryCsv(DailySummary summary) {
        this.summary = summary;
    }

    /** With a line of column names; lines end with CR LF. */
    public static String of(DailySummary summary) {
        SummaryCsv csv = new SummaryCsv(summary);
        csv.heading();
        csv.movements();
        csv.cash();
        csv.outstanding();
        csv.exceptions();
        summary.notices()
                .forEach(notice -> csv.row("notice").text(Column.NOTE, notice).end());
        csv.row("book").text(Column.NOTE, summary.chainHead()).end();
        return csv.text.toString();
    }

    private void heading() {
        line(column -> column.name().toLowerCase(Locale.ROOT));
    }

    private void line(Function<Column, String> cell) {
        text.append(Stream.of(Column.values()).map(cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private void movements() {
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

    private void cash() {
        for (DailySummary.Cash cash : summary.cash()) {
            row("cash_repaid")
                    .text(Column.NAME, cash.by())
                    .amount(cash.repaid())
                    .end();
            row("cash_paid_at_sale")
                    .text(Column.NAME, cash.by())
                    .amount(cash.paidNow())
                    .end();
            row("cash_paid_out")
                    .text(Column.NAME, cash.by())
                    .amount(cash.paidOut().negated())
                    .end();
            row("cash_in_drawer")
                    .text(Column.NAME, cash.by())
                    .amount(cash.inDrawer())
                    .end();
        }
        row("cash_in_drawer_total").amount(summary.cashInDrawer()).end();
    }

    private void outstanding() {
        for (DailySummary.Debt debt : summary.outstanding()) {
            row("outstanding")
                    .customer(debt.customer())
                    .text(Column.COUNT, Integer.toString(debt.slips()))
                    .text(
                            Column.DATE,
                            debt.oldestDue() == null ? "" : debt.oldestDue().toString())
                    .amount(debt.owed())
                    .ageing(debt.ageing())
                    .money(Column.LIMIT, debt.customer().terms().limit())
                    .end();
        }
        row("outstanding_total")
                .text(Column.COUNT, Integer.toString(summary.outstanding().size()))
                .text(
                        Column.DATE,
                        summary.oldestDue() == null ? "" : summary.oldestDue().toString())
                .amount(summary.owed())
                .ageing(summary.ageing())
                .end();
    }

    private void exceptions() {
        for (DailySummary.OverLimit over : summary.overLimit()) {
            row("over_limit")
                    .customer(over.customer())
                    .amount(over.over())
                    .money(Column.LIMIT, over.limit())
                    .end();
        }
        for (DailySummary.OverrideUsed used : summary.overrides()) {
            row("override")
                    .text(Column.SLIP, used.slip().value())
                    .customer(used.customer())
                    .amount(used.word().over())
                    .text(Column.NOTE, note(used))
                    .end();
        }
        for (DailySummary.PaperSale sale : summary.paperSales()) {
            row("paper_sale")
                    .text(Column.SLIP, sale.slip().value())
                    .customer(sale.customer())
                    .amount(sale.debt())
                    .text(Column.NOTE, sale.by() + ": " + sale.writtenAt())
                    .end();
        }
        for (DailySummary.DisputedSlip each : summary.disputed()) {
            row("disputed")
                    .text(Column.SLIP, each.item().slip().value())
                    .customer(each.customer())
                    .text(Column.DATE, each.item().due().toString())
                    .amount(each.item().open())
                    .end();
        }
        summary.toDecide().forEach(this::toDecide);
        summary.uncertain().forEach(slip -> slip("uncertain", slip));
        summary.unsigned().forEach(slip -> slip(unsigned(slip.slip()), slip));
    }

    private void toDecide(Held held) {
        row("to_decide")
                .customer(held.account().customer())
                .amount(held.account().owed())
                .text(Column.NOTE, TroubleTables.whyNow(held).name().replace("SUMMARY_", ""))
                .end();
    }

    private static String unsigned(SlipStatus slip) {
        return TroubleTables.kind(slip)
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
                .text(Column.NOTE, TroubleTables.state(slip).name().replace("STATE_", ""))
                .end();
    }

    private Row row(String section) {
        return new Row()
                .text(Column.SECTION, section)
                .text(Column.DAY, summary.day().toString());
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
        DAYS_OVER_90,
        CREDIT,
        LIMIT,
        NOTE;

        static Column of(Bucket bucket) {
            return switch (bucket) {
                case NOT_DUE -> NOT_DUE;
                case UP_TO_30 -> DAYS_1_30;
                case UP_TO_60 -> DAYS_31_60;
                case UP_TO_90 -> DAYS_61_90;
                case OVER_90 -> DAYS_OVER_90;
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
            return text(Column.CUSTOMER, customer.number().value()).text(Column.NAME, customer.name());
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
