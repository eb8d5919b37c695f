package org.tallystick.ledger;

import java.util.UUID;
import org.tallystick.book.Hash;
import org.tallystick.entry.DayEntry.Closed;
import org.tallystick.entry.EntryHead;

/** Makes the line that closes a business day. */
final class DayClose {
    private DayClose() {}

    static Closed of(Totals totals, Request cause, UUID id, Hash chainHead) {
        var day = totals.day();
        if (day == null) {
            throw new IllegalStateException("an empty book has no day to close");
        }
        EntryHead head = new EntryHead(id, cause.at(), day, EntryHead.MACHINE, totals.numbers(), null);
        return new Closed(head, day, totals.today(), totals.outstanding(), totals.ever(), chainHead.hex());
    }
}
