package org.tallystick.exchange.imports;

import java.io.Reader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.tallystick.customer.Folding;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.exchange.Column;
import org.tallystick.exchange.Guarded;
import org.tallystick.exchange.Remarks;

/** Reads a file of customers. */
public final class CustomersImport {
    public static final int MOST_ROWS = Sheet.MOST_ROWS;

    private final ImportRules rules;
    private final Amount amounts;
    private final Day days;
    private final List<ImportedCustomer> rows = new ArrayList<>();
    private final Remarks findings = new Remarks();
    private final Remarks notes = new Remarks();
    private final Map<String, Long> names = new HashMap<>();
    private final Map<String, Long> phones = new HashMap<>();
    private final Map<String, Integer> equal = new HashMap<>();

    private CustomersImport(ImportRules rules, FileForms forms) {
        this.rules = rules;
        this.amounts = new Amount(rules.currency(), forms.decimals());
        this.days = new Day(forms.days());
    }

    /**
     * What a file holds.
     *
     * @param findings what is wrong, with line, column and reason; nothing is to be brought in unless it is empty
     * @param notes what was passed over
     * @param kept the file as it may be kept until its rows are in: of the columns that are read, and no other
     */
    public record Content(List<ImportedCustomer> rows, Remarks findings, Remarks notes, Supplier<Reader> kept) {}

    /** Reads a whole file: once to see how it writes amounts and days, and once for what it says. */
    public static Content read(String file, ImportRules rules) {
        List<String> aName = List.of(Column.NAME.title(), Column.FIRST_NAME.title(), Column.LAST_NAME.title());
        Sheet sheet = new Sheet(
                file,
                new Sheet.Columns(
                        Column.all(),
                        List.of(Column.NUMBER.title()),
                        List.of(aName),
                        rules.forms().leaveOut()));
        FileForms forms = sheet.isOurOwn(Column.names()) ? FileForms.OURS : rules.forms();
        CustomersImport reading = new CustomersImport(rules, forms);
        sheet.each(new Remarks(), new Remarks(), reading::look);
        sheet.each(reading.findings, reading.notes, reading::row);
        return new Content(reading.rows, reading.findings, reading.notes, sheet::kept);
    }

    private void look(long line, Map<String, String> cells) {
        for (Column column : List.of(Column.LIMIT, Column.OWED)) {
            amounts.look(line, Guarded.figure(cells.getOrDefault(column.title(), "")));
        }
        for (Column column : List.of(Column.SINCE, Column.DUE)) {
            days.look(line, Guarded.figure(cells.getOrDefault(column.title(), "")));
        }
    }

    private void row(long line, Map<String, String> named) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            String cell = named.get(column.title());
            if (cell != null) {
                cells.put(column, cell);
            }
        }
        RowReading reading = new RowReading(line, cells, rules, amounts, days);
        Optional<ImportedCustomer> read = reading.row();
        findings.addAll(reading.findings());
        read.ifPresent(row -> {
            if (!rules.namesakes()) {
                notTwice(line, row.details());
            }
            int copy = equal.merge(row.content(), 1, Integer::sum);
            rows.add(new ImportedCustomer(line, row.details(), row.terms(), row.before(), row.content() + "\n" + copy));
        });
    }

    private void notTwice(long line, PersonalDetails details) {
        String phone = details.phone();
        Long name = names.putIfAbsent(Folding.fold(details.name()), line);
        Long other = phone == null ? null : phones.putIfAbsent(rules.dialling().whole(phone), line);
        if (name != null) {
            findings.add(ImportedCustomer.known(line, true, name.equals(other), "line " + name));
        }
        if (other != null && !other.equals(name)) {
            findings.add(ImportedCustomer.known(line, false, true, "line " + other));
        }
    }
}
