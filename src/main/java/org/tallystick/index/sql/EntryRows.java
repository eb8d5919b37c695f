package org.tallystick.index.sql;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.tallystick.book.BookPosition;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.index.sql.TableScan.Table;
import org.tallystick.ledger.account.EntryReference;
import org.tallystick.ledger.account.SetAside;
import org.tallystick.ledger.shop.DayBegun;
import org.tallystick.ledger.shop.Moment;

/**
 * Where entries stand in the book, by id, and where days begin in it. What is found is sorted here: to sort a row or
 * two, Derby takes several times as long as to find them.
 */
public final class EntryRows {
    private static final String BY_ID = """
        select * from entries --DERBY-PROPERTIES index=entries_of_id
        where id_high = ? and id_low = ?\
        """;
    private static final List<String> ENTRY =
            List.of("id_high", "id_low", "line", "segment", "start", "personal", "day", "account");
    private static final String INSERT = Sql.insert("entries", ENTRY);
    private static final String OF_ACCOUNT = """
        select * from entries --DERBY-PROPERTIES index=entries_of_account
        where account = ?\
        """;
    private static final String OF_ACCOUNT_AFTER = """
        select * from entries --DERBY-PROPERTIES index=entries_of_account
        where account = ? and line > ? order by account, line\
        """;
    private static final String DAY = """
        select * from days --DERBY-PROPERTIES index=days_of_day
        where day = ?\
        """;
    private static final List<String> BEGUN = List.of("day", "book", "line", "hash", "segment", "start", "personal");
    private static final String INSERT_DAY = Sql.insert("days", BEGUN);
    private static final List<String> SET_ASIDE = List.of("line", "what", "accounts");
    private static final String INSERT_SET_ASIDE = Sql.insert("set_aside", SET_ASIDE);
    private static final Columns ENTRIES = new Columns("entries", ENTRY);
    private static final Columns DAYS = new Columns("days", BEGUN);
    private static final String LATER_DAYS = """
        select * from days --DERBY-PROPERTIES index=days_of_day
        where day > ? order by day, line\
        """;

    private static final String EARLIER_DAYS = """
        select * from days --DERBY-PROPERTIES index=days_backwards
        where day < ? order by day desc, line desc\
        """;

    private static final Comparator<EntryReference> BY_LINE = Comparator.comparing(EntryReference::line);

    private final Sql sql;

    public EntryRows(Sql sql) {
        this.sql = sql;
    }

    public Optional<EntryReference> entry(UUID id) throws SQLException {
        return sql.all(BY_ID, EntryRows::filed, id.getMostSignificantBits(), id.getLeastSignificantBits()).stream()
                .min(BY_LINE);
    }

    public List<EntryReference> of(CustomerNumber account) throws SQLException {
        return sql.all(OF_ACCOUNT, EntryRows::filed, account).stream()
                .sorted(BY_LINE)
                .toList();
    }

    /** In the order of the key, which Derby does not sort. */
    public List<EntryReference> of(CustomerNumber account, long line, int most) throws SQLException {
        return sql.some(OF_ACCOUNT_AFTER, most, EntryRows::filed, account, line);
    }

    public Optional<BookPosition> beginningOf(LocalDate day) throws SQLException {
        return sql.all(DAY, ResultRow::position, day).stream().min(Comparator.comparing(BookPosition::line));
    }

    /** A day that begins more than once begins where it does first. */
    public List<DayBegun> daysBefore(LocalDate day, int most) throws SQLException {
        List<DayBegun> found = new ArrayList<>();
        sql.each(
                EARLIER_DAYS,
                row -> {
                    DayBegun next = begun(row);
                    if (!found.isEmpty() && found.getLast().day().equals(next.day())) {
                        found.removeLast();
                    }
                    boolean enough = found.size() == most;
                    return !enough && found.add(next);
                },
                day);
        return found;
    }

    public Optional<Moment> endOf(LocalDate day) throws SQLException {
        return sql.some(LATER_DAYS, 1, row -> new Moment(row.number("line"), row.day("day")), day).stream()
                .findFirst();
    }

    public void insert(EntryReference filed) throws SQLException {
        sql.change(INSERT, values(filed));
    }

    public void insert(DayBegun begun) throws SQLException {
        sql.change(INSERT_DAY, values(begun));
    }

    public void insert(SetAside line) throws SQLException {
        String accounts = line.accounts().stream().map(CustomerNumber::value).collect(Collectors.joining(" "));
        sql.change(INSERT_SET_ASIDE, line.line(), line.what(), accounts);
    }

    public static void check(EntryReference filed, CurrencyUnit currency) {
        ENTRIES.check(currency, values(filed));
    }

    public static void check(DayBegun begun, CurrencyUnit currency) {
        DAYS.check(currency, values(begun));
    }

    private static @Nullable Object[] values(EntryReference filed) {
        return new @Nullable Object[] {
            filed.id().getMostSignificantBits(),
            filed.id().getLeastSignificantBits(),
            filed.line(),
            filed.place().segment(),
            filed.place().offset(),
            filed.place().peopleOffset(),
            filed.day(),
            filed.account()
        };
    }

    private static @Nullable Object[] values(DayBegun begun) {
        BookPosition after = begun.after();
        return new @Nullable Object[] {
            begun.day(),
            after.book(),
            after.line(),
            after.hash().hex(),
            after.end().segment(),
            after.end().offset(),
            after.end().peopleOffset()
        };
    }

    public List<SetAside> setAside(int most) throws SQLException {
        List<SetAside> first = new ArrayList<>();
        sql.each("select * from set_aside order by line", row -> {
            first.add(setAside(row));
            return first.size() < most;
        });
        return first;
    }

    public boolean isSetAside(long line) throws SQLException {
        return sql.one("select line from set_aside where line = ?", row -> true, line)
                .isPresent();
    }

    public long countSetAside() throws SQLException {
        return sql.one("select count(*) as lines from set_aside", row -> row.number("lines"))
                .orElse(0L);
    }

    private static SetAside setAside(ResultRow row) throws SQLException {
        return new SetAside(
                row.number("line"),
                row.text("what"),
                Arrays.stream(row.text("accounts").split(" "))
                        .filter(number -> !number.isEmpty())
                        .map(CustomerNumber::new)
                        .toList());
    }

    /** What a scan reads of lines. */
    public static Stream<Table> scanned() {
        return Stream.of(
                new Table("select * from entries", (row, reader) -> reader.filed(filed(row))),
                new Table("select * from set_aside", (row, reader) -> reader.setAside(setAside(row))));
    }

    public List<DayBegun> days() throws SQLException {
        return sql.all("select * from days", EntryRows::begun);
    }

    private static DayBegun begun(ResultRow row) throws SQLException {
        return new DayBegun(row.day("day"), row.position());
    }

    private static EntryReference filed(ResultRow row) throws SQLException {
        UUID id = new UUID(row.number("id_high"), row.number("id_low"));
        return new EntryReference(id, row.number("line"), row.place(), row.day("day"), row.customerOrNull("account"));
    }
}
