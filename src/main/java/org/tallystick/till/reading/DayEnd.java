package org.tallystick.till.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.entry.DayEntry.Confirmed;
import org.tallystick.entry.Entry;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.index.AccountIndex;
import org.tallystick.ledger.shop.DayBegun;
import org.tallystick.ledger.shop.Moment;
import org.tallystick.till.TillSession;

/**
 * Looks for the end of a business day in the book, in short questions. It lies before the first line of a later day,
 * and among lines that were written while the clock was in doubt, behind the last that counts on the day.
 */
final class DayEnd {
    private static final int MOST_ENTRIES = 100;

    private final TillSession till;
    private final LocalDate day;
    private final Moment now;
    private final DayBegun next;
    private final List<Ledger.Line> inDoubt = new ArrayList<>();

    private DayEnd(TillSession till, LocalDate day, Moment now, DayBegun next) {
        this.till = till;
        this.day = day;
        this.now = now;
        this.next = next;
    }

    /**
     * The end of a day, and of the days before it.
     *
     * @param now the end of the book, which is the end of a day that is not over
     */
    static Moment of(TillSession till, LocalDate day, Moment now) {
        Optional<DayBegun> next = till.ask(asked -> beginningBehind(asked.book().books(), day));
        return next.isEmpty() || next.get().after().line() >= now.line()
                ? now
                : new DayEnd(till, day, now, next.get()).find();
    }

    private static Optional<DayBegun> beginningBehind(AccountIndex books, LocalDate day) {
        return books.endOf(day)
                .flatMap(end -> books.beginningOf(end.day()).map(after -> new DayBegun(end.day(), after)));
    }

    private Moment find() {
        long reached = next.after().line();
        while (reached < now.line()) {
            long from = reached;
            int most = inDoubt.isEmpty() ? 1 : MOST_ENTRIES;
            Ledger.Part part = till.ask(asked -> asked.book().entriesAfter(from, now.line(), most));
            for (Ledger.Line line : part.lines()) {
                if (line.entry().head().clockDay() != null) {
                    inDoubt.add(line);
                } else {
                    return line.entry() instanceof Confirmed confirmed && !inDoubt.isEmpty()
                            ? behindThoseThatCount(confirmed)
                            : beginning();
                }
            }
            reached = part.end().line();
        }
        return beginning();
    }

    private Moment beginning() {
        return new Moment(next.after().line(), next.day());
    }

    private Moment behindThoseThatCount(Confirmed confirmed) {
        Map<Entry, LocalDate> days =
                confirmed.days(inDoubt.stream().map(Ledger.Line::entry).toList());
        long last = next.after().line();
        for (Ledger.Line line : inDoubt) {
            LocalDate counts = days.get(line.entry());
            if (counts != null && !counts.isAfter(day)) {
                last = line.text().number();
            }
        }
        return new Moment(last, inDoubt.getFirst().entry().head().day());
    }
}
