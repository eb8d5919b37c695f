package org.tallystick.index;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.SlipEntry.Mark;
import org.tallystick.entry.SlipEntry.SignatureOutcome;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.CopyStatus.PrintState;
import org.tallystick.ledger.SlipStatus;

/** Slips with their copies, one row each. What is still to do about a slip is a flag with an index, so that no list reads them all. */
final class SlipRows {
    private static final String READ = "select * from slips where number = ?";
    private static final String TO_PRINT = """
            select number from slips --DERBY-PROPERTIES index=slips_to_print
            where to_print = true order by number""";
    private static final String TO_SETTLE = """
            select number from slips --DERBY-PROPERTIES index=slips_to_settle
            where to_settle = true order by number""";
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
            "to_print",
            "to_settle",
            "number");
    private static final String UPDATE = Sql.update("slips", COLUMNS, 1);
    private static final String INSERT = Sql.insert("slips", COLUMNS);

    private final Sql sql;

    SlipRows(Sql sql) {
        this.sql = sql;
    }

    Optional<SlipStatus> slip(SlipNumber number) throws SQLException {
        return sql.one(READ, SlipRows::slip, number);
    }

    List<SlipStatus> toPrint() throws SQLException {
        return slips(TO_PRINT);
    }

    List<SlipStatus> toSettle() throws SQLException {
        return slips(TO_SETTLE);
    }

    /** Writes only what differs. */
    void store(SlipStatus slip) throws SQLException {
        Optional<SlipStatus> before = slip(slip.number());
        @Nullable Object[] values = values(slip);
        if (before.isEmpty()) {
            sql.change(INSERT, values);
        } else if (!Arrays.equals(values(before.get()), values)) {
            sql.change(UPDATE, values);
        }
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
            isToPrint(slip),
            isToSettle(slip),
            slip.number()
        };
    }

    private static boolean isToPrint(SlipStatus slip) {
        return slip.copies().stream()
                .anyMatch(copy -> copy.state() == PrintState.QUEUED || copy.state() == PrintState.PRINTING);
    }

    private static boolean isToSettle(SlipStatus slip) {
        boolean unsigned = slip.kind() == SlipStatus.Kind.IOU && !slip.voided() && !slip.signed();
        return unsigned || slip.state() == PrintState.UNCERTAIN;
    }

    private List<SlipStatus> slips(String query) throws SQLException {
        List<SlipStatus> slips = new ArrayList<>();
        for (SlipNumber number : sql.all(query, row -> new SlipNumber(row.text("number")))) {
            slip(number).ifPresent(slips::add);
        }
        return slips;
    }

    private static SlipStatus slip(Row row) throws SQLException {
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
                row.flag("voided"));
    }
}
