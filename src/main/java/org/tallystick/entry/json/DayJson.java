package org.tallystick.entry.json;

import org.tallystick.entry.DayEntry;
import org.tallystick.entry.DayEntry.Closed;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryHead;

/** Day close. */
final class DayJson {
    static final String CLOSE = "day-close";

    private DayJson() {}

    static String write(DayEntry entry, Form open) {
        return switch (entry) {
            case Closed closed -> {
                open.put("closes", closed.day())
                        .put("sold", closed.sold())
                        .put("voided", closed.voided())
                        .put("repaid", closed.repaid())
                        .put("outstanding", closed.outstanding())
                        .put("soldEver", closed.soldEver())
                        .put("voidedEver", closed.voidedEver())
                        .put("repaidEver", closed.repaidEver())
                        .put("chainHead", closed.chainHead());
                yield CLOSE;
            }
        };
    }

    static Entry read(EntryHead head, Fields open, Fields personal) {
        return new Closed(
                head,
                open.day("closes"),
                open.money("sold"),
                open.money("voided"),
                open.money("repaid"),
                open.money("outstanding"),
                open.money("soldEver"),
                open.money("voidedEver"),
                open.money("repaidEver"),
                open.text("chainHead"));
    }
}
