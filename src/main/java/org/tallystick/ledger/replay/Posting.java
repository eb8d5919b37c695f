package org.tallystick.ledger.replay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.book.BookPosition;
import org.tallystick.book.Place;
import org.tallystick.customer.CardToken;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.ClaimEntry;
import org.tallystick.entry.CollectionEntry;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.entry.DayEntry;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.Opening;
import org.tallystick.entry.RepaymentEntry;
import org.tallystick.entry.SaleEntry;
import org.tallystick.entry.ShopEntry;
import org.tallystick.entry.SlipEntry;
import org.tallystick.entry.SlipNumber;
import org.tallystick.entry.WithoutMoney;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.EntryDoesNotFit;
import org.tallystick.ledger.account.EntryReference;
import org.tallystick.ledger.account.GoodsBack;
import org.tallystick.ledger.account.ItemMove;
import org.tallystick.ledger.account.Movement;
import org.tallystick.ledger.account.OpenItem;
import org.tallystick.ledger.account.SetAside;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.ledger.index.AccountLookup;
import org.tallystick.ledger.index.Changes;
import org.tallystick.ledger.index.IndexUnusable;
import org.tallystick.ledger.index.RowLimits;
import org.tallystick.ledger.shop.DayBegun;
import org.tallystick.ledger.shop.InDoubt;
import org.tallystick.ledger.shop.SumLimit;
import org.tallystick.ledger.shop.Totals;

/**
 * Adds lines up. The same code serves one sale, catching up, a rebuild and the check, so that they cannot differ.
 */
public final class Posting implements AccountLookup {
    private final AccountLookup known;
    private final CurrencyUnit currency;
    private final List<EntryReference> filed = new ArrayList<>();
    private final Map<CustomerNumber, Account> accounts = new LinkedHashMap<>();
    private final Map<SlipNumber, SlipStatus> slips = new LinkedHashMap<>();
    private final List<Movement> movements = new ArrayList<>();
    private final Map<CardToken, Optional<CustomerNumber>> cards = new LinkedHashMap<>();
    private final List<DayBegun> days = new ArrayList<>();
    private final List<GoodsBack> returns = new ArrayList<>();
    private final List<SetAside> setAside = new ArrayList<>();
    private Totals totals;
    private int lines;

    public Posting(AccountLookup known, Totals totals, CurrencyUnit currency) {
        this.known = known;
        this.totals = totals;
        this.currency = currency;
    }

    /**
     * Adds one line.
     *
     * @param before the position that the line follows on
     * @throws EntryDoesNotFit when it does not fit what came before: an unknown customer, a slip that is not open; the
     *     posting is of no use afterwards
     */
    public void add(BookPosition before, Place place, Entry entry) {
        long line = before.line() + 1;
        file(before, EntryReference.of(entry, line, place), entry.head());
        totals = totals.after(before, entry);
        lines++;
        post(line, place, entry);
    }

    private void file(BookPosition before, EntryReference line, EntryHead head) {
        if (!head.by().equals(EntryHead.MACHINE)) {
            filed.add(line);
        }
        if (!head.day().equals(totals.day())) {
            days.add(new DayBegun(head.day(), beginning(before)));
        }
    }

    /** A day that lines in doubt may count on begins with them, though they were written on an earlier one. */
    private BookPosition beginning(BookPosition before) {
        InDoubt doubt = totals.doubt();
        return doubt == null || doubt.lasts() ? before : doubt.began();
    }

    private void post(long line, Place place, Entry entry) {
        SlipsTouched touched = new SlipsTouched(this, slips, place);
        List<SlipNumber> ended = touched.endedBy(entry);
        switch (entry) {
            case CustomerEntry.Opened opened -> open(line, place, opened);
            case CustomerEntry.Merged merged -> merge(line, merged);
            case SlipEntry.Signed signed -> sign(line, signed);
            case SlipEntry slip -> slips.put(slip.slip(), existing(slip.slip()).after(slip));
            case DayEntry ignored -> {}
            case ShopEntry ignored -> {}
            case CustomerEntry about -> change(line, about);
            case SaleEntry sale -> change(line, sale);
            case ClaimEntry claim -> change(line, claim);
            case RepaymentEntry money -> change(line, money);
            case CollectionEntry asked -> change(line, asked);
        }
        touched.by(entry, ended, currency);
        if (entry instanceof SaleEntry.Returned back) {
            returns.add(new GoodsBack(back.slip(), line, place));
        }
    }

    /**
     * Adds one line that is in the book already, all of it or nothing: what cannot be added up for whatever reason is
     * set aside, and everybody else goes on.
     *
     * @return the line when it was set aside
     */
    Optional<SetAside> add(ReadLines.Read read, RowLimits limits) {
        try {
            take(posted(read, limits));
            return Optional.empty();
        } catch (IndexUnusable e) {
            throw e;
        } catch (RuntimeException e) {
            Set<CustomerNumber> named = SetAside.accountsIn(
                    read.line().text().entry(), slip -> slip(slip).map(SlipStatus::customer));
            SetAside aside = SetAside.of(read.line().text(), e, named);
            take(passed(read, limits));
            setAside.add(aside);
            named.stream()
                    .flatMap(number -> standing(number).stream())
                    .forEach(account -> accounts.put(account.number(), account.with(aside)));
            return Optional.of(aside);
        }
    }

    private Posting posted(ReadLines.Read read, RowLimits limits) {
        Posting line = new Posting(this, totals, currency);
        line.add(read.line().start(), read.line().text().place(), read.known());
        limits.check(line.changes(read.line().end()));
        return line;
    }

    /** What counts of a line that is set aside. One that cannot be read may have used a number of each kind. */
    private Posting passed(ReadLines.Read read, RowLimits limits) {
        Posting line = new Posting(this, totals, currency);
        line.lines++;
        Entry entry = read.entry();
        if (entry == null) {
            line.totals =
                    totals.passing(totals.day(), totals.numbers().nextSlip().nextCustomer());
            return line;
        }
        EntryHead head = entry.head();
        BookPosition before = read.line().start();
        Place place = read.line().text().place();
        line.file(before, new EntryReference(head.id(), before.line() + 1, place, head.day(), null), head);
        line.totals = totals.passing(head.day(), head.numbers());
        try {
            limits.check(line.changes(read.line().end()));
            return line;
        } catch (RuntimeException expected) {
            Posting nothing = new Posting(this, totals.passing(totals.day(), head.numbers()), currency);
            nothing.lines++;
            return nothing;
        }
    }

    private void take(Posting line) {
        filed.addAll(line.filed);
        accounts.putAll(line.accounts);
        slips.putAll(line.slips);
        movements.addAll(line.movements);
        returns.addAll(line.returns);
        cards.putAll(line.cards);
        days.addAll(line.days);
        totals = line.totals;
        lines += line.lines;
    }

    /** What came of it, to be stored with the position that the last line ends at. */
    public Changes changes(BookPosition position) {
        return new Changes(
                position,
                totals,
                days,
                filed,
                List.copyOf(accounts.values()),
                List.copyOf(slips.values()),
                movements,
                cards,
                returns,
                setAside);
    }

    /** As {@link #changes}, without what is still to change while more lines are added up. */
    Changes additions(BookPosition position) {
        return new Changes(position, totals, days, filed, List.of(), List.of(), movements, Map.of(), returns, setAside);
    }

    /** As it is after the lines that were added. */
    @Override
    public Optional<Account> account(CustomerNumber number) {
        Account changed = accounts.get(number);
        return changed != null ? Optional.of(changed) : known.account(number);
    }

    @Override
    public Optional<SlipStatus> slip(SlipNumber number) {
        SlipStatus changed = slips.get(number);
        return changed != null ? Optional.of(changed) : known.slip(number);
    }

    @Override
    public Map<SlipNumber, SlipStatus> slips(Collection<SlipNumber> numbers) {
        Map<SlipNumber, SlipStatus> found = new HashMap<>(known.slips(
                numbers.stream().filter(number -> !slips.containsKey(number)).toList()));
        for (SlipNumber number : numbers) {
            SlipStatus changed = slips.get(number);
            if (changed != null) {
                found.put(number, changed);
            }
        }
        return found;
    }

    /**
     * Sums are kept as whole minor units in 64 bits.
     *
     * @throws org.tallystick.validation.InvalidInput when one would not fit
     */
    public void mustFitTheIndex() {
        SumLimit.check(accounts.values(), totals);
    }

    int lines() {
        return lines;
    }

    Map<CardToken, Optional<CustomerNumber>> cards() {
        return cards;
    }

    Map<CustomerNumber, Account> accounts() {
        return accounts;
    }

    Map<SlipNumber, SlipStatus> slips() {
        return slips;
    }

    /** Of the whole shop, with the lines added. */
    public Totals totals() {
        return totals;
    }

    /** The slip may belong to somebody whose account another one has taken over. */
    private void sign(long line, SlipEntry.Signed signed) {
        SlipStatus slip = existing(signed.slip());
        slips.put(signed.slip(), slip.after(signed));
        sign(line, slip, signed);
        for (SlipNumber each : signed.covers()) {
            SlipStatus covered = existing(each);
            slips.put(each, covered.coveredBy(signed));
            sign(line, covered, signed);
        }
    }

    private void sign(long line, SlipStatus slip, SlipEntry.Signed signed) {
        Account before = standing(slip.customer()).orElseThrow(() -> unknown(slip.customer()));
        before.item(slip.number())
                .ifPresent(item -> movements.add(
                        new Movement(line, before.number(), item, signed.head().day(), Money.zero(currency))));
        accounts.put(before.number(), before.signed(slip.number(), signed.outcome()));
    }

    private void open(long line, Place place, CustomerEntry.Opened opened) {
        if (account(opened.customer()).isPresent()) {
            throw new EntryDoesNotFit("customer " + opened.customer() + " is opened twice");
        }
        accounts.put(opened.customer(), Account.opened(opened, currency));
        change(line, opened);
        Opening opening = opened.opening();
        if (opening != null) {
            slips.put(opening.slip(), SlipStatus.opened(opening, opened.customer(), place));
        }
    }

    /** All that an entry does to its account. */
    private void change(long line, Entry entry) {
        CustomerNumber number = entry.account().orElseThrow();
        Account before = existing(number);
        List<SlipNumber> paid = new ArrayList<>();
        for (ItemMove move : before.moves(entry)) {
            move(line, number, entry, move);
            if (move.item().open().isPositive() && move.after().isZero()) {
                paid.add(move.item().slip());
            }
        }
        Map<SlipNumber, SlipStatus> until = slips(paid);
        for (SlipNumber slip : paid) {
            slips.put(slip, existing(slip, until.get(slip)).paidOff());
        }
        accounts.put(number, before.after(entry));
        switch (entry) {
            case ClaimEntry.DisputeRaised raised -> dispute(line, before, raised, raised.slip(), true);
            case ClaimEntry.DisputeSettled settled -> dispute(line, before, settled, settled.slip(), false);
            case CustomerEntry.CardIssued card -> cards.put(card.card(), Optional.of(card.customer()));
            case CustomerEntry.CardWithdrawn card -> cards.put(card.card(), Optional.empty());
            case SaleEntry ignored -> {}
            case RepaymentEntry ignored -> {}
            case ClaimEntry ignored -> {}
            case CustomerEntry ignored -> {}
            case WithoutMoney ignored -> {}
        }
    }

    private void merge(long line, CustomerEntry.Merged merged) {
        Account into = existing(merged.customer());
        Account from = existing(merged.from());
        for (OpenItem item : from.open()) {
            move(line, from.number(), merged, new ItemMove(item, item.open().negated()));
            move(line, into.number(), merged, new ItemMove(item.with(Money.zero(currency)), item.open()));
        }
        accounts.put(into.number(), into.absorbing(from, merged));
        accounts.put(from.number(), from.mergedInto(into.number()));
    }

    /** A slip that is not open any more can be disputed as well, which changes no item. */
    private void dispute(long line, Account before, Entry entry, SlipNumber slip, boolean doubted) {
        before.item(slip)
                .filter(item -> item.disputed() != doubted)
                .ifPresent(item -> movements.add(
                        new Movement(line, before.number(), item, entry.head().day(), Money.zero(currency))));
    }

    private void move(long line, CustomerNumber customer, Entry entry, ItemMove move) {
        movements.add(new Movement(line, customer, move.item(), entry.head().day(), move.by()));
    }

    private Account existing(CustomerNumber number) {
        return account(number).orElseThrow(() -> unknown(number));
    }

    private static EntryDoesNotFit unknown(CustomerNumber number) {
        return new EntryDoesNotFit("customer " + number + " is unknown");
    }

    private SlipStatus existing(SlipNumber number) {
        return existing(number, slip(number).orElse(null));
    }

    private static SlipStatus existing(SlipNumber number, @Nullable SlipStatus found) {
        if (found == null) {
            throw new EntryDoesNotFit("slip " + number + " is unknown");
        }
        return found;
    }
}
