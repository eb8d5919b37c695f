package org.tallystick.till.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Entry;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.account.EntryReference;
import org.tallystick.till.BookDesk;
import org.tallystick.till.TillSession;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

/** Lines of the book by the page, oldest first, read in short questions on any thread but the till's. */
public record LineReading(TillSession session) {
    /** Lines of one question: the till answers in a few milliseconds. */
    private static final int MOST_LINES = 100;
    /** Lines that are looked at for one page, however few of them are wanted. */
    private static final int MOST_LOOKED_AT = 2_000;

    /**
     * What is wanted.
     *
     * @param after the line behind which to look; 0 for the first page
     * @param day the business day; null for any
     * @param customer null for anybody
     * @param limit at most so many
     */
    public record Wanted(
            long after, @Nullable LocalDate day, @Nullable CustomerNumber customer, Predicate<Entry> kind, int limit) {
        private boolean matches(Ledger.Line line) {
            return (day == null || line.entry().head().day().equals(day)) && kind.test(line.entry());
        }
    }

    /**
     * Some of them, which may be fewer than wanted though there are more.
     *
     * @param next behind which line to go on; null at the end
     */
    public record Page(List<Ledger.Line> lines, @Nullable Long next) {}

    private record Part(List<Ledger.Line> lines, long end) {}

    /**
     * Reads some lines.
     *
     * @throws InvalidInput when the book has no such line
     */
    public Page page(Wanted wanted) {
        long first = session.ask(till -> beginning(till.book(), wanted));
        long last = session.ask(till -> end(till.book(), wanted));
        List<Ledger.Line> found = new ArrayList<>();
        long reached = first;
        while (reached < last && found.size() < wanted.limit() && reached - first < MOST_LOOKED_AT) {
            long from = reached;
            Part part = session.ask(till -> part(till.book(), wanted, from, last));
            reached = part.end();
            for (Ledger.Line line : part.lines()) {
                if (wanted.matches(line)) {
                    found.add(line);
                    if (found.size() == wanted.limit()) {
                        reached = line.text().number();
                        break;
                    }
                }
            }
        }
        return new Page(found, reached < last ? reached : null);
    }

    private static long beginning(BookDesk book, Wanted wanted) {
        if (wanted.after() > book.head().line()) {
            throw new InvalidInput("cursor", Phrase.INPUT_CURSOR_BEHIND);
        }
        long day = wanted.day() == null
                ? 0
                : book.beginningOf(wanted.day()).orElse(book.head().line());
        return Math.max(day, wanted.after());
    }

    private static long end(BookDesk book, Wanted wanted) {
        long head = book.head().line();
        return wanted.day() == null
                ? head
                : book.books().endOf(wanted.day()).map(moment -> moment.line()).orElse(head);
    }

    private static Part part(BookDesk book, Wanted wanted, long from, long last) {
        if (wanted.customer() == null) {
            Ledger.Part some = book.entriesAfter(from, last, MOST_LINES);
            return new Part(some.lines(), some.end().line());
        }
        List<EntryReference> filed = book.books().entriesOf(wanted.customer(), from, MOST_LINES);
        List<Ledger.Line> lines = filed.stream()
                .filter(each -> each.line() <= last)
                .map(each -> book.line(each.place()))
                .toList();
        return new Part(
                lines, filed.size() < MOST_LINES ? last : filed.getLast().line());
    }
}
