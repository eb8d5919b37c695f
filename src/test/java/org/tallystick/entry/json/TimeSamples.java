package org.tallystick.entry.json;

import static org.tallystick.entry.json.SampleEntries.euros;
import static org.tallystick.entry.json.SampleEntries.head;

import java.util.List;
import org.tallystick.entry.DayEntry.ShiftClosed;
import org.tallystick.entry.Entry;

/** Entries about shifts, and of a till whose clock was in doubt. */
final class TimeSamples {
    private TimeSamples() {}

    static List<Entry> all() {
        return List.of(
                new ShiftClosed(head(110, 8), 1, 14, euros("26.00"), euros("25.50")),
                new ShiftClosed(head(111, 8), 2, 0, euros("-1.00"), null));
    }
}
