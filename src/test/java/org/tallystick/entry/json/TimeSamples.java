package org.tallystick.entry.json;

import static org.tallystick.entry.json.SampleEntries.TODAY;
import static org.tallystick.entry.json.SampleEntries.euros;
import static org.tallystick.entry.json.SampleEntries.head;

import java.time.LocalDate;
import java.util.List;
import org.tallystick.entry.DayEntry.Confirmed;
import org.tallystick.entry.DayEntry.CountsFrom;
import org.tallystick.entry.DayEntry.ShiftClosed;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.ShopEntry.WrongPin;

/** Entries about shifts, and of a till whose clock was in doubt. */
final class TimeSamples {
    private TimeSamples() {}

    private static EntryHead inDoubt(EntryHead head, LocalDate clockDay) {
        return new EntryHead(head.id(), head.at(), head.day(), head.by(), head.numbers(), head.fingerprint(), clockDay);
    }

    static List<Entry> all() {
        return List.of(
                new ShiftClosed(head(110, 8), 1, 14, euros("26.00"), euros("25.50")),
                new ShiftClosed(head(111, 8), 2, 0, euros("-1.00"), null),
                new WrongPin(inDoubt(head(112, 8), TODAY.plusDays(100))),
                new Confirmed(
                        head(113, 8),
                        TODAY.plusDays(101),
                        List.of(
                                new CountsFrom(TODAY.plusDays(100), head(7, 1).id()),
                                new CountsFrom(TODAY.plusDays(101), head(9, 1).id()))),
                new Confirmed(head(114, 8), TODAY, List.of()));
    }
}
