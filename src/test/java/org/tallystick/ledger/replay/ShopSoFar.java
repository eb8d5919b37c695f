package org.tallystick.ledger.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.tallystick.book.BookPosition;
import org.tallystick.book.Place;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Entry;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.ledger.index.AccountLookup;
import org.tallystick.ledger.index.Changes;
import org.tallystick.ledger.shop.Totals;

/** All lines so far, added up in memory by the code that the product itself adds them up with. */
public final class ShopSoFar implements AccountLookup {
    private final CurrencyUnit currency;
    private final Map<CustomerNumber, Account> accounts = new HashMap<>();
    private final Map<SlipNumber, SlipStatus> slips = new HashMap<>();
    private final List<CustomerNumber> customers = new ArrayList<>();
    private final List<SlipNumber> numbers = new ArrayList<>();
    private final Set<Object> listed = new HashSet<>();
    private Posting posting;
    private long line;

    public ShopSoFar(CurrencyUnit currency) {
        this.currency = currency;
        posting = new Posting(AccountLookup.NOTHING, Totals.none(currency), currency);
    }

    /** The line that was added last. */
    public long line() {
        return line;
    }

    public Totals totals() {
        return posting.totals();
    }

    public List<CustomerNumber> customers() {
        return customers;
    }

    public List<SlipNumber> slips() {
        return numbers;
    }

    public void add(BookPosition before, Place place, Entry entry) {
        line++;
        posting.add(before, place, entry);
        posting.accounts().keySet().stream().filter(listed::add).forEach(customers::add);
        posting.slips().keySet().stream().filter(listed::add).forEach(numbers::add);
    }

    /** What the lines since the last call change. */
    public Changes changes(BookPosition position) {
        Posting last = posting;
        accounts.putAll(last.accounts());
        slips.putAll(last.slips());
        posting = new Posting(new Before(), last.totals(), currency);
        return last.changes(position);
    }

    @Override
    public Optional<Account> account(CustomerNumber number) {
        return posting.account(number);
    }

    @Override
    public Optional<SlipStatus> slip(SlipNumber number) {
        return posting.slip(number);
    }

    private final class Before implements AccountLookup {
        @Override
        public Optional<Account> account(CustomerNumber number) {
            return Optional.ofNullable(accounts.get(number));
        }

        @Override
        public Optional<SlipStatus> slip(SlipNumber number) {
            return Optional.ofNullable(slips.get(number));
        }
    }
}
