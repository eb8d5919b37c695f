package org.tallystick.exchange.exports;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.tallystick.entry.CustomerEntry.Opened;
import org.tallystick.entry.Entry;

/**
 * The book as a journal that hledger reads: each line that moves money is a transaction, and each balance that a line
 * states is asserted. It names nobody but by number. An account is declared before it is first used, a customer's when
 * it is opened, so that nothing has to be kept of a customer.
 */
public final class HledgerJournal {
    private static final String CUSTOMERS = Bookkeeping.RECEIVABLE + ":";

    private final CurrencyUnit currency;
    private final Consumer<String> out;
    private final Set<String> declared = new HashSet<>();

    /** @param out gets the text, piece by piece */
    public HledgerJournal(CurrencyUnit currency, Consumer<String> out) {
        this.currency = currency;
        this.out = out;
        String sample = Money.ofMajor(currency, 1000).getAmount().toPlainString();
        out.accept(
                "; The credit book of this shop, for hledger. Below zero, a receivable is credit that a customer has."
                        + "\ncommodity %s %s\n"
                                .formatted(sample.contains(".") ? sample : sample + ".", currency.getCode()));
    }

    /** Adds the entry of a line of a book, such as line 42 of T1.1. */
    public void add(String book, long line, Entry entry) {
        if (entry instanceof Opened opened) {
            declare(Bookkeeping.account(opened.customer()));
        }
        Bookkeeping.of(entry, currency)
                .ifPresent(found -> add(book, line, entry.head().day(), found));
    }

    private void add(String book, long line, LocalDate day, Bookkeeping found) {
        for (Bookkeeping.Move move : found.moves()) {
            if (!move.account().startsWith(CUSTOMERS) && declared.add(move.account())) {
                declare(move.account());
            }
        }
        StringBuilder text = new StringBuilder("\n")
                .append(day)
                .append(found.slip() == null ? "" : " (" + found.slip() + ")")
                .append(' ')
                .append(found.what())
                .append("  ; book:%s, line:%d\n".formatted(book, line));
        found.moves().forEach(move -> text.append(line(move)));
        out.accept(text.toString());
    }

    private void declare(String account) {
        out.accept("\naccount " + account + "\n");
    }

    private static String line(Bookkeeping.Move move) {
        Money balance = move.balance();
        String assertion = balance == null ? "" : (move.inclusive() ? " =* " : " = ") + amount(balance);
        return "    %-32s  %s%s\n".formatted(move.account(), amount(move.by()), assertion);
    }

    private static String amount(Money money) {
        return money.getAmount().toPlainString() + " " + money.getCurrencyUnit().getCode();
    }
}
