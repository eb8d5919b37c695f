package org.tallystick.report.form;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Entry;
import org.tallystick.ledger.account.OpenItem;
import org.tallystick.report.Statement;

/** A statement as one table for a spreadsheet, in the form of {@link SummaryCsv}: filter the column section. */
public final class StatementCsv {
    private final String customer;
    private final LocalDate from;
    private final LocalDate to;
    private final Consumer<String> out;
    private Money before;
    private boolean begun;

    /**
     * Begins with a line of column names; lines end with CR LF.
     *
     * @param zero of the shop's currency
     * @param out gets the lines, one after the other
     */
    public StatementCsv(CustomerNumber customer, LocalDate from, LocalDate to, Money zero, Consumer<String> out) {
        this.customer = customer.value();
        this.from = from;
        this.to = to;
        this.out = out;
        before = zero;
        out.accept("section,customer,day,kind,slip,due,change,paid,balance,note\r\n");
    }

    /** The next entry of the account, in the order of the book. */
    public void add(Entry entry) {
        Statement.Line line = Statement.line(entry, before.minus(before));
        if (line == null || line.day().isAfter(to)) {
            return;
        }
        if (line.day().isBefore(from)) {
            before = line.balance();
            return;
        }
        begin();
        row(
                "entry",
                line.day(),
                line.kind().name().toLowerCase(Locale.ROOT),
                line.slip(),
                null,
                line.change(),
                line.paid(),
                line.balance(),
                line.takenOver());
    }

    /** What was open at the end of the last day, once all entries are added. */
    public void open(OpenItem item) {
        begin();
        String note = item.disputed() ? "disputed" : null;
        row("open", item.day(), null, item.slip(), item.due(), null, null, item.open(), note);
    }

    /** All is added. */
    public void end() {
        begin();
    }

    private void begin() {
        if (!begun) {
            begun = true;
            row("before", from, null, null, null, null, null, before, null);
        }
    }

    private void row(String section, @Nullable Object... cells) {
        out.accept(section + ',' + CsvCell.of(customer) + ','
                + Arrays.stream(cells).map(StatementCsv::cell).collect(Collectors.joining(",")) + "\r\n");
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Money amount -> amount.getAmount().toPlainString();
            default -> CsvCell.of(value.toString());
        };
    }
}
