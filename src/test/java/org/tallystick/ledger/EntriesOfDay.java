package org.tallystick.ledger;

import java.time.LocalDate;
import java.util.List;
import org.tallystick.entry.Entry;

/** The entries of a business day, in the book's order. */
public final class EntriesOfDay {
    private EntriesOfDay() {}

    public static List<Entry> of(Ledger ledger, LocalDate day) {
        return ledger.books()
                .beginningOf(day)
                .map(beginning -> ledger.entriesAfter(beginning, Long.MAX_VALUE, Integer.MAX_VALUE).entries().stream()
                        .takeWhile(entry -> entry.head().day().equals(day))
                        .toList())
                .orElse(List.of());
    }
}
