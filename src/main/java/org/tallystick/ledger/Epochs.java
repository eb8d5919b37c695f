package org.tallystick.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.book.CreditBook;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.NumbersUsed;
import org.tallystick.entry.ShopEntry.EpochBegun;

/** How a book goes on after it was restored or moved. */
final class Epochs {
    /** Customers who were opened after the backup have numbers that nobody here knows: the next thousand is free. */
    private static final long CUSTOMERS_APART = 1000;

    private Epochs() {}

    static EpochBegun begun(
            CreditBook book, NumbersUsed last, Request start, LocalDate day, @Nullable LocalDate clockDay) {
        long customers = last.customers() == 0 ? 0 : (last.customers() / CUSTOMERS_APART + 1) * CUSTOMERS_APART;
        UUID id = start.id();
        EntryHead head =
                new EntryHead(id, start.at(), day, EntryHead.MACHINE, new NumbersUsed(0, customers), null, clockDay);
        var end = book.head();
        return new EpochBegun(head, end.book(), end.line(), end.hash().hex());
    }
}
