package org.tallystick.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tallystick.book.BookFinding;
import org.tallystick.book.BookLine;
import org.tallystick.book.BookPosition;
import org.tallystick.book.CreditBook;
import org.tallystick.book.Place;
import org.tallystick.customer.CardToken;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.entry.DayEntry.Closed;
import org.tallystick.entry.DayEntry.Confirmed;
import org.tallystick.entry.DayEntry.CountsFrom;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryCodec;
import org.tallystick.entry.EntryCodec.Written;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.EntryTooNew;
import org.tallystick.entry.NumbersUsed;
import org.tallystick.entry.SlipNumber;
import org.tallystick.entry.Turnover;
import org.tallystick.ledger.account.EntryReference;
import org.tallystick.ledger.account.GoodsBack;
import org.tallystick.ledger.account.SlipToDo;
import org.tallystick.ledger.index.AccountIndex;
import org.tallystick.ledger.index.AccountLookup;
import org.tallystick.ledger.index.IndexUnusable;
import org.tallystick.ledger.replay.Posting;
import org.tallystick.ledger.replay.ReadLines;
import org.tallystick.ledger.shop.BusinessDay;
import org.tallystick.ledger.shop.ClockDoubt;
import org.tallystick.ledger.shop.ClockTime;
import org.tallystick.ledger.shop.InDoubt;
import org.tallystick.ledger.shop.Moment;
import org.tallystick.ledger.shop.Shift;
import org.tallystick.ledger.shop.Shifts;
import org.tallystick.ledger.shop.Totals;
import org.tallystick.ledger.verify.Verification;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

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
    private Instant seen = Instant.MIN;
    private @Nullable Pending pending;

    private record Pending(Entry entry, Posting posting) {}

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
        day = BusinessDay.of(totals, last.filter(Closed.class::isInstance).isPresent());
        if (book.epochIsNew()) {
            ClockTime now = new ClockTime(start.at(), start.today());
            LocalDate clockDay = inDoubt() || doubt(now).isPresent() ? now.day() : null;
            append(Epochs.begun(book, numbers, start, day.withoutClose(now), clockDay));
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
     * @throws ClockLost when the book is empty and the clock has lost its time
     */
    public <R> Recorded<R> record(Request asked, Function<WriteContext, Verdict<R>> decide) {
        Optional<EntryReference> earlier = books().entry(asked.id());
        if (earlier.isPresent()) {
            return answered(asked, earlier.get());
        }
        ClockTime clock = new ClockTime(asked.at(), asked.today());
        if (waitsForClock(clock)) {
            throw new ClockLost(clock);
        }
        ClockDoubt doubt = look(clock).orElse(null);
        if (doubt == null) {
            believeAgain(asked);
        }
        Request request = onBusinessDay(asked);
        LookedUp books = new LookedUp(request.today());
        WriteContext context = new WriteContext(request, clock.day(), doubt, book.name(), numbers, totals, books);
        return switch (decide.apply(context)) {
            case Verdict.Refuse<R> refused -> new Recorded.Refused<>(refused.why());
            case Verdict.Write<R> write -> {
                Written written = codec.write(write.entry());
                Posting posting = posting(written, write.entry(), books);
                index.mustFit(posting); // before anything is written, the close of a day too
                if (!closeUntil(write.entry().head().day(), request).isEmpty()) {
                    posting = posting(written, write.entry(), books); // it stands behind the closes
                }
                append(written, write.entry(), posting);
                yield new Recorded.Booked<>(write.entry(), posting);
            }
        };
    }

    private <R> Recorded<R> answered(Request asked, EntryReference earlier) {
        Entry entry = entry(earlier);
        String first = entry.head().fingerprint();
        boolean same = first == null || first.equals(asked.fingerprint());
        return same ? new Recorded.Repeated<>(entry) : new Recorded.Conflict<>(earlier);
    }

    private Request onBusinessDay(Request asked) {
        LocalDate writing = today(new ClockTime(asked.at(), asked.today()));
        return new Request(asked.id(), asked.fingerprint(), asked.at(), writing, asked.by());
    }

    /** The business day that would be written on now. */
    public LocalDate today(ClockTime clock) {
        return day.on(clock, seen);
    }

    /** Why credit sales wait until the owner says that the clock is right; empty while it is believed. */
    public Optional<ClockDoubt> doubt(ClockTime clock) {
        return day.doubt(clock, seen);
    }

    /** Whether nothing can be written, because the book is empty and the clock has lost its time. */
    public boolean waitsForClock(ClockTime clock) {
        return totals.day() == null && clock.at().isBefore(ClockDoubt.EARLIEST);
    }

    private Optional<ClockDoubt> look(ClockTime clock) {
        Optional<ClockDoubt> doubt = doubt(clock);
        if (doubt.isEmpty()) {
            seen = clock.at();
        }
        return doubt;
    }

    private boolean inDoubt() {
        return totals.doubt() != null && totals.doubt().lasts();
    }

    /**
     * Closes the last business day if the clock is past it, and believed; a clock that is right again ends the doubt.
     *
     * @return the closes, oldest first; none when there is nothing to close
     */
    public List<Entry> closeIfOver(Request now) {
        ClockTime clock = new ClockTime(now.at(), now.today());
        if (totals.day() == null || look(clock).isPresent()) {
            return List.of();
        }
        believeAgain(now);
        return closeUntil(today(clock), now);
    }

    /** The lines that were written in doubt count from now on where they belong. */
    private void believeAgain(Request cause) {
        if (inDoubt()) {
            settle();
            LocalDate last = Objects.requireNonNull(totals.day(), "a book with lines has a day");
            Confirmed line = new Confirmed(
                    new EntryHead(ids.get(), cause.at(), last, EntryHead.MACHINE, numbers, null),
                    cause.today(),
                    counting(cause.today().isBefore(last) ? last : cause.today()));
            append(line);
            settle();
        }
    }

    private List<CountsFrom> counting(LocalDate believed) {
        List<Entry> lines = new ArrayList<>();
        InDoubt doubt = totals.doubt();
        if (doubt != null && doubt.lasts()) {
            eachAfter(doubt.began(), lines::add);
        }
        return DayLines.counting(lines, believed);
    }

    /** Closes each day before one that has lines and is not closed. */
    private List<Entry> closeUntil(LocalDate next, Request cause) {
        List<Entry> closes = new ArrayList<>();
        LocalDate last = totals.day();
        if (last == null || !next.isAfter(last)) {
            return closes;
        }
        SortedMap<LocalDate, Turnover> days = new TreeMap<>();
        if (!day.closed()) {
            days.put(last, totals.today());
        }
        InDoubt doubt = totals.doubt();
        if (doubt != null && !doubt.lasts()) {
            addDoubtful(doubt, days, day.closed() ? last.plusDays(1) : last);
        }
        days.headMap(next).forEach((each, sums) -> closes.add(close(each, sums, cause)));
        return closes;
    }

    private void addDoubtful(InDoubt doubt, SortedMap<LocalDate, Turnover> days, LocalDate first) {
        List<Entry> lines = new ArrayList<>();
        eachAfter(doubt.began(), entry -> {
            if (entry instanceof Confirmed confirmed) {
                confirmed.days(lines).forEach((line, of) -> {
                    if (!of.isBefore(first)) {
                        days.merge(of, Turnover.of(line, totals.currency()), Turnover::plus);
                    }
                });
                return false;
            }
            return lines.add(entry);
        });
    }

    private Entry close(LocalDate of, Turnover sums, Request cause) {
        settle();
        Closed close =
                DayClose.of(totals, of, sums, cause, ids.get(), book.head().hash());
        append(close);
        settle();
        return close;
    }

    /** A line that nobody asked for, which changes no account. */
    private void append(Entry entry) {
        Written written = codec.write(entry);
        append(written, entry, posting(written, entry, AccountLookup.NOTHING));
    }

    private Posting posting(Written written, Entry entry, AccountLookup before) {
        return index.posting(entry, before, totals, book.nextPlace(written.personal() != null));
    }

    private void append(Written written, Entry entry, Posting posting) {
        book.append(written.open(), written.personal());
        pending = new Pending(entry, posting);
        numbers = entry.head().numbers();
        totals = posting.totals();
        seen = entry instanceof Confirmed ? Instant.MIN : seen;
        day = BusinessDay.of(totals, entry instanceof Closed);
    }

    /** Puts the last line into the index. Called by whoever has given the answer; every look-up does it first. */
    public void settle() {
        user.check();
        Pending last = pending;
        if (last != null && last.entry() instanceof CustomerEntry.Erased && ErasedLines.forget(book, codec, index)) {
            pending = null; // the index was made anew, this line included
        } else if (last != null) {
            pending = null;
            index.add(last.posting());
        }
    }

    /** The index with every line in it, for look-ups. */
    public AccountIndex books() {
        book.mustStand(); // Derby makes folders anew that it misses
        settle();
        return index.get();
    }

    public Entry entry(Place place) {
        return line(place).entry();
    }

    /** A line and what it says. */
    public Line line(Place place) {
        user.check();
        BookLine line = book.read(place);
        return new Line(line, ReadLines.entry(line, codec));
    }

    /**
     * As it was filed.
     *
     * @throws InvalidInput for one that is in the book and could not be added up: it is neither there nor free
     */
    public Entry entry(EntryReference filed) {
        Entry entry = entry(filed.place());
        if (filed.account() == null && entry.account().isPresent()) {
            throw new InvalidInput("id", Phrase.INPUT_ID_SET_ASIDE, filed.line());
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

    /**
     * Why nothing can be written any more, or why the index could not be had at the last try: a {@link
     * org.tallystick.book.BookFailed}, an {@link IndexUnusable}, or a {@link org.tallystick.book.BookDamaged}. Empty
     * while all is well.
     */
    public Optional<RuntimeException> failure() {
        return book.failure().<RuntimeException>map(failed -> failed).or(index::failure);
    }

    /** Till and epoch, such as T1.1. */
    public String bookName() {
        return book.name();
    }

    public BookPosition head() {
        return book.head();
    }

    /** Checks the newest lines of the book, before anything is built on them. */
    public List<BookFinding> checkNewest() {
        return book.checkNewest();
    }

    /** A proof of everything, to be {@linkplain Verification#run run} with questions about {@link #asItIs}. */
    public Verification verification() {
        return index.verification();
    }

    /** The book and its index as they are while one question is answered. */
    public Verification.Now asItIs() {
        settle();
        return index.now();
    }

    /** The end of the book, as a moment. */
    public Moment now() {
        LocalDate last = totals.day();
        return new Moment(book.head().line(), last == null ? LocalDate.EPOCH : last);
    }

    /** A line of the book and what it says. */
    public record Line(BookLine text, Entry entry) {}

    /** Some lines, and where the last one that was read for them ends. */
    public record Part(List<Line> lines, BookPosition end) {
        public List<Entry> entries() {
            return lines.stream().map(Line::entry).toList();
        }
    }

    /**
     * The position behind a line, 0 for the one before the first.
     *
     * @throws IllegalArgumentException when the book has no such line
     */
    public BookPosition behind(long line) {
        user.check();
        return book.behind(line);
    }

    /**
     * What the line says that ends at a position, without what is personal in it; empty before the first line, and for
     * one that is set aside.
     */
    public Optional<Entry> entryBefore(BookPosition position) {
        user.check();
        boolean aside = books().countSetAside() > 0 && books().isSetAside(position.line());
        return aside ? Optional.empty() : book.entryBefore(position).flatMap(this::readable);
    }

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

    private void eachOn(LocalDate wanted, Consumer<Entry> reader) {
        DayLines lines = new DayLines(wanted, reader);
        beginningOf(wanted).ifPresent(beginning -> eachAfter(beginning, lines::add));
        lines.finish();
    }

    /** Behind which line the lines of a business day begin; empty when it has none. */
    public Optional<BookPosition> beginningOf(LocalDate wanted) {
        return books().beginningOf(wanted)
                .or(() -> Optional.ofNullable(totals.doubt())
                        .filter(doubt -> !doubt.lasts())
                        .map(InDoubt::began));
    }

    private void eachAfter(BookPosition position, Predicate<Entry> goOn) {
        BookPosition end = book.head();
        BookPosition reached = position;
        while (reached.line() < end.line()) {
            Part part = entriesAfter(reached, end.line(), LINES_AT_ONCE);
            for (Entry entry : part.entries()) {
                if (!goOn.test(entry)) {
                    return;
                }
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

    /** What a use case can look up, each account and slip once. */
    private final class LookedUp extends CachingLookup implements WriteContext.Books {
        private final LocalDate today;

        LookedUp(LocalDate today) {
            super(index.get());
            this.today = today;
        }

        @Override
        public Optional<CustomerNumber> cardOwner(CardToken card) {
            return index.get().cardOwner(card);
        }

        @Override
        public List<EntryReference> entriesOf(CustomerNumber account) {
            return index.get().entriesOf(account);
        }

        @Override
        public List<GoodsBack> returnsOf(SlipNumber slip) {
            return index.get().returnsOf(slip);
        }

        @Override
        public List<SlipToDo> collectiveSlipsToSettle() {
            return index.get().collectiveSlipsToSettle();
        }

        @Override
        public Shift openShift() {
            Shifts shifts = new Shifts(totals.currency());
            eachOn(today, shifts::add);
            return shifts.open();
        }

        @Override
        public List<CountsFrom> counting(LocalDate believed) {
            return Ledger.this.counting(believed);
        }

        @Override
        public Entry entry(Place place) {
            return Ledger.this.entry(place);
        }

        @Override
        public String lineHash(Place place) {
            return seal(place);
        }
    }
}
