package org.tallystick.index.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.book.BookPosition;
import org.tallystick.book.Hash;
import org.tallystick.entry.NumbersUsed;
import org.tallystick.entry.Turnover;
import org.tallystick.ledger.shop.ApprovalCodes;
import org.tallystick.ledger.shop.OwnerApprovals;
import org.tallystick.ledger.shop.PinTries;
import org.tallystick.ledger.shop.Totals;

/** The one row about the index as a whole: what it is, how far it has read, and the sums over the shop. */
public final class MetaRow {
    private static final String READ = "select * from meta";
    private static final String INSERT = """
        insert into meta (layout, currency, first_line, book, line, hash, segment, start, personal,
          slips, customers, wrong_pins, by_cashier, %s)
        values (?, ?, '', '', 0, '', 0, 0, 0, 0, 0, 0, 0, %s)\
        """.formatted(
            String.join(", ", Schema.figures("")),
            String.join(", ", Schema.figures("").stream().map(each -> "0").toList()));
    private static final List<String> COLUMNS = Stream.concat(
                    Stream.of(
                            "book",
                            "line",
                            "hash",
                            "segment",
                            "start",
                            "personal",
                            "day",
                            "slips",
                            "customers",
                            "wrong_pins",
                            "last_wrong_pin",
                            "by_cashier",
                            "codes_batch",
                            "codes_count",
                            "codes_until",
                            "codes_most",
                            "codes_used",
                            "believed",
                            "doubt"),
                    Schema.figures("").stream().map(String::strip))
            .toList();
    private static final String UPDATE = "update meta set %s = ?".formatted(String.join(" = ?, ", COLUMNS));
    private static final Columns META = new Columns("meta", COLUMNS);
    private static final Columns SET = new Columns("settings", List.of("name", "setting"));
    private static final String NAME = "update meta set first_line = ? where first_line = ''";
    private static final String SETTINGS = "select * from settings";
    private static final String NO_SETTINGS = "delete from settings";
    private static final String INSERT_SETTING = "insert into settings (name, setting) values (?, ?)";

    private final Sql sql;
    private final Supplier<Optional<Hash>> firstLine;
    private @Nullable Map<String, String> settings;
    private boolean named;

    /** @param firstLine the hash of the book's first line, by which one book is told from another */
    public MetaRow(Sql sql, Supplier<Optional<Hash>> firstLine) {
        this.sql = sql;
        this.firstLine = firstLine;
    }

    public void insert(CurrencyUnit currency) throws SQLException {
        sql.change(INSERT, Schema.LAYOUT, currency.getCode());
    }

    /** Refuses tables that this version of the code did not make, or not for this currency, or not for this book. */
    public void check(CurrencyUnit currency) throws SQLException {
        String found = one(row -> row.number("layout") + " in " + row.text("currency"));
        String wanted = Schema.LAYOUT + " in " + currency.getCode();
        if (!found.equals(wanted)) {
            throw new SQLException("it has layout %s, and layout %s is needed".formatted(found, wanted));
        }
        String first = one(row -> row.text("first_line"));
        Optional<Hash> book = firstLine.get();
        if (!first.isEmpty() && book.isPresent() && !book.get().hex().equals(first)) {
            throw new SQLException("it is the index of another book");
        }
    }

    /** Once there is a line. */
    private void nameBook(BookPosition position) throws SQLException {
        if (!named && position.line() > 0) {
            Optional<Hash> book = firstLine.get();
            if (book.isPresent()) {
                sql.change(NAME, book.get().hex());
            }
            named = true;
        }
    }

    public BookPosition position() throws SQLException {
        return one(ResultRow::position);
    }

    public Totals totals() throws SQLException {
        Map<String, String> set = settings();
        return one(row -> new Totals(
                row.dayOrNull("day"),
                turnover(row, "day_"),
                turnover(row, "ever_"),
                new NumbersUsed(row.number("slips"), row.number("customers")),
                authority(row),
                set,
                row.instantOrNull("believed"),
                DoubtText.read(row.textOrNull("doubt"), row.currency())));
    }

    public void store(BookPosition position, Totals totals) throws SQLException {
        sql.change(UPDATE, values(position, totals));
        nameBook(position);
        store(totals.settings());
    }

    public static void check(BookPosition position, Totals totals) {
        CurrencyUnit currency = totals.currency();
        META.check(currency, values(position, totals));
        totals.settings().forEach((name, setting) -> SET.check(currency, name, setting));
    }

    private static @Nullable Object[] values(BookPosition position, Totals totals) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(position.book());
        values.add(position.line());
        values.add(position.hash().hex());
        values.add(position.end().segment());
        values.add(position.end().offset());
        values.add(position.end().peopleOffset());
        values.add(totals.day());
        values.add(totals.numbers().slips());
        values.add(totals.numbers().customers());
        values.addAll(values(totals.owner()));
        values.add(totals.believed());
        values.add(DoubtText.write(totals.doubt()));
        values.addAll(figures(totals.today()));
        values.addAll(figures(totals.ever()));
        return values.toArray();
    }

    /** The settings are read again. */
    public void forget() {
        settings = null;
    }

    private Map<String, String> settings() throws SQLException {
        Map<String, String> known = settings;
        if (known == null) {
            Map<String, String> read = new HashMap<>();
            sql.each(SETTINGS, row -> {
                read.put(row.text("name"), row.text("setting"));
                return true;
            });
            known = Map.copyOf(read);
            settings = known;
        }
        return known;
    }

    /** They change a few times a year, and every line comes by here. */
    private void store(Map<String, String> changed) throws SQLException {
        if (!changed.equals(settings())) {
            sql.change(NO_SETTINGS);
            for (Map.Entry<String, String> setting : changed.entrySet()) {
                sql.change(INSERT_SETTING, setting.getKey(), setting.getValue());
            }
            settings = changed;
        }
    }

    private static OwnerApprovals authority(ResultRow row) throws SQLException {
        String batch = row.textOrNull("codes_batch");
        ApprovalCodes codes = batch == null
                ? null
                : new ApprovalCodes(
                        UUID.fromString(batch),
                        Math.toIntExact(row.number("codes_count")),
                        row.day("codes_until"),
                        row.moneyOrNull("codes_most"),
                        row.number("codes_used"));
        PinTries pins = new PinTries(Math.toIntExact(row.number("wrong_pins")), row.instantOrNull("last_wrong_pin"));
        return new OwnerApprovals(pins, codes, row.money("by_cashier"));
    }

    private static List<@Nullable Object> values(OwnerApprovals authority) {
        ApprovalCodes codes = authority.codes();
        return Arrays.asList(
                authority.pins().wrong(),
                authority.pins().last(),
                authority.byCashier(),
                codes == null ? null : codes.batch().toString(),
                codes == null ? null : codes.count(),
                codes == null ? null : codes.until(),
                codes == null ? null : codes.most(),
                codes == null ? null : codes.used());
    }

    static List<Money> figures(Turnover turnover) {
        return List.of(
                turnover.sold(),
                turnover.opened(),
                turnover.voided(),
                turnover.returned(),
                turnover.corrected(),
                turnover.repaid(),
                turnover.recovered(),
                turnover.writtenOff(),
                turnover.paidOut());
    }

    private static Turnover turnover(ResultRow row, String span) throws SQLException {
        return new Turnover(
                row.money(span + "sold"),
                row.money(span + "opened"),
                row.money(span + "voided"),
                row.money(span + "returned"),
                row.money(span + "corrected"),
                row.money(span + "repaid"),
                row.money(span + "recovered"),
                row.money(span + "written_off"),
                row.money(span + "paid_out"));
    }

    private <T> T one(Sql.Reading<T> reading) throws SQLException {
        return sql.one(READ, reading).orElseThrow(() -> new SQLException("table meta is empty"));
    }
}
