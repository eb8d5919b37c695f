package org.tallystick.till.reading;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.CustomerEntry.Merged;
import org.tallystick.entry.Entry;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.EntryReference;
import org.tallystick.ledger.account.OpenItem;
import org.tallystick.ledger.index.AccountIndex;
import org.tallystick.ledger.index.ItemsAt;
import org.tallystick.ledger.shop.Moment;
import org.tallystick.report.MadeAt;
import org.tallystick.shop.Shop;
import org.tallystick.till.Till;
import org.tallystick.till.TillSession;

/**
 * An account as it is read for a report, on any thread but the till's, which is asked many short questions; as of the
 * line of the book at which the reading began.
 */
public final class AccountReading {
    /** Entries of one question, each read from the book: the till answers in a few milliseconds. */
    private static final int MOST_ENTRIES = 100;

    private final TillSession till;
    private final Opening opening;

    private record Opening(Shop shop, Account account, LocalDate today, MadeAt at, Moment now) {}

    private record Line(long number, Entry entry) {}

    private AccountReading(TillSession till, Opening opening) {
        this.till = till;
        this.opening = opening;
    }

    /**
     * Begins to read an account.
     *
     * @param reference who is meant, as a person writes it
     */
    public static AccountReading of(TillSession session, String reference) {
        return new AccountReading(
                session,
                session.ask(till -> new Opening(
                        till.booking().clock().shop(),
                        till.customers().account(till.customers().meant(reference)),
                        till.reports().today(),
                        madeNow(till),
                        till.book().now())));
    }

    static MadeAt madeNow(Till till) {
        return new MadeAt(till.booking().clock().now(), till.book().doubt().isPresent());
    }

    public Shop shop() {
        return opening.shop();
    }

    public Account account() {
        return opening.account();
    }

    public LocalDate today() {
        return opening.today();
    }

    public MadeAt at() {
        return opening.at();
    }

    /** Its entries in the book's order, and among them those of all accounts that it took over. */
    public void everything(Consumer<Entry> reader) {
        PriorityQueue<Walk> walks =
                new PriorityQueue<>(Comparator.comparingLong(walk -> walk.next().number()));
        for (CustomerNumber number : takenOver()) {
            add(walks, new Walk(number));
        }
        while (!walks.isEmpty()) {
            Walk walk = walks.remove();
            reader.accept(walk.take().entry());
            add(walks, walk);
        }
    }

    private static void add(PriorityQueue<Walk> walks, Walk walk) {
        if (walk.hasNext()) {
            walks.add(walk);
        }
    }

    /** The account, and those it took over, and those that they had taken over. */
    private List<CustomerNumber> takenOver() {
        List<CustomerNumber> all = new ArrayList<>();
        Deque<CustomerNumber> accounts = new ArrayDeque<>(List.of(account().number()));
        while (!accounts.isEmpty()) {
            CustomerNumber number = accounts.remove();
            all.add(number);
            new Walk(number).forEach(line -> {
                if (line.entry() instanceof Merged merged) {
                    accounts.add(merged.from());
                }
            });
        }
        return all;
    }

    /** What was open at the end of a day. */
    public void openAtEndOf(LocalDate day, Consumer<OpenItem> reader) {
        Moment then = DayEnd.of(till, day, opening.now());
        ItemsAt.read(this::asked, opening.now(), then, account().number(), (customer, now, open) -> {
            if (open != null) {
                reader.accept(open);
            }
        });
    }

    private <T> T asked(Function<AccountIndex, T> question) {
        return till.ask(asked -> question.apply(asked.book().books()));
    }

    /** Through the entries of one account. */
    private final class Walk {
        private final CustomerNumber account;
        private final Deque<Line> read = new ArrayDeque<>();
        private long reached;

        Walk(CustomerNumber account) {
            this.account = account;
        }

        void forEach(Consumer<Line> reader) {
            while (hasNext()) {
                reader.accept(take());
            }
        }

        boolean hasNext() {
            if (read.isEmpty() && reached < opening.now().line()) {
                read.addAll(till.ask(this::some));
                reached = read.isEmpty() ? opening.now().line() : read.getLast().number();
            }
            return !read.isEmpty();
        }

        Line next() {
            return read.element();
        }

        Line take() {
            return read.remove();
        }

        private List<Line> some(Till asked) {
            List<Line> lines = new ArrayList<>();
            for (EntryReference filed : asked.book().books().entriesOf(account, reached, MOST_ENTRIES)) {
                if (filed.line() <= opening.now().line()) {
                    lines.add(new Line(filed.line(), asked.book().entry(filed.place())));
                }
            }
            return lines;
        }
    }
}
