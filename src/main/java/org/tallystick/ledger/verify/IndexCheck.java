package org.tallystick.ledger.verify;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.tallystick.customer.CardToken;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.Debtor;
import org.tallystick.ledger.account.EntryReference;
import org.tallystick.ledger.account.GoodsBack;
import org.tallystick.ledger.account.Movement;
import org.tallystick.ledger.account.SetAside;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.ledger.account.SlipToDo;
import org.tallystick.ledger.index.AccountIndex;
import org.tallystick.ledger.index.Changes;
import org.tallystick.ledger.index.IndexRows;
import org.tallystick.ledger.index.RowScan;
import org.tallystick.ledger.replay.WholeBook;
import org.tallystick.ledger.verify.Verification.Now;

/**
 * The index holds what the book adds up to, no row less and no row more. It asks in short questions, between which the
 * shop goes on selling: in each the book is first added up to its end, so that both sides stand at the same line. What
 * lines add for good is compared up to the line that the first question found.
 */
final class IndexCheck {
    private static final int ACCOUNTS = 50;
    private static final int SLIPS = 200;
    private static final int ROWS = 1000;

    private final Findings findings;
    private final LineSums filed = new LineSums();
    private final LineSums moved = new LineSums();
    private final LineSums returns = new LineSums();
    private final LineSums days = new LineSums();
    private final LineSums setAside = new LineSums();

    IndexCheck(Findings findings) {
        this.findings = findings;
    }

    /** What some lines add for good. */
    void expect(Changes part) {
        part.filed().forEach(each -> filed.add(each.line(), each));
        part.movements().forEach(each -> moved.add(each.line(), each));
        part.days().forEach(each -> days.add(each.after().line(), each));
        part.returns().forEach(each -> returns.add(each.line(), each));
        part.setAside().forEach(each -> setAside.add(each.line(), each));
    }

    /**
     * Compares all of it.
     *
     * @param whole the book, added up and handed on to {@link #expect} up to a line
     * @param proved that line
     * @param till puts a question; none any more once the index cannot be read
     */
    void run(WholeBook whole, long proved, Consumer<Consumer<Now>> till) {
        whole.eachAccounts(
                ACCOUNTS,
                some -> till.accept(now -> compareAccounts(
                        now.index(), whole, some.stream().map(Account::number).toList())));
        whole.eachSlips(
                SLIPS,
                some -> till.accept(now -> compare(
                        now.index(),
                        whole,
                        some.stream().map(SlipStatus::number).toList())));
        till.accept(now -> whole.cards().forEach(card -> compare(now.index(), whole, card)));
        new Rows(whole).look(till);
        till.accept(now -> {
            compareLines(proved);
            whole.handOn(now.head());
            AccountIndex index = now.index();
            index.days().forEach(each -> days.subtract(inTheBook(each.after().line(), now), each));
            days.differing(
                    Long.MAX_VALUE,
                    line -> findings.inIndex("differs from the book in the day that begins after line %d", line));
            if (!index.position().equals(now.head())) {
                findings.inIndex(
                        "stands at line %d of %d",
                        index.position().line(), now.head().line());
            }
            if (!index.totals().equals(whole.totals())) {
                findings.inIndex("has the totals %s, the book %s", index.totals(), whole.totals());
            }
        });
    }

    private void compareLines(long proved) {
        filed.differing(proved, line -> findings.inIndex("differs from the book in where line %d stands", line));
        moved.differing(proved, line -> findings.inIndex("differs from the book in what line %d moved", line));
        returns.differing(
                proved, line -> findings.inIndex("differs from the book in goods that line %d takes back", line));
        setAside.differing(
                proved, line -> findings.inIndex("differs from the book in whether line %d is set aside", line));
    }

    private void compareAccounts(AccountIndex index, WholeBook whole, List<CustomerNumber> numbers) {
        Map<CustomerNumber, Debtor> debtors = index.debtors(numbers);
        for (CustomerNumber number : numbers) {
            Optional<Account> account = whole.account(number);
            if (!index.account(number).equals(account)) {
                findings.inIndex("differs from the book in the account of %s", number);
            }
            if (!Optional.ofNullable(debtors.get(number)).equals(account.flatMap(Debtor::about))) {
                findings.inIndex("differs from the book in whether %s owes, or in what stands beside it", number);
            }
        }
    }

    private void compare(AccountIndex index, WholeBook whole, List<SlipNumber> numbers) {
        Map<SlipNumber, SlipStatus> stored = index.slips(numbers);
        Map<SlipNumber, SlipToDo> toDo = index.toDo(numbers);
        for (SlipNumber number : numbers) {
            Optional<SlipStatus> slip = whole.slip(number);
            if (!Optional.ofNullable(stored.get(number)).equals(slip)) {
                findings.inIndex("differs from the book in slip %s", number);
            }
            if (!Optional.ofNullable(toDo.get(number)).equals(slip.flatMap(SlipToDo::about))) {
                findings.inIndex("differs from the book in what is to do about slip %s", number);
            }
        }
    }

    private void compare(AccountIndex index, WholeBook whole, CardToken card) {
        Optional<CustomerNumber> owner = whole.cardOwner(card);
        if (!index.cardOwner(card).equals(owner)) {
            findings.inIndex(
                    "differs from the book in a card of %s",
                    owner.map(Object::toString).orElse("nobody"));
        }
    }

    /** A row about a line that there cannot be must not cost memory: it differs as line 0. */
    private static long inTheBook(long line, Now now) {
        return line < 0 || line > now.head().line() ? 0 : line;
    }

    /**
     * Looks at every row. What it says of a customer, slip or card was compared for each that the book knows, so that
     * here only others are found.
     */
    private final class Rows {
        private final WholeBook whole;

        Rows(WholeBook whole) {
            this.whole = whole;
        }

        void look(Consumer<Consumer<Now>> till) {
            RowScan[] scan = new RowScan[1];
            boolean[] more = {true};
            till.accept(now -> scan[0] = now.index().scan());
            while (more[0]) {
                more[0] = false; // unless the question is put
                till.accept(now -> more[0] = scan[0].next(new Row(now), ROWS));
            }
            till.accept(now -> scan[0].close());
        }

        private final class Row implements IndexRows {
            private final Now now;

            Row(Now now) {
                this.now = now;
            }

            @Override
            public void filed(EntryReference row) {
                filed.subtract(line(row.line()), row);
            }

            @Override
            public void moved(Movement row) {
                moved.subtract(line(row.line()), row);
            }

            @Override
            public void back(GoodsBack row) {
                returns.subtract(line(row.line()), row);
            }

            @Override
            public void setAside(SetAside row) {
                setAside.subtract(line(row.line()), row);
            }

            private long line(long line) {
                return inTheBook(line, now);
            }

            @Override
            public void customer(CustomerNumber customer) {
                if (whole.account(customer).isEmpty()) {
                    findings.inIndex("has the customer %s, whom the book does not know", customer);
                }
            }

            @Override
            public void itemOf(CustomerNumber customer) {
                if (whole.account(customer).isEmpty()) {
                    findings.inIndex("has an open item of %s, whom the book does not know", customer);
                }
            }

            @Override
            public void slip(SlipNumber slip) {
                if (whole.slip(slip).isEmpty()) {
                    findings.inIndex("has slip %s, which the book does not know", slip);
                }
            }

            /** It may have been given to somebody since its row was read. */
            @Override
            public void card(CardToken card) {
                compare(now.index(), whole, card);
            }
        }
    }
}
