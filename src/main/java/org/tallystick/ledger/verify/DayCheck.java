package org.tallystick.ledger.verify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.tallystick.book.BookLine;
import org.tallystick.book.BookPosition;
import org.tallystick.entry.DayEntry.Closed;
import org.tallystick.entry.DayEntry.Confirmed;
import org.tallystick.entry.DayEntry.ShiftClosed;
import org.tallystick.entry.Entry;
import org.tallystick.entry.ShopEntry.EpochBegun;
import org.tallystick.entry.Turnover;
import org.tallystick.ledger.shop.Shift;
import org.tallystick.ledger.shop.Shifts;
import org.tallystick.ledger.shop.Totals;

/**
 * Business days never go back, and each is closed once, by a line that says what the day came to; so does the line that
 * closes a shift. Lines that were written in doubt count where the end of the doubt says.
 */
final class DayCheck {
    private final CurrencyUnit currency;
    private final Findings findings;
    private final SortedMap<LocalDate, Day> open = new TreeMap<>();
    private final List<Entry> inDoubt = new ArrayList<>();
    private @Nullable LocalDate day;
    private @Nullable LocalDate closed;
    private boolean unknown;

    DayCheck(CurrencyUnit currency, Findings findings) {
        this.currency = currency;
        this.findings = findings;
    }

    /** What counts on a day that is not closed. */
    private final class Day {
        private Turnover sums = Turnover.none(currency);
        private final Shifts shifts = new Shifts(currency);

        void add(Entry entry) {
            sums = sums.plus(Turnover.of(entry, currency));
            shifts.add(entry);
        }
    }

    private Day day(LocalDate of) {
        return open.computeIfAbsent(of, unused -> new Day());
    }

    /**
     * Looks at a line.
     *
     * @param totals of all lines before this one
     */
    void look(BookPosition before, BookLine line, Entry entry, Totals totals) {
        LocalDate of = entry.head().day();
        LocalDate last = day;
        if (last != null && of.isBefore(last)) {
            findings.inLine(line, "its business day %s is before %s", of, last);
        } else if (last != null && of.isAfter(last) && !last.equals(closed)) {
            findings.inLine(line, "it begins %s, and %s was not closed", of, last);
        }
        day = of;
        if (entry.head().clockDay() != null) {
            inDoubt.add(entry);
            return;
        }
        if (entry instanceof Closed close) {
            lookAtClose(before, line, close, totals);
        } else if (entry instanceof Confirmed confirmed) {
            settle(confirmed);
        } else if (!(entry instanceof EpochBegun)) {
            lookBack(line, of, last);
            if (entry instanceof ShiftClosed close) {
                lookAtShift(line, close, day(of).shifts.open());
            }
        }
        unknown = false;
    }

    /** It counts: it was not set aside. */
    void add(Entry entry) {
        boolean ofTheShop = entry instanceof Closed || entry instanceof Confirmed || entry instanceof EpochBegun;
        if (!ofTheShop && entry.head().clockDay() == null) {
            day(entry.head().day()).add(entry);
        }
    }

    /** It was set aside: it counts on no day. */
    void leaveOut(Entry entry) {
        inDoubt.remove(entry);
    }

    /** Of which day it is shows in the next line. */
    void lookAtUnreadable() {
        unknown = true;
    }

    private void settle(Confirmed confirmed) {
        confirmed.days(inDoubt).forEach((entry, of) -> day(of).add(entry));
        inDoubt.clear();
    }

    private void lookBack(BookLine line, LocalDate of, @Nullable LocalDate last) {
        if (!inDoubt.isEmpty()) {
            findings.inLine(line, "the clock was in doubt before it, and no line says on which days that counts");
            inDoubt.clear();
        }
        for (LocalDate each : open.headMap(of).keySet().stream().toList()) {
            if (!each.equals(closed) && !each.equals(last)) {
                findings.inLine(line, "it is of %s, and %s was not closed", of, each);
            }
            open.remove(each);
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
        Day found = open.remove(close.day());
        if (found == null && !unknown && !close.day().equals(totals.day())) {
            findings.inLine(
                    line, "it closes %s, and the last line is of %s", close.day(), String.valueOf(totals.day()));
        }
        Turnover sums = found == null ? Turnover.none(currency) : found.sums;
        agree(line, "was moved that day", close.today(), sums);
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
