package org.tallystick.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.ledger.OpenItem;

/** A statement as one table for a spreadsheet, in the form of {@link SummaryCsv}: filter the column section. */
public final class StatementCsv {
    private final String customer;
    private final StringBuilder text = new StringBuilder();

    private StatementCsv(Statement statement) {
        customer = statement.customer().number().value();
    }

    /** With a line of column names; lines end with CR LF. */
    public static String of(Statement statement) {
        StatementCsv csv = new StatementCsv(statement);
        csv.text.append("section,customer,day,kind,slip,due,change,paid,balance,note\r\n");
        csv.row("before", statement.from(), null, null, null, null, null, statement.before(), null);
        for (Statement.Line line : statement.lines()) {
            String kind = line.kind().name().toLowerCase(Locale.ROOT);
            csv.row(
                    "entry",
                    line.day(),
                    kind,
                    line.slip(),
                    null,
                    line.change(),
                    line.paid(),
                    line.balance(),
                    line.takenOver());
        }
        for (OpenItem item : statement.open()) {
            String note = item.disputed() ? "disputed" : null;
            csv.row("open", item.day(), null, item.slip(), item.due(), null, null, item.open(), note);
        }
        return csv.text.toString();
    }

    private void row(String section, @Nullable Object... cells) {
        text.append(section)
                .append(',')
                .append(CsvCell.of(customer))
                .append(',')
                .append(Arrays.stream(cells).map(StatementCsv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Money amount -> amount.getAmount().toPlainString();
            default -> CsvCell.of(value.toString());
        };
    }
}
