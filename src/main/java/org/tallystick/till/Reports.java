package org.tallystick.till;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.CustomerEntry.Merged;
import org.tallystick.entry.Entry;
import org.tallystick.ledger.Account;
import org.tallystick.ledger.AccountIndex;
import org.tallystick.ledger.Filed;
import org.tallystick.ledger.Held;
import org.tallystick.ledger.ItemsAt;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.Moment;
import org.tallystick.ledger.OpenItem;
import org.tallystick.ledger.SlipStatus;
import org.tallystick.report.OwnView;
import org.tallystick.report.StandingDecision;
import org.tallystick.report.Statement;

/** Gathers the figures for reports; what is made of them is made elsewhere, off the till's thread. */
public final class Reports {
    private final Ledger ledger;
    private final TillClock clock;

    Reports(Ledger ledger, TillClock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Today's business day, as the book reckons it. */
    public LocalDate today() {
        return ledger.today(clock.today());
    }

    /** Customers on WATCH or BLOCKED today, and those whose standing ran out; those to look at first. */
    public List<Held> held() {
        return Held.among(ledger.books().heldAfter("", Integer.MAX_VALUE), today());
    }

    /** Each decision on how the shop stands with a customer, under accounts that were taken over too. */
    public List<StandingDecision> standings(Account account) {
        return StandingDecision.among(everything(account.number()), today());
    }

    /** What is kept of a customer, for that customer. */
    public OwnView ownView(Account account) {
        return OwnView.of(clock.shop(), account, today(), clock.now(), everything(account.number()));
    }

    /** All entries of a customer, those of accounts that were taken over among them, in the book's order. */
    private List<Entry> everything(CustomerNumber number) {
        List<Filed> all = new ArrayList<>();
        Deque<CustomerNumber> accounts = new ArrayDeque<>(List.of(number));
        while (!accounts.isEmpty()) {
            for (Filed filed : ledger.books().entriesOf(accounts.remove())) {
                all.add(filed);
                if (ledger.entry(filed.place()) instanceof Merged merged) {
                    accounts.add(merged.from());
                }
            }
        }
        return all.stream()
                .sorted(Comparator.comparing(Filed::line))
                .map(filed -> ledger.entry(filed.place()))
                .toList();
    }

    /** Slips that still need a person. */
    public List<SlipStatus> toSettle() {
        return new SlipsToSettle(ledger, today())
                .after("", Integer.MAX_VALUE).wanted().stream()
                        .map(slip -> ledger.books().slip(slip.slip()).orElseThrow())
                        .toList();
    }

    /** What happened on an account from a day to another. */
    public Statement statement(Account account, LocalDate from, LocalDate to) {
        AccountIndex books = ledger.books();
        List<Entry> entries = books.entriesOf(account.number()).stream()
                .map(filed -> ledger.entry(filed.place()))
                .toList();
        List<OpenItem> open = to.isBefore(today()) ? openAt(to, account) : account.open();
        return Statement.of(clock.shop(), account.customer(), from, to, clock.now(), entries, open);
    }

    private List<OpenItem> openAt(LocalDate day, Account account) {
        List<OpenItem> open = new ArrayList<>();
        Moment now = ledger.now();
        ItemsAt.read(
                this::asked, now, ledger.books().endOf(day).orElse(now), account.number(), (customer, atNow, then) -> {
                    if (then != null) {
                        open.add(then);
                    }
                });
        return open;
    }

    private <T> T asked(Function<AccountIndex, T> question) {
        return question.apply(ledger.books());
    }
}
