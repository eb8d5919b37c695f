package org.tallystick.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.tallystick.book.Hash;
import org.tallystick.entry.DayEntry.Closed;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.Turnover;
import org.tallystick.ledger.shop.Totals;

/** Makes the line that closes a business day. */
public final class DayClose {
    private DayClose() {}

    public static Closed of(Totals totals, LocalDate day, Turnover sums, Request cause, UUID id, Hash chainHead) {
        EntryHead head = new EntryHead(id, cause.at(), day, EntryHead.MACHINE, totals.numbers(), null);
        return new Closed(head, day, sums, totals.outstanding(), totals.ever(), chainHead.hex());
    }
}
