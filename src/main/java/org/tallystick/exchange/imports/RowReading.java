package org.tallystick.exchange.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.account.RecordOpeningBalance;
import org.tallystick.customer.CreditMode;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.DueRule;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.exchange.Column;
import org.tallystick.exchange.Guarded;
import org.tallystick.validation.DateRules;
import org.tallystick.validation.InvalidInput;

/** Reads one row; goes on after what is wrong, so that all of it is found at once. */
final class RowReading {
    private final long line;
    private final Map<Column, String> cells;
    private final ImportRules rules;
    private final Amount amounts;
    private final Day days;
    private final List<String> findings = new ArrayList<>();

    RowReading(long line, Map<Column, String> cells, ImportRules rules, Amount amounts, Day days) {
        this.line = line;
        this.cells = new EnumMap<>(cells);
        this.rules = rules;
        this.amounts = amounts;
        this.days = days;
    }

    /** What is wrong, after {@link #row}. */
    List<String> findings() {
        return findings;
    }

    /** Empty when something is wrong. */
    Optional<ImportedCustomer> row() {
        PersonalDetails details = details();
        CreditTerms terms = attempt(this::terms);
        Money owed = cell(Column.OWED, text -> amounts.read(Column.OWED.title(), text));
        LocalDate since = cell(Column.SINCE, text -> day(Column.SINCE, text));
        LocalDate due = cell(Column.DUE, text -> day(Column.DUE, text));
        RecordOpeningBalance.Before before = before(owed, since, due);
        return findings.isEmpty() && details != null && terms != null
                ? Optional.of(new ImportedCustomer(line, details, terms, before, content(details, terms, before)))
                : Optional.empty();
    }

    /** Each field is tried alone first, so that all that is wrong is named. */
    private @Nullable PersonalDetails details() {
        String name = name();
        String knownAs = Guarded.read(raw(Column.KNOWN_AS));
        String place = Guarded.read(raw(Column.PLACE));
        String phone = Guarded.read(raw(Column.PHONE));
        attempt(() -> PersonalDetails.named(name).checked());
        attempt(() -> new PersonalDetails("x", knownAs, null, null, null).checked());
        attempt(() -> new PersonalDetails("x", null, phone, null, null).checked());
        attempt(() -> new PersonalDetails("x", null, null, null, place).checked());
        return findings.isEmpty() ? new PersonalDetails(name, knownAs, phone, null, place).checked() : null;
    }

    /** The whole name, else its two parts. */
    private String name() {
        String whole = Guarded.read(raw(Column.NAME));
        String parts = Guarded.read(raw(Column.FIRST_NAME)).strip() + " "
                + Guarded.read(raw(Column.LAST_NAME)).strip();
        return whole.isBlank() ? parts.strip() : whole;
    }

    private CreditTerms terms() {
        String mode = raw(Column.MODE).strip().toUpperCase(Locale.ROOT);
        Money limit = raw(Column.LIMIT).isBlank()
                ? null
                : amounts.read(Column.LIMIT.title(), Guarded.figure(raw(Column.LIMIT)));
        int days = rules.usual().days();
        DueRule due = rules.usual().due();
        return switch (mode) {
            case "" -> limit == null ? rules.usual() : new CreditTerms(CreditMode.LIMITED, limit, days, null, due);
            case "NONE" -> new CreditTerms(CreditMode.NONE, limit, days, null, due);
            case "LIMITED" -> new CreditTerms(CreditMode.LIMITED, limit, days, null, due);
            case "UNLIMITED" -> new CreditTerms(CreditMode.UNLIMITED, limit, days, null, due);
            default -> throw new InvalidInput("mode", "'" + mode + "' is none of NONE, LIMITED, UNLIMITED");
        };
    }

    private LocalDate day(Column column, String text) {
        LocalDate day = DateRules.agreed(column.title(), days.read(column.title(), text), rules.today());
        if (column == Column.SINCE && day.isAfter(rules.today())) {
            throw new InvalidInput("since", day + " is still to come; give the day the debt is from");
        }
        return day;
    }

    private RecordOpeningBalance.@Nullable Before before(
            @Nullable Money owed, @Nullable LocalDate since, @Nullable LocalDate due) {
        if (owed != null && !owed.isZero()) {
            if (since != null && due != null && due.isBefore(since)) {
                findings.add("line %d, due: %s is before %s, the day the debt is from".formatted(line, due, since));
            }
            return new RecordOpeningBalance.Before(owed, since, due);
        }
        if (raw(Column.OWED).isBlank() && (since != null || due != null)) {
            findings.add(
                    "line %d, owed: is missing, though %s is given".formatted(line, since != null ? "since" : "due"));
        }
        return null;
    }

    private String content(PersonalDetails details, CreditTerms terms, RecordOpeningBalance.@Nullable Before before) {
        return String.join(
                "\n",
                details.name(),
                String.valueOf(details.knownAs()),
                String.valueOf(details.place()),
                String.valueOf(details.phone()),
                raw(Column.MODE).isBlank() && raw(Column.LIMIT).isBlank() ? "" : terms.mode() + " " + terms.limit(),
                before == null ? "" : before.amount() + " " + before.since() + " " + before.due());
    }

    private <T> @Nullable T cell(Column column, Function<String, T> read) {
        String text = Guarded.figure(raw(column));
        return text.isEmpty() ? null : attempt(() -> read.apply(text));
    }

    private <T> @Nullable T attempt(Supplier<T> work) {
        try {
            return work.get();
        } catch (InvalidInput e) {
            findings.add("line %d, %s".formatted(line, e.getMessage()));
            return null;
        }
    }

    private String raw(Column column) {
        return cells.getOrDefault(column, "");
    }
}
