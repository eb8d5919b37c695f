package org.tallystick.till;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tallystick.book.BookPosition;
import org.tallystick.book.Place;
import org.tallystick.entry.Entry;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.index.AccountIndex;
import org.tallystick.ledger.shop.ClockDoubt;
import org.tallystick.ledger.shop.Moment;
import org.tallystick.ledger.shop.Totals;
import org.tallystick.ledger.verify.Verification;

/**
 * What is asked of the book itself, and done to it as a whole; nothing is written to it here. Lines are named by their
 * numbers, which hold for ever.
 */
public final class BookDesk {
    private final Ledger ledger;
    private final TillClock clock;

    BookDesk(Ledger ledger, TillClock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The index with every line in it, for look-ups. */
    public AccountIndex books() {
        return ledger.books();
    }

    /** Till and epoch, such as T1.1. */
    public String name() {
        return ledger.bookName();
    }

    /** The end of the book. */
    public BookPosition head() {
        return ledger.head();
    }

    /** The end of the book, as a moment. */
    public Moment now() {
        return ledger.now();
    }

    public Totals totals() {
        return ledger.totals();
    }

    /** Why credit sales wait until the owner says that the clock is right; empty while it is believed. */
    public Optional<ClockDoubt> doubt() {
        return ledger.doubt(clock.time());
    }

    public Entry entry(Place place) {
        return ledger.entry(place);
    }

    /** As {@link Ledger#line}. */
    public Ledger.Line line(Place place) {
        return ledger.line(place);
    }

    /** Behind which line the lines of a business day begin; empty when it has none. */
    public Optional<Long> beginningOf(LocalDate day) {
        return ledger.beginningOf(day).map(BookPosition::line);
    }

    /** As {@link Ledger#entryBefore}. */
    public Optional<Entry> entryBefore(BookPosition position) {
        return ledger.entryBefore(position);
    }

    /** As {@link Ledger#behind}. */
    public BookPosition behind(long line) {
        return ledger.behind(line);
    }

    /**
     * As {@link Ledger#entriesAfter}, behind a line: its position is looked for each time, since whoever asks more than
     * once may ask before and after an erasure, which moves what is personal.
     */
    public Ledger.Part entriesAfter(long line, long last, int most) {
        return ledger.entriesAfter(behind(line), last, most);
    }

    /**
     * Proves everything beside the selling, on the thread that asks.
     *
     * @param anchor a hash to look for that was kept outside the book, or its first 16 or more hex digits; null for
     *     none
     */
    public static Verification.Result verify(TillSession session, @Nullable String anchor) {
        return session.ask(till -> till.book().ledger.verification())
                .run(
                        question -> session.askPatiently(till -> {
                            question.accept(till.book().ledger.asItIs());
                            return till;
                        }),
                        anchor);
    }

    /** Throws the index away and adds the book up again. */
    public void rebuild() {
        ledger.rebuild();
    }
}
