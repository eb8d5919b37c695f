package org.tallystick.ledger.index;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.tallystick.book.BookPosition;
import org.tallystick.customer.CardToken;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.DiallingPlan;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.Debtor;
import org.tallystick.ledger.account.EntryReference;
import org.tallystick.ledger.account.GoodsBack;
import org.tallystick.ledger.account.ItemKey;
import org.tallystick.ledger.account.Movement;
import org.tallystick.ledger.account.OwnedItem;
import org.tallystick.ledger.account.SetAside;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.ledger.account.SlipToDo;
import org.tallystick.ledger.shop.DayBegun;
import org.tallystick.ledger.shop.Moment;
import org.tallystick.ledger.shop.Totals;

/**
 * Keeps what the book adds up to, for quick answers. It can be thrown away and rebuilt at any time. Used by one thread;
 * any failure is an {@link IndexUnusable}, after which it must be closed.
 */
public interface AccountIndex extends AccountLookup, AutoCloseable {

    /** Up to where the book is in here. */
    BookPosition position();

    Totals totals();

    /** An entry that somebody asked for. */
    Optional<EntryReference> entry(UUID id);

    /** Behind which line a business day begins; empty when it has no line. */
    Optional<BookPosition> beginningOf(LocalDate day);

    /** The last business day before another one that has lines; empty when there is none. */
    default Optional<LocalDate> dayBefore(LocalDate day) {
        return daysBefore(day, 1).stream().map(DayBegun::day).findFirst();
    }

    /** The last business days before another one that have lines, the latest first, at most so many. */
    List<DayBegun> daysBefore(LocalDate day, int most);

    /** The end of a business day, and of the days before it; empty when no later one has begun. */
    Optional<Moment> endOf(LocalDate day);

    /** The entries of an account, in the book's order; not those of accounts that it took over. */
    List<EntryReference> entriesOf(CustomerNumber account);

    /** As {@link #entriesOf(CustomerNumber)}, only those behind a line, and at most so many. */
    List<EntryReference> entriesOf(CustomerNumber account, long line, int most);

    /** The lines by which goods of a sale came back, in the book's order. */
    List<GoodsBack> returnsOf(SlipNumber slip);

    Optional<CustomerNumber> cardOwner(CardToken card);

    /** Customers alone, however much of theirs is open; in any order, and of those that there are. */
    List<Customer> customers(Collection<CustomerNumber> numbers);

    /** Those of some customers who have anything open; quickest for numbers that follow on one another. */
    Map<CustomerNumber, Debtor> debtors(Collection<CustomerNumber> numbers);

    /**
     * Customers whose number, phone, name or known-as holds the text, both {@linkplain
     * org.tallystick.customer.Folding folded}; all of them for an empty text; by number.
     */
    List<Customer> customers(String text, int max);

    /** Customers whose whole name or known-as is this one, folded; by number. */
    List<Customer> named(String name);

    /** Customers whose phone number may be this one, since it {@linkplain DiallingPlan#tail ends} alike; by number. */
    List<Customer> phoned(String phone);

    /** Customers with a number behind this one, at most so many, by number. */
    List<Customer> customersAfter(String number, int most);

    /**
     * Accounts of customers whose last standing is not CLEAR, though it may have run out; by number, those behind this
     * one, at most so many.
     */
    List<Account> heldAfter(String number, int most);

    /** Accounts with anything open, credit too; by number, those behind this one, at most so many. */
    List<Account> openAfter(String number, int most);

    /** Slips with a copy that is QUEUED or PRINTING, by number. */
    List<SlipStatus> slipsToPrint();

    /**
     * Slips that stand and are to be signed, unsigned or refused, and any slip whose state is UNCERTAIN; by number. A
     * debt from before the book need not be signed.
     *
     * @param number those behind it; empty for the first
     * @param most at most so many
     */
    List<SlipToDo> slipsToSettleAfter(String number, int most);

    /**
     * Looks at the next of {@link #slipsToSettleAfter} and tells those that are not the slip of a sale, and uncertain
     * ones: a few, where sales that nobody signed are many.
     *
     * @param most to look at
     * @return the last number that was looked at; empty when there are no more behind it
     */
    Optional<String> papersToSettleAfter(String number, int most, Consumer<SlipToDo> reader);

    /** Collective slips among {@link #slipsToSettleAfter}, all of them. */
    List<SlipToDo> collectiveSlipsToSettle();

    /** What is still to do about some slips; none for one that is done with. */
    Map<SlipNumber, SlipToDo> toDo(Collection<SlipNumber> numbers);

    /** What is open now behind a key, at most so many, by customer and then by slip; see {@link ItemsAt}. */
    List<OwnedItem> itemsAfter(ItemKey key, int most);

    /**
     * What moved open items behind a moment, in the book's order: at least so many unless there are no more, and of a
     * line all.
     */
    List<Movement> movementsAfter(Moment moment, int least);

    /** The lines that could not be added up, the first of them, by number. */
    List<SetAside> setAside(int most);

    boolean isSetAside(long line);

    /** How many lines could not be added up. */
    long countSetAside();

    /** Where each business day begins, in any order. */
    List<DayBegun> days();

    /** Shows all there is, for a check against the book. */
    RowScan scan();

    /** False once it has failed or was closed: it answers nothing more. */
    boolean usable();

    /** Drops what it keeps in memory, so that the next answers come from the disk. */
    void forget();

    /** Puts the changes in, all or none, durable on return. */
    void store(Changes changes);

    @Override
    void close();
}
