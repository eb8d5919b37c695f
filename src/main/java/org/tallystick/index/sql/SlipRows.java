package org.tallystick.index.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.tallystick.book.Place;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.SlipEntry.Mark;
import org.tallystick.entry.SlipEntry.SignatureOutcome;
import org.tallystick.entry.SlipNumber;
import org.tallystick.index.sql.TableScan.Table;
import org.tallystick.ledger.account.GoodsBack;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.ledger.account.SlipToDo;

/** Slips with their copies, one row each. What is still to do about a slip stands in a
 * small table of its own, so that no list reads them all. */
public final class SlipRows {
    private static final String READ = "select * from slips where number = ?";
    private static final int MANY = 10;
    private static final String NUMBERED =
            "select * from slips --DERBY-PROPERTIES constraint=slips_key\nwhere number in " + Sql.HUNDRED;
    private static final String PAY_OFF = "update slips set settled = true where number in " + Sql.HUNDRED;
    private static final String TO_PRINT = "select slip from slips_to_do where print = true order by slip";
    private static final String TO_SETTLE = """
        select * from slips_to_do --DERBY-PROPERTIES constraint=slips_to_do_key
        where slip > ? and settle = true order by slip\
        """;
    private static final String TO_DO_ABOUT =
            "select * from slips_to_do --DERBY-PROPERTIES constraint=slips_to_do_key\nwhere slip in " + Sql.HUNDRED;
    private static final String COLLECTIVE_SLIPS =
            "select * from slips_to_do where kind = 'COLLECTIVE' and settle = true order by slip";
    private static final List<String> TO_DO =
            List.of("print", "settle", "kind", "customer", "day", "amount", "signature", "uncertain", "slip");
    private static final String INSERT_TO_DO = Sql.insert("slips_to_do", TO_DO);
    private static final String UPDATE_TO_DO = Sql.update("slips_to_do", TO_DO, 1);
    private static final String DELETE_TO_DO = "delete from slips_to_do where slip = ?";
    private static final List<String> COLUMNS = List.of(
            "kind",
            "customer",
            "day",
            "amount",
            "given_back",
            "written_off",
            "segment",
            "start",
            "personal",
            "copies",
            "signature",
            "mark",
            "voided",
            "settled",
            "number");
    private static final String UPDATE = Sql.update("slips", COLUMNS, 1);
    private static final String INSERT = Sql.insert("slips", COLUMNS);
    private static final Columns SLIPS = new Columns("slips", COLUMNS);

    private static final String RETURNS = """
        select * from returns --DERBY-PROPERTIES index=returns_of_slip
        where slip = ?\
        """;
    private static final List<String> BACK = List.of("slip", "line", "segment", "start", "personal");
    private static final String INSERT_BACK = Sql.insert("returns", BACK);

    private final Sql sql;

    public SlipRows(Sql sql) {
        this.sql = sql;
    }

    /** A hundred by one statement: a statement for each takes several times as long. */
    public Map<SlipNumber, SlipStatus> numbered(Collection<SlipNumber> numbers) throws SQLException {
        Map<SlipNumber, SlipStatus> found = new HashMap<>();
        if (numbers.size() < MANY) {
            for (SlipNumber number : numbers) {
                slip(number).ifPresent(slip -> found.put(number, slip));
            }
            return found;
        }
        sql.forEachHundred(
                numbers,
                some -> sql.all(NUMBERED, SlipRows::slip, some).forEach(slip -> found.put(slip.number(), slip)));
        return found;
    }

    public Optional<SlipStatus> slip(SlipNumber number) throws SQLException {
        return sql.one(READ, SlipRows::slip, number);
    }

    public List<SlipStatus> toPrint() throws SQLException {
        List<SlipStatus> slips = new ArrayList<>();
        for (SlipNumber number : sql.all(TO_PRINT, row -> new SlipNumber(row.text("slip")))) {
            slip(number).ifPresent(slips::add);
        }
        return slips;
    }

    public List<SlipToDo> toSettleAfter(String number, int most) throws SQLException {
        return sql.some(TO_SETTLE, most, SlipRows::toDo, number);
    }

    /** Of a row that is not told it reads two columns. */
    public Optional<String> papersToSettleAfter(String number, int most, Consumer<SlipToDo> reader)
            throws SQLException {
        String[] last = {number};
        int[] left = {most};
        sql.each(
                TO_SETTLE,
                row -> {
                    if (row.flag("uncertain") || row.one(SlipStatus.Kind.class, "kind") != SlipStatus.Kind.IOU) {
                        reader.accept(toDo(row));
                    }
                    left[0]--;
                    if (left[0] == 0) {
                        last[0] = row.text("slip");
                    }
                    return left[0] > 0;
                },
                number);
        return left[0] == 0 ? Optional.of(last[0]) : Optional.empty();
    }

    public List<SlipToDo> signUpsToSettle() throws SQLException {
        return sql.all(COLLECTIVE_SLIPS, SlipRows::toDo);
    }

    public List<GoodsBack> returnsOf(SlipNumber slip) throws SQLException {
        return sql.all(RETURNS, SlipRows::back, slip).stream()
                .sorted(Comparator.comparing(GoodsBack::line))
                .toList();
    }

    public void insert(GoodsBack back) throws SQLException {
        Place place = back.place();
        sql.change(INSERT_BACK, back.slip(), back.line(), place.segment(), place.offset(), place.peopleOffset());
    }

    private static GoodsBack back(ResultRow row) throws SQLException {
        return new GoodsBack(new SlipNumber(row.text("slip")), row.number("line"), row.place());
    }

    /** Writes only what differs. */
    public void store(List<SlipStatus> slips) throws SQLException {
        Map<SlipNumber, SlipStatus> stored =
                numbered(slips.stream().map(SlipStatus::number).toList());
        List<SlipNumber> paidOff = new ArrayList<>();
        for (SlipStatus slip : slips) {
            SlipStatus before = stored.get(slip.number());
            if (before == null) {
                sql.change(INSERT, values(slip));
            } else if (!before.equals(slip)) {
                if (slips.size() >= MANY && slip.equals(before.paidOff())) {
                    paidOff.add(slip.number());
                } else {
                    sql.change(UPDATE, values(slip));
                }
            }
            storeToDo(before == null ? Optional.empty() : SlipToDo.about(before), slip);
        }
        sql.forEachHundred(paidOff, numbers -> sql.change(PAY_OFF, numbers));
    }

    /** A new one. */
    public void insert(SlipStatus slip) throws SQLException {
        sql.change(INSERT, values(slip));
        storeToDo(Optional.empty(), slip);
    }

    private void storeToDo(Optional<SlipToDo> before, SlipStatus slip) throws SQLException {
        Optional<SlipToDo> now = SlipToDo.about(slip);
        if (now.equals(before)) {
            return;
        }
        if (now.isEmpty()) {
            sql.change(DELETE_TO_DO, slip.number());
        } else {
            sql.change(before.isEmpty() ? INSERT_TO_DO : UPDATE_TO_DO, values(now.get()));
        }
    }

    private static @Nullable Object[] values(SlipToDo slip) {
        return new @Nullable Object[] {
            slip.print(),
            slip.settle(),
            slip.kind(),
            slip.customer(),
            slip.day(),
            slip.amount(),
            slip.signature(),
            slip.uncertain(),
            slip.slip()
        };
    }

    private static SlipToDo toDo(ResultRow row) throws SQLException {
        return new SlipToDo(
                new SlipNumber(row.text("slip")),
                row.flag("print"),
                row.flag("settle"),
                row.one(SlipStatus.Kind.class, "kind"),
                new CustomerNumber(row.text("customer")),
                row.day("day"),
                row.money("amount"),
                row.oneOrNull(SignatureOutcome.class, "signature"),
                row.flag("uncertain"));
    }

    public static void check(SlipStatus slip, CurrencyUnit currency) {
        SLIPS.check(currency, values(slip));
    }

    private static @Nullable Object[] values(SlipStatus slip) {
        return new @Nullable Object[] {
            slip.kind(),
            slip.customer(),
            slip.day(),
            slip.amount(),
            slip.givenBack(),
            slip.writtenOff(),
            slip.source().segment(),
            slip.source().offset(),
            slip.source().peopleOffset(),
            CopiesText.of(slip.copies()),
            slip.signature(),
            slip.mark(),
            slip.voided(),
            slip.settled(),
            slip.number()
        };
    }

    /** Those of them that something is still to do about. */
    public Map<SlipNumber, SlipToDo> toDo(Collection<SlipNumber> numbers) throws SQLException {
        Map<SlipNumber, SlipToDo> found = new HashMap<>();
        sql.forEachHundred(
                numbers,
                some -> sql.all(TO_DO_ABOUT, SlipRows::toDo, some).forEach(toDo -> found.put(toDo.slip(), toDo)));
        return found;
    }

    /** What a scan reads of slips. */
    public static Stream<Table> scanned() {
        return Stream.of(
                new Table("select number from slips", (row, reader) -> reader.slip(new SlipNumber(row.text("number")))),
                new Table("select * from returns", (row, reader) -> reader.back(back(row))),
                new Table(
                        "select slip from slips_to_do",
                        (row, reader) -> reader.slip(new SlipNumber(row.text("slip")))));
    }

    private static SlipStatus slip(ResultRow row) throws SQLException {
        return new SlipStatus(
                new SlipNumber(row.text("number")),
                row.one(SlipStatus.Kind.class, "kind"),
                new CustomerNumber(row.text("customer")),
                row.day("day"),
                row.money("amount"),
                row.money("given_back"),
                row.money("written_off"),
                row.place(),
                CopiesText.read(row.text("copies")),
                row.oneOrNull(SignatureOutcome.class, "signature"),
                row.oneOrNull(Mark.class, "mark"),
                row.flag("voided"),
                row.flag("settled"));
    }
}
