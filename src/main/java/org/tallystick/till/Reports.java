package org.tallystick.till;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.CustomerEntry.Merged;
import org.tallystick.entry.Entry;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.Account;
import org.tallystick.ledger.AccountIndex;
import org.tallystick.ledger.Filed;
import org.tallystick.ledger.Held;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.OpenItem;
import org.tallystick.ledger.OpenItem.Signature;
import org.tallystick.ledger.Outstanding;
import org.tallystick.ledger.SlipStatus;
import org.tallystick.report.DayMaterial;
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

    /**
     * What a day's summary is made from.
     *
     * @param notices what the owner should know of the machine
     */
    public DayMaterial material(LocalDate day, List<String> notices) {
        AccountIndex books = ledger.books();
        List<Outstanding> outstanding = books.outstanding(day);
        return new DayMaterial(
                clock.shop(),
                day,
                clock.now(),
                ledger.entriesOn(day),
                outstanding,
                toSettle(books, outstanding),
                held(),
                this::customer,
                ledger.head().hash().hex(),
                notices,
                day.isBefore(today()));
    }

    /** Customers on WATCH or BLOCKED today, and those whose standing ran out; those to look at first. */
    public List<Held> held() {
        return Held.among(ledger.books().held(), today());
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
        return new SlipsToSettle(ledger, today()).wanted();
    }

    /** With what waits for a sign-up slip and is still owed: once it is paid, nobody needs a signature for it. */
    private List<SlipStatus> toSettle(AccountIndex books, List<Outstanding> outstanding) {
        SlipsToSettle settle = new SlipsToSettle(ledger, today());
        List<SlipStatus> listed = settle.wanted();
        Set<SlipNumber> known = Stream.concat(listed.stream().map(SlipStatus::number), settle.coveredBy(listed))
                .collect(Collectors.toSet());
        Stream<SlipStatus> gathered = outstanding.stream()
                .map(Outstanding::item)
                .filter(item -> !known.contains(item.slip()))
                .filter(item -> item.signature() == Signature.UNSIGNED || item.signature() == Signature.REFUSED)
                .map(item -> books.slip(item.slip()).orElseThrow())
                .filter(SlipStatus::gathers);
        return Stream.concat(listed.stream(), gathered).toList();
    }

    /** What happened on an account from a day to another. */
    public Statement statement(Account account, LocalDate from, LocalDate to) {
        AccountIndex books = ledger.books();
        List<Entry> entries = books.entriesOf(account.number()).stream()
                .map(filed -> ledger.entry(filed.place()))
                .toList();
        List<OpenItem> open = to.isBefore(today())
                ? books.outstanding(to).stream()
                        .filter(each -> each.customer().number().equals(account.number()))
                        .map(Outstanding::item)
                        .toList()
                : account.open();
        return Statement.of(clock.shop(), account.customer(), from, to, clock.now(), entries, open);
    }

    private Customer customer(CustomerNumber number) {
        return ledger.books().account(number).orElseThrow().customer();
    }
}
