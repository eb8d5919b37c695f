package org.tallystick.exchange.imports;

import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tallystick.account.ManageCustomer.NewStanding;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.Standing;
import org.tallystick.customer.StandingNote;
import org.tallystick.customer.StandingNote.Source;
import org.tallystick.entry.CustomerEntry.StandingChanged;
import org.tallystick.entry.EntryHead;
import org.tallystick.exchange.CustomerSearch;
import org.tallystick.exchange.Guarded;
import org.tallystick.exchange.Remarks;
import org.tallystick.exchange.exports.StandingsFile;
import org.tallystick.validation.DateRules;
import org.tallystick.validation.InvalidInput;
import org.tallystick.validation.TextRules;

/** Reads a file that says how the shop stands with customers whom it has already. */
public final class StandingsImport {
    private static final String OWNER = "owner";

    private final People people;
    private final LocalDate today;
    private final List<Decided> rows = new ArrayList<>();
    private final Remarks findings = new Remarks();
    private final Remarks notes = new Remarks();
    private final Day days;
    private final Map<CustomerNumber, Long> seen = new HashMap<>();

    private StandingsImport(People people, LocalDate today, FileForms forms) {
        this.people = people;
        this.today = today;
        this.days = new Day(forms.days());
    }

    /**
     * A decision that is brought in.
     *
     * @param by who decided it
     * @param holds whether that is how the shop stands with the customer already
     * @param content all of it in one form: what its id is made of
     */
    public record Decided(
            long line, CustomerNumber customer, NewStanding wish, String by, boolean holds, String content) {}

    /**
     * What a file holds.
     *
     * @param findings what is wrong, with line, column and reason; nothing is to be brought in unless it is empty
     * @param notes what was passed over
     * @param kept the file as it may be kept until its rows are in: of the columns that are read, and no other
     */
    public record Content(List<Decided> rows, Remarks findings, Remarks notes, Supplier<Reader> kept) {}

    /**
     * Reads a whole file.
     *
     * @param customers finds those of the shop
     * @param today the business day on which it is decided
     */
    public static Content read(String file, CustomerSearch customers, LocalDate today, FileForms forms) {
        StandingsImport reading = new StandingsImport(new People(customers), today, forms);
        Sheet sheet = new Sheet(
                file,
                new Sheet.Columns(
                        StandingsFile.COLUMNS,
                        StandingsFile.ONLY_OUT,
                        List.of(List.of(StandingsFile.STANDING), List.of(StandingsFile.REASON)),
                        forms.leaveOut()));
        sheet.each(new Remarks(), new Remarks(), reading::look);
        sheet.each(reading.findings, reading.notes, reading::row);
        return new Content(reading.rows, reading.findings, reading.notes, sheet::kept);
    }

    private void look(long line, Map<String, String> cells) {
        for (String column : List.of(StandingsFile.UNTIL, StandingsFile.REVIEW)) {
            days.look(line, Guarded.figure(cells.getOrDefault(column, "")));
        }
    }

    private void row(long line, Map<String, String> raw) {
        int before = findings.count();
        Function<String, @Nullable String> cell = column -> {
            String text = Guarded.read(raw.getOrDefault(column, "")).strip();
            return text.isEmpty() ? null : text;
        };
        Customer customer = attempt(
                line,
                () -> people.meant(
                        cell.apply(StandingsFile.NUMBER),
                        cell.apply(StandingsFile.NAME),
                        cell.apply(StandingsFile.PHONE)));
        Standing standing = attempt(line, () -> constant(StandingsFile.STANDING, cell, Standing.class));
        String reason = attempt(line, () -> StandingChanged.checkedReason(cell.apply(StandingsFile.REASON)));
        Source source = cell.apply(StandingsFile.SOURCE) == null
                ? Source.OWN_EXPERIENCE
                : attempt(line, () -> constant(StandingsFile.SOURCE, cell, Source.class));
        String by = attempt(line, () -> person(cell.apply(StandingsFile.BY)));
        LocalDate until = day(line, StandingsFile.UNTIL, cell);
        LocalDate review = day(line, StandingsFile.REVIEW, cell);
        if (findings.count() == before
                && customer != null
                && standing != null
                && reason != null
                && source != null
                && by != null) {
            decided(line, customer, new NewStanding(standing, reason, source, until, review), by);
        }
    }

    private void decided(long line, Customer customer, NewStanding wish, String by) {
        CustomerNumber number = customer.number();
        Long other = seen.putIfAbsent(number, line);
        if (other != null) {
            findings.add(
                    "line %d: customer %s is in line %d already; keep one of the two".formatted(line, number, other));
            return;
        }
        StandingNote now = customer.standing();
        boolean holds =
                new NewStanding(now.standing(), now.reason(), now.source(), now.until(), now.review()).equals(wish)
                        && (by.equals(OWNER) || by.equals(now.by()));
        if (!holds) {
            attempt(line, () -> {
                StandingChanged.check(wish.standing(), wish.source(), wish.until(), wish.review(), today);
                return wish;
            });
        }
        String content = String.join(
                "\n",
                "standing",
                number.value(),
                wish.standing().name(),
                String.valueOf(wish.reason()),
                wish.source().name(),
                String.valueOf(wish.until()),
                String.valueOf(wish.review()),
                by);
        rows.add(new Decided(line, number, wish, by, holds, content));
    }

    private static <E extends Enum<E>> E constant(
            String column, Function<String, @Nullable String> cell, Class<E> type) {
        String text = TextRules.required(column, cell.apply(column), TextRules.NAME);
        return Objects.requireNonNull(WordChoice.one(column, text, type));
    }

    private static String person(@Nullable String text) {
        String by = TextRules.optional(StandingsFile.BY, text, TextRules.NAME);
        if (EntryHead.MACHINE.equals(by)) {
            throw new InvalidInput(StandingsFile.BY, "'" + by + "' is the machine's own name; give that of a person");
        }
        return by == null ? OWNER : by;
    }

    private @Nullable LocalDate day(long line, String column, Function<String, @Nullable String> cell) {
        String text = cell.apply(column);
        return text == null
                ? null
                : attempt(line, () -> DateRules.checked(column, days.read(column, Guarded.figure(text))));
    }

    private <T> @Nullable T attempt(long line, Supplier<T> work) {
        try {
            return work.get();
        } catch (InvalidInput e) {
            findings.add("line %d, %s".formatted(line, e.getMessage()));
            return null;
        }
    }
}
