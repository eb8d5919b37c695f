package org.tallystick.entry.json;

import java.util.List;
import org.joda.money.Money;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.CustomerEntry.Merged;
import org.tallystick.entry.CustomerEntry.Noted;
import org.tallystick.entry.CustomerEntry.Taken;
import org.tallystick.entry.Entry;

/** Two accounts become one, and take any of what was decided over. */
final class RandomMerger {
    private RandomMerger() {}

    static Entry any(RandomEntries any) {
        Money moved = any.money();
        CustomerNumber from = CustomerNumber.of("OLD", any.upTo(99));
        List<Taken> takes = any.some(0, 3, () -> any.any(Taken.values()));
        Noted noted = any.maybe(() -> new Noted(any.words(), any.maybe(any::words), any.maybe(any::words)));
        return new Merged(any.head(), any.customer(), from, moved, any.moving(moved), takes, noted);
    }
}
