package org.tallystick.ledger.account;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.book.Place;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryHead;

/**
 * Where an entry stands in the book, to be found by its id. What the machine records unasked, such as the outcome of a
 * print, is not filed: nobody else knows its id, and it is more than half of all lines.
 *
 * @param account whose it is; null for an entry that is nobody's
 */
public record EntryReference(
        UUID id,
        long line,
        Place place,
        LocalDate day,
        @Nullable CustomerNumber account) {

    public static EntryReference of(Entry entry, long line, Place place) {
        EntryHead head = entry.head();
        return new EntryReference(
                head.id(), line, place, head.day(), entry.account().orElse(null));
    }
}
