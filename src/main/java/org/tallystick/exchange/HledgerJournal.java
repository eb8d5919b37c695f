package org.tallystick.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.tallystick.entry.Entry;

/**
 * The book as a journal that hledger reads: each line that moves money is a transaction, and each balance that a line
 * states is asserted. It names nobody but by number.
 */
public final class HledgerJournal {
    private final CurrencyUnit currency;
    private final TreeSet<String> accounts = new TreeSet<>();
    private final StringBuilder transactions = new StringBuilder();

    public HledgerJournal(CurrencyUnit currency) {
        this.currency = currency;
    }

    /** Adds the entry of a line of a book, such as line 42 of T1.1. */
    public void add(String book, long line, Entry entry) {
        Bookkeeping.of(entry, currency)
                .ifPresent(found -> add(book, line, entry.head().day(), found));
    }

    private void add(String book, long line, LocalDate day, Bookkeeping found) {
        transactions
                .append('\n')
                .append(day)
                .append(found.slip() == null ? "" : " (" + found.slip() + ")")
                .append(' ')
                .append(found.what())
                .append("  ; book:%s, line:%d%n".formatted(book, line));
        found.moves().forEach(this::add);
    }

    private void add(Bookkeeping.Move move) {
        accounts.add(move.account());
        Money balance = move.balance();
        String assertion = balance == null ? "" : (move.inclusive() ? " =* " : " = ") + amount(balance);
        transactions.append("    %-32s  %s%s%n".formatted(move.account(), amount(move.by()), assertion));
    }

    private static String amount(Money money) {
        return money.getAmount().toPlainString() + " " + money.getCurrencyUnit().getCode();
    }

    public String text() {
        String sample = Money.ofMajor(currency, 1000).getAmount().toPlainString();
        List<String> head = new ArrayList<>();
        head.add(
                "; The credit book of this shop, for hledger. Below zero, a receivable is credit that a customer has.");
        head.add("commodity %s %s".formatted(sample.contains(".") ? sample : sample + ".", currency.getCode()));
        head.addAll(accounts.stream().map(each -> "account " + each).collect(Collectors.toList()));
        return String.join("\n", head) + "\n" + transactions.toString().replace("\r\n", "\n");
    }
}
