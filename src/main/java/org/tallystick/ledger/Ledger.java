package org.tallystick.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tallystick.book.BookLine;
import org.tallystick.book.BookPosition;
import org.tallystick.book.CreditBook;
import org.tallystick.book.Finding;
import org.tallystick.book.Place;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.entry.DayEntry.Closed;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryCodec;
import org.tallystick.entry.EntryCodec.Written;
import org.tallystick.entry.EntryTooNew;
import org.tallystick.entry.NumbersUsed;
import org.tallystick.validation.InvalidInput;

/**
 * The book and its index as one: the only way to write. A line is decided, forced to disk and answered; it enters the
 * index before the next request is looked at. Used by one thread.
 */
public final class Ledger implements AutoCloseable {
    private static final int LINES_AT_ONCE = 500;

    private final CreditBook book;
    private final EntryCodec codec;
    private final IndexKeeper index;
    private final Supplier<UUID> ids;
    private final OneThread user = new OneThread();
    private NumbersUsed numbers;
    private Totals totals;
    private BusinessDay day;
    private @Nullable Pending pending;

    private record Pending(BookLine line, Entry entry, Known before, Totals totalsBefore) {}

    /**
     * Brings the index to the book's end, by catching up or by a rebuild, which finishes an erasure that a crash cut
     * off; begins a new epoch where the book was restored.
     *
     * @param start who opens it, and when
     * @param ids for the lines that nobody asked for
     */
    public Ledger(CreditBook book, IndexKeeper index, EntryCodec codec, Request start, Supplier<UUID> ids) {
        this.book = book;
        this.codec = codec;
        this.index = index;
        this.ids = ids;
        index.catchUp();
        totals = index.get().totals();
        Optional<Entry> last = book.lastEntry().flatMap(this::readable);
        numbers = last.map(entry -> entry.head().numbers()).orElse(totals.numbers());
        day = new BusinessDay(
                totals.day(), last.filter(Closed.class::isInstance).isPresent());
        if (book.epochIsNew()) {
            append(Epochs.begun(book, numbers, start, day.withoutClose(start.today())), Known.NOTHING);
        }
    }

    /** Empty for a line that is set aside since it cannot be read. */
    private Optional<Entry> readable(String entry) {
        try {
            return Optional.of(codec.read(new Written(entry, null)));
        } catch (EntryTooNew e) {
            throw e;
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** From now on no other thread may use it while this one lives. */
    public void keepTo(Thread thread) {
        user.keepTo(thread);
    }

    /**
     * Looks up the request's id, lets the use case decide, and writes its line; on return the line is on disk. A first
     * line of a later business day is preceded by the day close.
     *
     * @throws org.tallystick.book.BookFailed when nothing can be written any more
     * @throws IndexUnusable when the index cannot be had, not even rebuilt; nothing was recorded
     */
    public <R> Recorded<R> record(Request asked, Function<Turn, Verdict<R>> decide) {
        Optional<Filed> earlier = books().entry(asked.id());
        if (earlier.isPresent()) {
            return answered(asked, earlier.get());
        }
        Request request = onBusinessDay(asked);
        Known before = new Remembered(index.get());
        Turn.Books books = new LookedUp(
                before,
                index.get()::cardOwner,
                index.get()::entriesOf,
                index.get()::signUpsToSettle,
                () -> openShift(request.today()),
                this::entry,
                this::seal);
        Turn turn = new Turn(request, asked.today(), book.name(), numbers, totals, books);
        return switch (decide.apply(turn)) {
            case Verdict.Refuse<R> refused -> new Recorded.Refused<>(refused.why());
            case Verdict.Write<R> write -> {
                Known after = index.checkedToFit(write.entry(), before, totals);
                if (day.endsBefore(write.entry().head().day())) {
                    close(request);
                }
                append(write.entry(), before);
                yield new Recorded.Booked<>(write.entry(), after);
            }
        };
    }

    private <R> Recorded<R> answered(Request asked, Filed earlier) {
        Entry entry = entry(earlier);
        String first = entry.head().fingerprint();
        boolean same = first == null || first.equals(asked.fingerprint());
        return same ? new Recorded.Repeated<>(entry) : new Recorded.Conflict<>(earlier);
    }

    private Request onBusinessDay(Request asked) {
        return new Request(asked.id(), asked.fingerprint(), asked.at(), day.on(asked.today()), asked.by());
    }

    /** The business day that would be written on now, for what the clock says. */
    public LocalDate today(LocalDate clock) {
        return day.on(clock);
    }

    /** Whether credit sales wait until the owner says that the clock is right. */
    public boolean waitsForOwner(LocalDate clock) {
        return day.jumps(clock);
    }

    /**
     * Closes the last business day if the clock is past it, and believed.
     *
     * @return the line, or empty when there is nothing to close
     */
    public Optional<Entry> closeIfOver(Request now) {
        return day.jumps(now.today()) || !day.endsBefore(now.today()) ? Optional.empty() : Optional.of(close(now));
    }

    private Entry close(Request cause) {
        settle();
        Closed close = DayClose.of(totals, cause, ids.get(), book.head().hash());
        append(close, Known.NOTHING);
        settle();
        return close;
    }

    private void append(Entry entry, Known before) {
        Written written = codec.write(entry);
        BookLine line = book.append(written.open(), written.personal());
        pending = new Pending(line, entry, before, totals);
        numbers = entry.head().numbers();
        totals = totals.after(entry);
        day = new BusinessDay(totals.day(), entry instanceof Closed);
    }

    /** Puts the last line into the index. Called by whoever has given the answer; every look-up does it first. */
    public void settle() {
        user.check();
        Pending last = pending;
        if (last != null && last.entry() instanceof CustomerEntry.Erased && LinesOf.forget(book, codec, index)) {
            pending = null; // the index was made anew, this line included
        } else if (last != null) {
            pending = null;
            index.add(last.line(), last.entry(), last.before(), last.totalsBefore());
        }
    }

    /** The index with every line in it, for look-ups. */
    public AccountIndex books() {
        book.mustStand(); // Derby makes folders anew that it misses
        settle();
        return index.get();
    }

    public Entry entry(Place place) {
        user.check();
        return ReadLines.entry(book.read(place), codec);
    }

    /**
     * As it was filed.
     *
     * @throws InvalidInput for one that is in the book and could not be added up: it is neither there nor free
     */
    public Entry entry(Filed filed) {
        Entry entry = entry(filed.place());
        if (filed.account() == null && entry.account().isPresent()) {
            throw new InvalidInput(
                    "id",
                    "line %d of the book has this id, and is set aside; ask the owner to look at tallystick verify"
                            .formatted(filed.line()));
        }
        return entry;
    }

    /** The hash of a line, 64 hex digits. */
    public String seal(Place place) {
        return book.read(place).hash().hex();
    }

    public Totals totals() {
        return totals;
    }

    /** Why nothing can be written any more; empty while all is well. */
    public Optional<String> failure() {
        return book.failure().map(Throwable::toString).or(index::failure);
    }

    public BookPosition head() {
        return book.head();
    }

    /** Checks the newest lines of the book, before anything is built on them. */
    public List<Finding> checkNewest() {
        return book.checkNewest();
    }

    /** Checks everything; what it says is for people, empty when all is sound. */
    public List<String> verify() {
        settle();
        return index.verify();
    }

    /**
     * Where a hash stands that was kept outside the book; empty when in no line of it, which then does not go on from
     * the book that it was taken from.
     *
     * @param hash or its first 16 or more hex digits
     */
    public Optional<Anchor> anchor(String hash) {
        return index.anchor(hash);
    }

    /** The end of the book, as a moment. */
    public Moment now() {
        LocalDate last = totals.day();
        return new Moment(book.head().line(), last == null ? LocalDate.EPOCH : last);
    }

    /** Some entries, and where the last line that was read for them ends. */
    public record Part(List<Entry> entries, BookPosition end) {}

    /**
     * The entries behind a position, in the book's order, without those that are set aside.
     *
     * @param last no line behind it is read
     * @param most lines to read
     */
    public Part entriesAfter(BookPosition position, long last, int most) {
        settle();
        return index.entriesAfter(position, last, most);
    }

    private Shift openShift(LocalDate wanted) {
        Shifts shifts = new Shifts(totals.currency());
        eachOn(wanted, shifts::add);
        return shifts.open();
    }

    private void eachOn(LocalDate wanted, Consumer<Entry> reader) {
        BookPosition end = book.head();
        BookPosition reached = books().beginningOf(wanted).orElse(end);
        while (reached.line() < end.line()) {
            Part part = entriesAfter(reached, end.line(), LINES_AT_ONCE);
            for (Entry entry : part.entries()) {
                if (!entry.head().day().equals(wanted)) {
                    return;
                }
                reader.accept(entry);
            }
            reached = part.end();
        }
    }

    /** Throws the index away and adds the book up again. */
    public void rebuild() {
        user.check();
        if (pending != null && pending.entry() instanceof CustomerEntry.Erased) {
            settle();
        }
        pending = null;
        index.rebuild();
    }

    @Override
    public void close() {
        try {
            settle();
        } finally {
            index.close();
            book.close();
        }
    }
}
