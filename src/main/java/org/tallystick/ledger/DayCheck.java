package org.tallystick.ledger;

import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.tallystick.book.BookLine;
import org.tallystick.book.BookPosition;
import org.tallystick.entry.DayEntry.Closed;
import org.tallystick.entry.DayEntry.ShiftClosed;
import org.tallystick.entry.Entry;

/** Business days never go back, and each is closed once, by a line that says what the day came to. */
final class DayCheck {
    private final Findings findings;
    private @Nullable LocalDate day;
    private @Nullable LocalDate closed;
    private Shifts shifts;

    DayCheck(CurrencyUnit currency, Findings findings) {
        this.findings = findings;
        this.shifts = new Shifts(currency);
    }

    /** @param totals of all lines before this one */
    void look(BookPosition before, BookLine line, Entry entry, Totals totals) {
        LocalDate of = entry.head().day();
        LocalDate last = day;
        if (last != null && of.isBefore(last)) {
            findings.inLine(line, "its business day %s is before %s", of, last);
        } else if (last != null && of.isAfter(last) && !last.equals(closed)) {
            findings.inLine(line, "it begins %s, and %s was not closed", of, last);
        }
        if (!of.equals(last)) {
            shifts = new Shifts(totals.currency());
        }
        day = of;
        if (entry instanceof ShiftClosed close) {
            lookAtShift(line, close, shifts.open());
        }
        shifts.add(entry);
        if (entry instanceof Closed close) {
            lookAtClose(before, line, close, totals);
        }
    }

    private void lookAtShift(BookLine line, ShiftClosed close, Shift found) {
        if (close.number() != found.number()) {
            findings.inLine(line, "it closes shift %d, and shift %d is open", close.number(), found.number());
        }
        if (close.entries() != found.entries() || !close.expected().isEqual(found.expected())) {
            findings.inLine(
                    line,
                    "the shift close says %d entries and %s, the lines come to %d and %s",
                    close.entries(),
                    close.expected(),
                    found.entries(),
                    found.expected());
        }
    }

    private void lookAtClose(BookPosition before, BookLine line, Closed close, Totals totals) {
        if (close.day().equals(closed)) {
            findings.inLine(line, "it closes %s a second time", close.day());
        }
        if (!close.day().equals(totals.day())) {
            findings.inLine(
                    line, "it closes %s, and the last line is of %s", close.day(), String.valueOf(totals.day()));
        }
        agree(line, "was moved that day", close.today(), totals.today());
        agree(line, "was moved since the book began", close.ever(), totals.ever());
        agree(line, "is outstanding", close.outstanding(), totals.outstanding());
        agree(line, "is the head of the chain", close.chainHead(), before.hash().hex());
        closed = close.day();
    }

    private void agree(BookLine line, String what, Object stated, Object found) {
        if (!stated.equals(found)) {
            findings.inLine(line, "the day close says %s %s, the lines come to %s", stated, what, found);
        }
    }
}
