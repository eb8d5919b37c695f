package org.tallystick.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.book.BookLine;
import org.tallystick.book.BookPosition;
import org.tallystick.book.CreditBook;
import org.tallystick.book.Finding;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Balances;
import org.tallystick.entry.DayEntry;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryCodec;
import org.tallystick.entry.EntryCodec.Written;
import org.tallystick.entry.NumbersUsed;
import org.tallystick.entry.RepaymentEntry.Repayment;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SaleEntry.Voided;
import org.tallystick.entry.SlipNumber;

/**
 * Proves the books: each balance that a line states is the sum of the lines before it, and equals the open items;
 * slip numbers are unique and without a gap; the index holds just that.
 */
final class Verification {
    private final CreditBook book;
    private final EntryCodec codec;
    private final Posting fold;
    private final CurrencyUnit currency;
    private final Map<CustomerNumber, Money> sums = new HashMap<>();
    private final List<String> findings = new ArrayList<>();
    private NumbersUsed numbers = NumbersUsed.NONE;
    private @Nullable LocalDate lastClosed;

    Verification(CreditBook book, EntryCodec codec, CurrencyUnit currency) {
        this.book = book;
        this.codec = codec;
        this.currency = currency;
        this.fold = new Posting(Known.NOTHING, Totals.none(currency), currency);
    }

    List<String> against(AccountIndex index) {
        List<String> damage = book.check().stream().map(Finding::text).toList();
        if (!damage.isEmpty()) {
            return damage; // sums over damaged lines would prove nothing
        }
        book.forEach(BookPosition.START, this::check);
        compare(index);
        return findings;
    }

    private void check(BookLine line) {
        Entry entry;
        try {
            entry = codec.read(new Written(line.entry(), line.personal().orElse(null)));
            LocalDate last = fold.totals().day();
            fold.add(new BookPosition(book.name(), line.number() - 1, line.hash(), line.place()), line.place(), entry);
            if (last != null && entry.head().day().isBefore(last)) {
                found(
                        line,
                        "its business day %s is before %s"
                                .formatted(entry.head().day(), last));
            }
        } catch (IllegalArgumentException e) {
            found(line, String.valueOf(e.getMessage()));
            return;
        }
        checkNumbers(line, entry);
        checkBalance(line, entry);
        if (entry instanceof DayEntry.Closed closed) {
            checkClose(line, closed);
        }
    }

    private void checkClose(BookLine line, DayEntry.Closed closed) {
        Money added = fold.totals().outstanding();
        if (!closed.outstanding().isEqual(added)) {
            found(
                    line,
                    "the day close says %s is outstanding, the lines add up to %s"
                            .formatted(closed.outstanding(), added));
        }
        if (closed.day().equals(lastClosed)) {
            found(line, "it closes " + closed.day() + " a second time");
        }
        lastClosed = closed.day();
    }

    private void checkNumbers(BookLine line, Entry entry) {
        Optional<SlipNumber> slip = switch (entry) {
            case CreditSale sale -> Optional.of(sale.slip());
            case Repayment paid -> Optional.of(paid.chit());
            default -> Optional.empty();
        };
        long expected = numbers.slips() + (slip.isPresent() ? 1 : 0);
        numbers = entry.head().numbers();
        if (numbers.slips() != expected) {
            found(line, "it counts %d slip numbers, not %d".formatted(numbers.slips(), expected));
        }
        slip.filter(number -> !number.equals(SlipNumber.of(book.name(), expected)))
                .ifPresent(number -> found(line, "slip number " + number + " is out of order"));
    }

    private void checkBalance(BookLine line, Entry entry) {
        switch (entry) {
            case CreditSale sale -> moved(line, sale.customer(), sale.balances(), sale.debt());
            case Voided gone ->
                moved(line, gone.customer(), gone.balances(), gone.debtLowered().negated());
            case Repayment paid ->
                moved(line, paid.customer(), paid.balances(), paid.amount().negated());
            default -> {
                // moves no money
            }
        }
    }

    private void moved(BookLine line, CustomerNumber customer, Balances stated, Money by) {
        Money before = sums.getOrDefault(customer, Money.zero(currency));
        Money after = before.plus(by);
        sums.put(customer, after);
        if (!stated.before().isEqual(before) || !stated.after().isEqual(after)) {
            found(
                    line,
                    "it says %s owed %s and then %s; the lines add up to %s and %s"
                            .formatted(customer, stated.before(), stated.after(), before, after));
        }
        Account account = fold.accounts().get(customer);
        if (account != null && !account.owed().isEqual(after)) {
            found(
                    line,
                    "the open items of %s are %s, the lines add up to %s".formatted(customer, account.owed(), after));
        }
    }

    private void compare(AccountIndex index) {
        if (!index.position().equals(book.head())) {
            differs("stands at line %d of %d"
                    .formatted(index.position().line(), book.head().line()));
        }
        if (!index.totals().equals(fold.totals())) {
            differs("has the totals %s, the book %s".formatted(index.totals(), fold.totals()));
        }
        fold.accounts().forEach((number, account) -> {
            if (!index.account(number).equals(Optional.of(account))) {
                differs("differs from the book in the account of " + number);
            }
        });
        fold.slips().forEach((number, slip) -> {
            if (!index.slip(number).equals(Optional.of(slip))) {
                differs("differs from the book in slip " + number);
            }
        });
        if (index.customers("", Integer.MAX_VALUE).size() != fold.accounts().size()) {
            differs("has customers that the book does not know");
        }
    }

    private void differs(String how) {
        findings.add("index: it " + how + "; run tallystick rebuild");
    }

    private void found(BookLine line, String what) {
        findings.add("book %s, line %d: %s; restore a backup or ask for help, and keep this folder as it is"
                .formatted(book.name(), line.number(), what));
    }
}
