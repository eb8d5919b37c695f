package org.tallystick.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.tallystick.entry.DayEntry.Confirmed;
import org.tallystick.entry.DayEntry.CountsFrom;
import org.tallystick.entry.Entry;

/**
 * Picks the lines that count on a business day out of those from its beginning on. A line counts on its own day, or,
 * when it was written while the clock was in doubt, on the one that the end of the doubt gives it.
 */
public final class DayLines {
    private final LocalDate day;
    private final Consumer<Entry> reader;
    private final List<Entry> inDoubt = new ArrayList<>();

    public DayLines(LocalDate day, Consumer<Entry> reader) {
        this.day = day;
        this.reader = reader;
    }

    /** Whether more is wanted. */
    public boolean add(Entry entry) {
        if (entry.head().day().isAfter(day)) {
            return false;
        }
        if (entry.head().clockDay() != null) {
            inDoubt.add(entry);
            return true;
        }
        if (entry instanceof Confirmed confirmed) {
            confirmed.days(inDoubt).forEach(this::tell);
            inDoubt.clear();
        }
        tell(entry, entry.head().day());
        return true;
    }

    /** While the doubt lasts, its lines stay on the day on which they were written. */
    public void finish() {
        inDoubt.forEach(entry -> tell(entry, entry.head().day()));
        inDoubt.clear();
    }

    private void tell(Entry entry, LocalDate of) {
        if (of.equals(day)) {
            reader.accept(entry);
        }
    }

    /**
     * Where lines in doubt count once the clock is believed: each on the day that it had by the clock, where that lies
     * between the day on which it was written and the one on which the next of them counts; else with the next one.
     *
     * @param believed the business day on which the doubt ends
     */
    static List<CountsFrom> counting(List<Entry> inDoubt, LocalDate believed) {
        List<CountsFrom> counts = new ArrayList<>();
        LocalDate next = believed;
        for (Entry entry : inDoubt.reversed()) {
            LocalDate written = entry.head().day();
            LocalDate clock = entry.head().clockDay();
            if (clock != null && clock.isAfter(written) && clock.isBefore(next)) {
                next = clock;
            }
            if (!counts.isEmpty() && counts.getLast().day().equals(next)) {
                counts.removeLast();
            }
            if (next.isAfter(written)) {
                counts.add(new CountsFrom(next, entry.head().id()));
            }
        }
        return counts.reversed();
    }
}
