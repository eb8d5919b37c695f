package org.tallystick.ledger.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.tallystick.book.BookPosition;
import org.tallystick.customer.CardToken;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.SetAside;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.ledger.index.AccountLookup;
import org.tallystick.ledger.index.Changes;
import org.tallystick.ledger.index.RowLimits;
import org.tallystick.ledger.shop.Totals;

/**
 * The book added up from its first line in memory, accounts and slips in a form of few bytes. What every line adds for
 * good is handed on from time to time and not kept.
 */
public final class WholeBook implements AccountLookup {
    private static final int LINES_A_PART = 250;
    private static final int ROWS_A_PART = 500;

    private final CurrencyUnit currency;
    private final RowLimits limits;
    private final Consumer<Changes> parts;
    private final CompactAccounts accounts;
    private final Map<CardToken, Optional<CustomerNumber>> cards = new LinkedHashMap<>();
    private final CompactSlips slips;
    private final AccountLookup before = new Before();
    private Posting posting;

    public WholeBook(CurrencyUnit currency, RowLimits limits, Consumer<Changes> parts) {
        this.currency = currency;
        this.limits = limits;
        this.parts = parts;
        this.accounts = new CompactAccounts(currency);
        this.slips = new CompactSlips(currency);
        this.posting = new Posting(before, Totals.none(currency), currency);
    }

    /** Adds one line; gives it back when it was set aside. */
    public Optional<SetAside> add(ReadLines.Read read) {
        Optional<SetAside> aside = posting.add(read, limits);
        if (posting.lines() == LINES_A_PART) {
            handOn(read.line().end());
        }
        return aside;
    }

    /** Hands on the rest, and then everything as it is in the end. */
    public void finish(BookPosition end) {
        handOn(end);
        eachAccounts(ROWS_A_PART, some -> parts.accept(inTheEnd(end, some, List.of(), Map.of())));
        parts.accept(inTheEnd(end, List.of(), List.of(), cards));
        eachSlips(ROWS_A_PART, some -> parts.accept(inTheEnd(end, List.of(), some, Map.of())));
    }

    /** All accounts of the lines that were handed on, at most so many at a time; more lines may be added meanwhile. */
    public void eachAccounts(int most, Consumer<List<Account>> reader) {
        Batches<Account> all = new Batches<>(most, reader);
        accounts.each(all);
        all.handOn();
    }

    /** As {@link #eachAccounts}, of slips. */
    public void eachSlips(int most, Consumer<List<SlipStatus>> reader) {
        Batches<SlipStatus> all = new Batches<>(most, reader);
        slips.each(all);
        all.handOn();
    }

    /** All cards that were ever issued, of the lines that were handed on. */
    public List<CardToken> cards() {
        return List.copyOf(cards.keySet());
    }

    public Optional<CustomerNumber> cardOwner(CardToken card) {
        return posting.cards().getOrDefault(card, cards.getOrDefault(card, Optional.empty()));
    }

    public Totals totals() {
        return posting.totals();
    }

    @Override
    public Optional<Account> account(CustomerNumber number) {
        return posting.account(number);
    }

    @Override
    public Optional<SlipStatus> slip(SlipNumber number) {
        return posting.slip(number);
    }

    /** Hands on what the lines so far add for good. */
    public void handOn(BookPosition end) {
        parts.accept(posting.additions(end));
        posting.accounts().values().forEach(accounts::put);
        posting.slips().values().forEach(slips::put);
        cards.putAll(posting.cards());
        posting = new Posting(before, posting.totals(), currency);
    }

    private Changes inTheEnd(
            BookPosition end,
            List<Account> changed,
            List<SlipStatus> few,
            Map<CardToken, Optional<CustomerNumber>> owners) {
        return new Changes(
                end, posting.totals(), List.of(), List.of(), changed, few, List.of(), owners, List.of(), List.of());
    }

    /** Collects what comes one by one. */
    private static final class Batches<T> implements Consumer<T> {
        private final int most;
        private final Consumer<List<T>> reader;
        private List<T> batch = new ArrayList<>();

        Batches(int most, Consumer<List<T>> reader) {
            this.most = most;
            this.reader = reader;
        }

        @Override
        public void accept(T one) {
            batch.add(one);
            if (batch.size() == most) {
                handOn();
            }
        }

        void handOn() {
            reader.accept(batch);
            batch = new ArrayList<>();
        }
    }

    /** As it was when something was handed on last. */
    private final class Before implements AccountLookup {
        @Override
        public Optional<Account> account(CustomerNumber number) {
            return accounts.account(number);
        }

        @Override
        public Optional<SlipStatus> slip(SlipNumber number) {
            return slips.slip(number);
        }
    }
}
