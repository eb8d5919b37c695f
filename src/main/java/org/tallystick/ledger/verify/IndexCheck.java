package org.tallystick.ledger.verify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tallystick.book.BookPosition;
import org.tallystick.customer.CardToken;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.EntryReference;
import org.tallystick.ledger.account.GoodsBack;
import org.tallystick.ledger.account.Movement;
import org.tallystick.ledger.account.SetAside;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.ledger.account.SlipToDo;
import org.tallystick.ledger.index.AccountIndex;
import org.tallystick.ledger.index.Changes;
import org.tallystick.ledger.index.IndexRows;
import org.tallystick.ledger.index.IndexUnusable;
import org.tallystick.ledger.shop.DayBegun;
import org.tallystick.ledger.shop.Totals;

/** The index holds what the book adds up to, no row less and no row more: it is told the one and looks at the other. */
final class IndexCheck {
    private Optional<AccountIndex> asked;
    private final Findings findings;
    private final LineSums filed = new LineSums();
    private final LineSums moved = new LineSums();
    private final LineSums returns = new LineSums();
    private final LineSums days = new LineSums();
    private final LineSums setAside = new LineSums();
    private final Map<CardToken, CustomerNumber> cards = new HashMap<>();
    private final Set<CustomerNumber> customers = new HashSet<>();
    private final ToDo toDo = new ToDo();
    private long slips;
    private long items;

    /** @param index empty for one that cannot be had, which is found already */
    IndexCheck(Optional<AccountIndex> index, Findings findings) {
        this.asked = index;
        this.findings = findings;
    }

    /** What the book adds up to, part by part, each account, slip and card once and in the end. */
    void expect(Changes part) {
        asLongAsItAnswers(index -> compare(index, part));
    }

    private void compare(AccountIndex index, Changes part) {
        part.filed().forEach(each -> filed.add(each.line(), each));
        part.movements().forEach(each -> moved.add(each.line(), each));
        part.days().forEach(each -> days.add(each.after().line(), each));
        part.returns().forEach(each -> returns.add(each.line(), each));
        part.setAside().forEach(each -> setAside.add(each.line(), each));
        for (Account account : part.accounts()) {
            customers.add(account.number());
            items += account.open().size();
            if (!index.account(account.number()).equals(Optional.of(account))) {
                findings.inIndex("differs from the book in the account of %s", account.number());
            }
        }
        Map<SlipNumber, SlipStatus> stored =
                index.slips(part.slips().stream().map(SlipStatus::number).toList());
        part.slips().forEach(slip -> compare(stored.get(slip.number()), slip));
        part.cards().forEach((card, owner) -> {
            owner.ifPresent(customer -> cards.put(card, customer));
            if (!index.cardOwner(card).equals(owner)) {
                findings.inIndex(
                        "differs from the book in a card of %s",
                        owner.map(Object::toString).orElse("nobody"));
            }
        });
    }

    private void compare(@Nullable SlipStatus stored, SlipStatus slip) {
        slips++;
        if (!slip.equals(stored)) {
            findings.inIndex("differs from the book in slip %s", slip.number());
        }
        SlipToDo.about(slip).ifPresent(toDo::add);
    }

    /** Once everything was expected. */
    void finish(BookPosition head, Totals totals) {
        asLongAsItAnswers(index -> compare(index, head, totals));
    }

    /** An index that cannot be read is found once and not asked again. */
    private void asLongAsItAnswers(Consumer<AccountIndex> look) {
        try {
            asked.ifPresent(look);
        } catch (IndexUnusable e) {
            asked = Optional.empty();
            findings.inIndex("cannot be read: %s", String.valueOf(e.getMessage()));
        }
    }

    private void compare(AccountIndex index, BookPosition head, Totals totals) {
        if (!index.position().equals(head)) {
            findings.inIndex("stands at line %d of %d", index.position().line(), head.line());
        }
        if (!index.totals().equals(totals)) {
            findings.inIndex("has the totals %s, the book %s", index.totals(), totals);
        }
        Found found = new Found(head.line());
        index.eachRow(found);
        count("slips", found.slips, slips);
        if (found.toDo.print != toDo.print) {
            findings.inIndex("has other slips to print than the book");
        }
        if (found.toDo.settle != toDo.settle) {
            findings.inIndex("has other slips to settle than the book");
        }
        count("open items", found.items, items);
        count("customers", found.customers, customers.size());
        count("cards", found.cards, cards.size());
        filed.differing(line -> findings.inIndex("differs from the book in where line %d stands", line));
        moved.differing(line -> findings.inIndex("differs from the book in what line %d moved", line));
        returns.differing(line -> findings.inIndex("differs from the book in goods that line %d takes back", line));
        setAside.differing(line -> findings.inIndex("differs from the book in whether line %d is set aside", line));
        days.differing(line -> findings.inIndex("differs from the book in the day that begins after line %d", line));
    }

    /** What is to do, as sums that tell one list from another: where nobody prints it grows long. */
    private static final class ToDo {
        private long print;
        private long settle;

        void add(SlipToDo slip) {
            long mark = LineSums.hash(slip);
            print += slip.print() ? mark : 0;
            settle += slip.settle() ? mark : 0;
        }
    }

    private void count(String what, long found, long expected) {
        if (found != expected) {
            findings.inIndex("has %d %s, the book %d", found, what, expected);
        }
    }

    private final class Found implements IndexRows {
        private final long lines;
        private long slips;
        private final ToDo toDo = new ToDo();
        private long items;
        private long customers;
        private long cards;

        Found(long lines) {
            this.lines = lines;
        }

        @Override
        public void filed(EntryReference row) {
            filed.subtract(inTheBook(row.line()), row);
        }

        @Override
        public void moved(Movement row) {
            moved.subtract(inTheBook(row.line()), row);
        }

        @Override
        public void back(GoodsBack row) {
            returns.subtract(inTheBook(row.line()), row);
        }

        @Override
        public void setAside(SetAside row) {
            setAside.subtract(inTheBook(row.line()), row);
        }

        @Override
        public void begun(DayBegun row) {
            days.subtract(inTheBook(row.after().line()), row);
        }

        /** A row about a line that there cannot be must not cost memory: it differs as line 0. */
        private long inTheBook(long line) {
            return line < 0 || line > lines ? 0 : line;
        }

        @Override
        public void customer(CustomerNumber customer) {
            customers++;
        }

        @Override
        public void item(CustomerNumber customer, SlipNumber slip) {
            items++;
        }

        @Override
        public void slip(SlipNumber slip) {
            slips++;
        }

        @Override
        public void toDo(SlipToDo slip) {
            toDo.add(slip);
        }

        @Override
        public void card(CardToken card, CustomerNumber owner) {
            cards++;
        }
    }
}
