package org.tallystick.report.form;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Entry;
import org.tallystick.entry.SaleLine;
import org.tallystick.ledger.account.OpenItem;
import org.tallystick.report.Part;
import org.tallystick.report.Statement;

/**
 * A statement as one table for a spreadsheet, in the form of {@link SummaryCsv}: filter the column section, and by
 * customer where accounts became one.
 */
public final class StatementCsv {
    /** Behind section and customer. */
    private static final int COLUMNS = 13;

    private final CustomerNumber customer;
    private final LocalDate from;
    private final LocalDate to;
    private final Money zero;
    private final Consumer<String> out;
    private final Map<CustomerNumber, Money> balances = new HashMap<>();
    private final Set<CustomerNumber> begun = new HashSet<>();
    private boolean ended;

    /**
     * Begins with a line of column names; lines end with CR LF.
     *
     * @param zero of the shop's currency
     * @param out gets the lines, one after the other
     */
    public StatementCsv(CustomerNumber customer, LocalDate from, LocalDate to, Money zero, Consumer<String> out) {
        this.customer = customer;
        this.from = from;
        this.to = to;
        this.zero = zero;
        this.out = out;
        out.accept("section,customer,day,kind,slip,due,change,paid,balance,note,name,quantity,unit,price,amount\r\n");
    }

    /** The next entry of the account, or of one that it took over, in the order of the book. */
    public void add(Entry entry) {
        Statement.Line line = Statement.line(entry, zero);
        if (line == null || line.day().isAfter(to)) {
            return;
        }
        CustomerNumber account = entry.account().orElse(customer);
        if (!line.day().isBefore(from)) {
            begin(account);
            entry(account, line);
        }
        balances.put(account, line.balance());
    }

    private void entry(CustomerNumber account, Statement.Line line) {
        String kind = lowerCase(line.kind());
        row(
                "entry",
                account,
                line.day(),
                kind,
                line.slip(),
                null,
                line.change(),
                line.paid(),
                line.balance(),
                line.takenOver());
        for (Part part : line.parts()) {
            part(account, line, part);
        }
    }

    /** Its name is that of the goods, or the number of the slip that was cleared or of the other till's receipt. */
    private void part(CustomerNumber account, Statement.Line line, Part part) {
        SaleLine goods = part.goods();
        row(
                "part",
                account,
                line.day(),
                lowerCase(part.kind()),
                line.slip(),
                null,
                null,
                null,
                null,
                null,
                goods != null ? goods.name() : part.slip() != null ? part.slip() : part.receipt(),
                goods == null || goods.quantity() == null
                        ? null
                        : goods.quantity().toPlainString(),
                goods == null ? null : goods.unit(),
                goods == null || goods.unitPrice() == null
                        ? null
                        : goods.unitPrice().getAmount().toPlainString(),
                part.amount());
    }

    /** What was open at the end of the last day, once all entries are added. */
    public void open(OpenItem item) {
        after();
        String note = item.disputed() ? "disputed" : null;
        row("open", customer, item.day(), null, item.slip(), item.due(), null, null, item.open(), note);
    }

    /** All is added. */
    public void end() {
        after();
    }

    private void begin(CustomerNumber account) {
        if (begun.add(account)) {
            row("before", account, from, null, null, null, null, null, balance(account), null);
        }
    }

    private void after() {
        begin(customer);
        if (!ended) {
            ended = true;
            row("after", customer, to, null, null, null, null, null, balance(customer), null);
        }
    }

    private Money balance(CustomerNumber account) {
        return balances.getOrDefault(account, zero);
    }

    private static String lowerCase(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private void row(String section, CustomerNumber account, @Nullable Object... cells) {
        Stream<String> told = Arrays.stream(Arrays.copyOf(cells, COLUMNS)).map(StatementCsv::cell);
        out.accept(section + ',' + CsvCell.of(account.value()) + ',' + told.collect(Collectors.joining(",")) + "\r\n");
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Money amount -> amount.getAmount().toPlainString();
            default -> CsvCell.of(value.toString());
        };
    }
}
