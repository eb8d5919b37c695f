package org.tallystick.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tallystick.entry.Entry;

/** The entries of a business day, in the book's order. */
public final class EntriesOfDay {
    private EntriesOfDay() {}

    public static List<Entry> of(Ledger ledger, LocalDate day) {
        List<Entry> entries = new ArrayList<>();
        DayLines lines = new DayLines(day, entries::add);
        ledger.beginningOf(day)
                .ifPresent(beginning ->
                        ledger.entriesAfter(beginning, Long.MAX_VALUE, Integer.MAX_VALUE).entries().stream()
                                .takeWhile(lines::add)
                                .forEach(entry -> {}));
        lines.finish();
        return entries;
    }
}
