package org.tallystick.till.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.book.BookDamaged;
import org.tallystick.book.BookPosition;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.DayEntry.Closed;
import org.tallystick.entry.Entry;
import org.tallystick.entry.Instalment;
import org.tallystick.entry.SlipEntry.SignatureOutcome;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.DayLines;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.AccountOnWatch;
import org.tallystick.ledger.account.Debtor;
import org.tallystick.ledger.account.OpenItem;
import org.tallystick.ledger.account.OpenItem.Signature;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.ledger.account.SlipToDo;
import org.tallystick.ledger.index.AccountIndex;
import org.tallystick.ledger.index.ItemsAt;
import org.tallystick.ledger.shop.DayBegun;
import org.tallystick.ledger.shop.Moment;
import org.tallystick.report.Balance;
import org.tallystick.report.DailyFigures;
import org.tallystick.report.DailySummary;
import org.tallystick.report.DailySummary.SlipToSettle;
import org.tallystick.report.DayReader;
import org.tallystick.report.Lookup;
import org.tallystick.report.MadeAt;
import org.tallystick.report.PaperToSettle;
import org.tallystick.report.ToAsk;
import org.tallystick.shop.Shop;
import org.tallystick.till.BookDesk;
import org.tallystick.till.Till;
import org.tallystick.till.TillSession;
import org.tallystick.till.housekeeping.Notice;
import org.tallystick.wording.Sentence;
import org.tallystick.wording.Wording;

/**
 * A business day as it is read for a report, on any thread but the till's, which is asked many short questions in turn
 * with all else that it does. All figures are those at one line of the book, whatever is booked meanwhile; what became
 * of a slip's paper, and whom to ask for money, is told as it is when it is asked for. Whom to ask is not told where
 * more than 300 customers have anything open.
 */
public final class DayReading {
    /** Entries of one question, each read from the book: the till answers in a few milliseconds. */
    private static final int MOST_ENTRIES = 100;

    /** Slips that one question looks at; most are of sales, and passed over at a glance. */
    private static final int MOST_PAPERS = 1_000;

    /** Of which what was owed is told. */
    private static final int DAYS_BEFORE = 30;

    /** Of one question, each two short reads of the book wherever it lies on the disk. */
    private static final int CLOSES_AT_ONCE = 10;

    /** What is signed and has no open item of its own. */
    private static final Set<SlipStatus.Kind> NO_SALE =
            EnumSet.of(SlipStatus.Kind.PLAN, SlipStatus.Kind.COLLECTIVE, SlipStatus.Kind.GUARANTEE);

    private final TillSession till;
    private final Opening opening;

    /** The end of the day. */
    private final Moment then;

    /**
     * What stands fast when the reading begins.
     *
     * @param now the end of the book
     */
    private record Opening(
            Shop shop,
            LocalDate day,
            LocalDate today,
            MadeAt at,
            boolean closed,
            Moment now,
            Optional<Long> beginning,
            List<String> notices,
            @Nullable Money ownSlipFrom,
            String chainHead) {}

    private DayReading(TillSession till, Opening opening) {
        this.till = till;
        this.opening = opening;
        this.then = DayEnd.of(till, opening.day(), opening.now());
    }

    /**
     * Begins to read a day.
     *
     * @param day today when empty
     */
    public static DayReading of(TillSession session, Optional<LocalDate> day) {
        return new DayReading(session, session.ask(till -> opening(till, day)));
    }

    private static Opening opening(Till till, Optional<LocalDate> wanted) {
        BookDesk book = till.book();
        LocalDate today = till.reports().today();
        LocalDate day = wanted.orElse(today);
        return new Opening(
                till.booking().clock().shop(),
                day,
                today,
                AccountReading.madeNow(till),
                day.isBefore(today),
                book.now(),
                book.beginningOf(day),
                notices(till, day, day.isBefore(today)),
                till.reports().ownSlipFrom(),
                book.head().hash().hex());
    }

    /** How the machine is now is no matter of a day that is over. */
    private static List<String> notices(Till till, LocalDate day, boolean closed) {
        List<Sentence> notices = new ArrayList<>(
                closed ? List.of() : till.notices().stream().map(Notice::whole).toList());
        till.reports().gapBefore(day).ifPresent(notices::add);
        Wording words = Wording.in(till.booking().clock().shop().languageFor(null));
        return notices.stream().map(words::say).toList();
    }

    /**
     * The day's summary, in as many questions as it takes.
     *
     * @param people finds whoever it names, as much of them as it may show
     * @param notices what it says besides its own
     * @param version of the program, such as 1.4.0
     */
    public DailySummary summary(Lookup people, List<String> notices, String version) {
        DailyFigures figures = new DailyFigures(shop(), day(), closed(), opening.ownSlipFrom(), people);
        entries(figures::add);
        if (closed()) {
            items(Set.of(), figures);
        } else {
            items(papers(figures), figures);
            held(figures);
            toAsk(figures);
        }
        return figures.summary(
                at(),
                Stream.concat(notices.stream(), opening.notices().stream()).toList(),
                earlier(DAYS_BEFORE),
                chainHead(),
                version);
    }

    /** Told of a shop in which so few owe that this takes no time. */
    private void toAsk(DailyFigures figures) {
        if (figures.customers() > CallReading.MOST_BESIDE) {
            return;
        }
        Wording words = Wording.in(shop().languageFor(null));
        figures.toAsk(CallReading.of(till, shop(), opening.today())
                .calls()
                .map(each -> new ToAsk(
                        each.debt().customer().number(),
                        each.debt().amount(),
                        words.constant("WAY", each.way().way().name()))));
    }

    public Shop shop() {
        return opening.shop();
    }

    public LocalDate day() {
        return opening.day();
    }

    private MadeAt at() {
        return opening.at();
    }

    /** Whether the day is over, so that its figures stay as they are. */
    public boolean closed() {
        return opening.closed();
    }

    /** Hash of the last line that is in it: of a day that is over the last one before its close. */
    private String chainHead() {
        if (!closed()) {
            return opening.chainHead();
        }
        return till.ask(asked -> {
            BookPosition end = asked.book().behind(then.line());
            return closeBefore(asked.book(), day(), end)
                    .map(Closed::chainHead)
                    .orElseGet(() -> end.hash().hex());
        });
    }

    /**
     * What was owed at the end of business days before, the latest first. The latest is always there if there was one;
     * earlier ones as far as each was closed in the usual way. Each is what the close of its day states: nothing of it
     * is added up again, however long the book is.
     *
     * @param most so many at most
     */
    private List<Balance.AtEndOf> earlier(int most) {
        List<DayBegun> days = asked(books -> books.daysBefore(day(), most));
        List<Balance.AtEndOf> found = new ArrayList<>();
        for (int from = 0; from < days.size(); from += CLOSES_AT_ONCE) {
            List<DayBegun> some = days.subList(from, Math.min(days.size(), from + CLOSES_AT_ONCE));
            @Nullable DayBegun next = from == 0 ? null : days.get(from - 1);
            for (Closing each : till.ask(asked -> closings(asked.book(), some, next))) {
                if (each.states() == null && !found.isEmpty()) {
                    return found;
                }
                Money owed = each.states() == null ? addedUp(each.day()) : each.states();
                found.add(new Balance.AtEndOf(each.day(), owed));
            }
        }
        return found;
    }

    /** @param states what was owed, by the close of the day; null for a day without one at its end */
    private record Closing(LocalDate day, @Nullable Money states) {}

    /** @param next the day that is told behind the first of them; null when that is the last day before this one */
    private List<Closing> closings(BookDesk book, List<DayBegun> days, @Nullable DayBegun next) {
        List<Closing> closings = new ArrayList<>();
        BookPosition end = next == null ? endOf(book, days.getFirst().day()) : next.after();
        for (DayBegun each : days) {
            Optional<Closed> close = closeBefore(book, each.day(), end);
            closings.add(new Closing(each.day(), close.map(Closed::outstanding).orElse(null)));
            end = each.after();
        }
        return closings;
    }

    private BookPosition endOf(BookDesk book, LocalDate day) {
        return book.books()
                .endOf(day)
                .flatMap(end -> book.books().beginningOf(end.day()))
                .filter(end -> end.line() <= opening.now().line())
                .orElseGet(() -> book.behind(opening.now().line()));
    }

    /** The close of a day, where that is the line that ends at a position. */
    private static Optional<Closed> closeBefore(BookDesk book, LocalDate day, BookPosition end) {
        try {
            return book.entryBefore(end)
                    .filter(Closed.class::isInstance)
                    .map(Closed.class::cast)
                    .filter(close -> close.day().equals(day));
        } catch (BookDamaged unreadable) {
            return Optional.empty(); // the owner is told of it, and needs the rest all the more
        }
    }

    private Money addedUp(LocalDate day) {
        List<Money> open = new ArrayList<>(List.of(Money.zero(shop().currency())));
        ItemsAt.read(this::asked, opening.now(), DayEnd.of(till, day, opening.now()), (customer, now, atEnd) -> {
            if (atEnd != null) {
                open.set(0, open.getFirst().plus(atEnd.open()));
            }
        });
        return open.getFirst();
    }

    /** The entries of the day, in the book's order. */
    public void entries(Consumer<Entry> reader) {
        if (opening.beginning().isEmpty()) {
            return;
        }
        DayLines lines = new DayLines(opening.day(), reader);
        long last = opening.now().line();
        long reached = opening.beginning().get();
        while (reached < last) {
            long from = reached;
            Ledger.Part part = till.ask(asked -> asked.book().entriesAfter(from, last, MOST_ENTRIES));
            for (Entry entry : part.entries()) {
                if (!lines.add(entry)) {
                    lines.finish();
                    return;
                }
            }
            reached = part.end().line();
        }
        lines.finish();
    }

    /**
     * Tells of what is open, and of sales that are not signed; all of it as at the day's end.
     *
     * @param covered slips that are signed for on another one, which is listed itself
     */
    public void items(Set<SlipNumber> covered, DayReader reader) {
        ItemsAt.read(this::asked, opening.now(), then, (customer, now, then) -> {
            if (then != null) {
                reader.open(customer, then);
            }
            if (then != null && isToSign(then) && !covered.contains(then.slip())) {
                reader.unsigned(PaperToSettle.of(then));
            }
        });
    }

    /**
     * Looks through all that is to be settled, as it is now.
     *
     * @return sales that are signed for on another slip, which was told
     */
    public Set<SlipNumber> papers(DayReader reader) {
        Set<SlipNumber> covered = new HashSet<>();
        pages(till, opening.today(), (slips, after) -> slips.papersAfter(after, MOST_PAPERS), page -> {
            covered.addAll(page.covered());
            for (SlipToDo slip : page.wanted()) {
                if (NO_SALE.contains(slip.kind()) && slip.signature() != SignatureOutcome.SIGNED) {
                    reader.unsigned(PaperToSettle.of(slip));
                }
                if (slip.uncertain() || slip.kind() == SlipStatus.Kind.CHIT) {
                    reader.uncertain(PaperToSettle.of(slip));
                }
            }
        });
        return covered;
    }

    /** The slips that still need a person, by number. */
    public static void toSettle(TillSession session, LocalDate today, Consumer<SlipsToSettle.Page> reader) {
        pages(session, today, (slips, after) -> slips.after(after, Lookup.AT_ONCE), reader);
    }

    private static void pages(
            TillSession session,
            LocalDate today,
            BiFunction<SlipsToSettle, String, SlipsToSettle.Page> question,
            Consumer<SlipsToSettle.Page> reader) {
        String reached = "";
        boolean more = true;
        while (more) {
            String after = reached;
            SlipsToSettle.Page page = session.ask(till -> question.apply(new SlipsToSettle(till.book(), today), after));
            reader.accept(page);
            reached = page.last();
            more = page.more();
        }
    }

    /** Tells of customers on WATCH or BLOCKED, and of those whose standing ran out, as they are now, by number. */
    public void held(DayReader reader) {
        held(till, opening.today(), reader::held);
    }

    /** As {@link #held(DayReader)}, for who reads nothing else. */
    public static void held(TillSession session, LocalDate today, Consumer<AccountOnWatch> reader) {
        String reached = "";
        List<Account> accounts;
        do {
            String after = reached;
            accounts = session.ask(till -> till.book().books().heldAfter(after, Lookup.AT_ONCE));
            for (Account account : accounts) {
                AccountOnWatch.of(account, today).ifPresent(reader);
                reached = account.number().value();
            }
        } while (accounts.size() == Lookup.AT_ONCE);
    }

    /** Finds whoever the report names. */
    public Lookup lookup() {
        return new Lookup() {
            @Override
            public Map<CustomerNumber, Customer> customers(Collection<CustomerNumber> numbers) {
                return asked(books -> found(books, numbers));
            }

            @Override
            public Map<CustomerNumber, Debtor> debtors(Collection<CustomerNumber> numbers) {
                return asked(books -> {
                    Map<CustomerNumber, Debtor> found = new HashMap<>(books.debtors(numbers));
                    Set<CustomerNumber> paid = new HashSet<>(numbers);
                    paid.removeAll(found.keySet());
                    books.customers(paid).forEach(each -> found.put(each.number(), Debtor.of(each)));
                    return found;
                });
            }

            @Override
            public Optional<Instalment> promised(CustomerNumber number) {
                return asked(books -> books.standing(number).flatMap(Account::promised));
            }

            @Override
            public Map<SlipNumber, SlipToSettle> slips(Collection<SlipNumber> numbers) {
                return asked(books -> {
                    List<SlipStatus> slips = numbers.stream()
                            .map(each -> books.slip(each).orElseThrow())
                            .toList();
                    Map<CustomerNumber, Customer> whose = found(
                            books, slips.stream().map(SlipStatus::customer).toList());
                    Map<SlipNumber, SlipToSettle> found = new HashMap<>();
                    slips.forEach(slip -> found.put(
                            slip.number(), new SlipToSettle(slip, Objects.requireNonNull(whose.get(slip.customer())))));
                    return found;
                });
            }
        };
    }

    private static Map<CustomerNumber, Customer> found(AccountIndex books, Collection<CustomerNumber> numbers) {
        return books.customers(numbers).stream().collect(Collectors.toMap(Customer::number, Function.identity()));
    }

    private static boolean isToSign(OpenItem item) {
        return item.open().isPositive()
                && (item.signature() == Signature.UNSIGNED || item.signature() == Signature.REFUSED);
    }

    private <T> T asked(Function<AccountIndex, T> question) {
        return till.ask(asked -> question.apply(asked.book().books()));
    }
}
