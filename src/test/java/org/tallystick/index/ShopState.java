package org.tallystick.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.tallystick.book.BookPosition;
import org.tallystick.book.Hash;
import org.tallystick.book.Place;
import org.tallystick.customer.CardToken;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Entry;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.Account;
import org.tallystick.ledger.Changes;
import org.tallystick.ledger.Filed;
import org.tallystick.ledger.Movement;
import org.tallystick.ledger.OpenItem;
import org.tallystick.ledger.SlipStatus;
import org.tallystick.ledger.Totals;

/** A shop as its entries leave it, and what changed since the last {@link #changes()}. */
final class ShopState {
    static final CurrencyUnit EUR = CurrencyUnit.EUR;
    static final BookPosition BEGINNING = new BookPosition("T1.1", 0, hash(0), new Place(1, 0, -1));

    final List<CustomerNumber> customers = new ArrayList<>();
    final List<SlipNumber> slips = new ArrayList<>();
    private final Map<CustomerNumber, Account> accounts = new HashMap<>();
    private final Map<SlipNumber, SlipStatus> statuses = new HashMap<>();
    private Totals totals = Totals.none(EUR);
    private long line = 1;

    private List<Filed> filed = new ArrayList<>();
    private Map<CustomerNumber, Account> touched = new LinkedHashMap<>();
    private Map<SlipNumber, SlipStatus> touchedSlips = new LinkedHashMap<>();
    private List<Movement> movements = new ArrayList<>();
    private Map<CardToken, CustomerNumber> cards = new HashMap<>();

    static Money euro(long cents) {
        return Money.ofMinor(EUR, cents);
    }

    Account account(CustomerNumber number) {
        Account account = accounts.get(number);
        if (account == null) {
            throw new AssertionError(number);
        }
        return account;
    }

    SlipStatus slip(SlipNumber number) {
        SlipStatus slip = statuses.get(number);
        if (slip == null) {
            throw new AssertionError(number);
        }
        return slip;
    }

    Totals totals() {
        return totals;
    }

    /** Of the line that is being made. */
    Place place() {
        return new Place(1 + (int) (line / 100), line * 500, line % 3 == 0 ? -1 : line * 300);
    }

    void put(Account account) {
        if (accounts.put(account.number(), account) == null) {
            customers.add(account.number());
        }
        touched.put(account.number(), account);
    }

    void put(SlipStatus slip) {
        if (statuses.put(slip.number(), slip) == null) {
            slips.add(slip.number());
        }
        touchedSlips.put(slip.number(), slip);
    }

    void putVoided(SlipNumber number) {
        SlipStatus slip = slip(number);
        put(new SlipStatus(
                number,
                slip.kind(),
                slip.customer(),
                slip.day(),
                slip.amount(),
                slip.source(),
                slip.copies(),
                slip.signature(),
                slip.mark(),
                true));
    }

    void put(CardToken card, CustomerNumber owner) {
        cards.put(card, owner);
    }

    void move(CustomerNumber customer, OpenItem item, Entry by, Money amount) {
        movements.add(new Movement(
                line, customer, item.slip(), item.day(), item.due(), by.head().day(), amount));
    }

    /** The entry is the next line; what it changes has been put. */
    void file(Entry entry) {
        totals = totals.after(entry);
        filed.add(new Filed(entry.head().id(), line, place(), entry.head().day()));
        line++;
    }

    Changes changes() {
        Changes changes = new Changes(
                new BookPosition("T1.1", line - 1, hash(line - 1), place()),
                totals,
                filed,
                List.copyOf(touched.values()),
                List.copyOf(touchedSlips.values()),
                movements,
                cards);
        filed = new ArrayList<>();
        touched = new LinkedHashMap<>();
        touchedSlips = new LinkedHashMap<>();
        movements = new ArrayList<>();
        cards = new HashMap<>();
        return changes;
    }

    private static Hash hash(long line) {
        return new Hash("%064x".formatted(line));
    }
}
