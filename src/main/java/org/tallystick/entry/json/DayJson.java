package org.tallystick.entry.json;

import org.joda.money.Money;
import org.tallystick.entry.DayEntry;
import org.tallystick.entry.DayEntry.Closed;
import org.tallystick.entry.DayEntry.Confirmed;
import org.tallystick.entry.DayEntry.CountsFrom;
import org.tallystick.entry.DayEntry.ShiftClosed;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.Turnover;

/** Day close, shift close and day confirmed. */
final class DayJson {
    static final String CLOSE = "day-close";
    static final String SHIFT = "shift-close";
    static final String CONFIRMED = "day-confirmed";

    /** What the perpetual totals are called after. */
    private static final String EVER = "Ever";

    private DayJson() {}

    static String write(DayEntry entry, Form open) {
        return switch (entry) {
            case Closed closed -> {
                open.put("closes", closed.day());
                put(closed.today(), "", open);
                open.put("outstanding", closed.outstanding());
                put(closed.ever(), EVER, open);
                putMore(closed.today(), "", open);
                putMore(closed.ever(), EVER, open);
                open.put("chainHead", closed.chainHead());
                yield CLOSE;
            }
            case ShiftClosed shift -> {
                open.put("shift", shift.number())
                        .put("entries", shift.entries())
                        .put("expected", shift.expected())
                        .put("counted", shift.counted());
                yield SHIFT;
            }
            case Confirmed confirmed -> {
                open.put("confirms", confirmed.confirms());
                if (!confirmed.counts().isEmpty()) {
                    open.list(
                            "counts",
                            confirmed.counts(),
                            (each, form) -> form.put("day", each.day())
                                    .put("from", each.id().toString()));
                }
                yield CONFIRMED;
            }
        };
    }

    /** The sums that a day close has had from the first, zero or not. */
    private static void put(Turnover sums, String suffix, Form open) {
        open.put("sold" + suffix, sums.sold())
                .put("voided" + suffix, sums.voided())
                .put("repaid" + suffix, sums.repaid());
    }

    private static void putMore(Turnover sums, String suffix, Form open) {
        open.putUnlessZero("opened" + suffix, sums.opened())
                .putUnlessZero("returned" + suffix, sums.returned())
                .putUnlessZero("corrected" + suffix, sums.corrected())
                .putUnlessZero("recovered" + suffix, sums.recovered())
                .putUnlessZero("writtenOff" + suffix, sums.writtenOff())
                .putUnlessZero("paidOut" + suffix, sums.paidOut());
    }

    static Entry readClose(EntryHead head, Fields open, Fields personal) {
        return new Closed(
                head,
                open.day("closes"),
                sums(open, ""),
                open.money("outstanding"),
                sums(open, EVER),
                open.text("chainHead"));
    }

    private static Turnover sums(Fields open, String suffix) {
        Money sold = open.money("sold" + suffix);
        return new Turnover(
                sold,
                open.moneyOrZero("opened" + suffix, sold),
                open.money("voided" + suffix),
                open.moneyOrZero("returned" + suffix, sold),
                open.moneyOrZero("corrected" + suffix, sold),
                open.money("repaid" + suffix),
                open.moneyOrZero("recovered" + suffix, sold),
                open.moneyOrZero("writtenOff" + suffix, sold),
                open.moneyOrZero("paidOut" + suffix, sold));
    }

    static Entry readShift(EntryHead head, Fields open, Fields personal) {
        return new ShiftClosed(
                head,
                open.count("shift"),
                open.count("entries"),
                open.money("expected"),
                open.optionalMoney("counted"));
    }

    static Entry readConfirmed(EntryHead head, Fields open, Fields personal) {
        return new Confirmed(
                head,
                open.optionalDay("confirms"),
                open.list("counts", each -> new CountsFrom(each.day("day"), each.id("from"))));
    }
}
