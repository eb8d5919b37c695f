package org.tallystick.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.tallystick.book.BookPosition;
import org.tallystick.book.Place;
import org.tallystick.customer.BadInput;
import org.tallystick.customer.CardToken;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.entry.DayEntry;
import org.tallystick.entry.Entry;
import org.tallystick.entry.RepaymentEntry.Repayment;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SaleEntry.Voided;
import org.tallystick.entry.SlipEntry;
import org.tallystick.entry.SlipNumber;

/**
 * Adds lines up. The same code serves one sale, catching up, a rebuild and the check, so that they cannot differ.
 */
final class Posting implements Known {
    private static final BigDecimal MOST_MINOR = BigDecimal.valueOf(Long.MAX_VALUE);

    private final Known known;
    private final CurrencyUnit currency;
    private final List<Filed> filed = new ArrayList<>();
    private final Map<CustomerNumber, Account> accounts = new LinkedHashMap<>();
    private final Map<SlipNumber, SlipStatus> slips = new LinkedHashMap<>();
    private final List<Movement> movements = new ArrayList<>();
    private final Map<CardToken, CustomerNumber> cards = new LinkedHashMap<>();
    private Totals totals;

    Posting(Known known, Totals totals, CurrencyUnit currency) {
        this.known = known;
        this.totals = totals;
        this.currency = currency;
    }

    /**
     * Adds one line.
     *
     * @throws IllegalArgumentException when it does not fit what came before: an unknown customer, a slip that is not
     *     open; the posting is of no use afterwards
     */
    void add(long line, Place place, Entry entry) {
        filed.add(new Filed(entry.head().id(), line, place, entry.head().day()));
        totals = totals.after(entry);
        switch (entry) {
            case CustomerEntry.Opened opened -> open(opened);
            case CustomerEntry customer -> change(customer);
            case CreditSale sale -> sell(line, place, sale);
            case Voided voided -> takeBack(line, voided);
            case Repayment repayment -> repay(line, place, repayment);
            case SlipEntry slip -> slips.put(slip.slip(), existing(slip.slip()).after(slip));
            case DayEntry.Closed ignored -> {
                // the totals are all that changes
            }
        }
    }

    /** What came of it, to be stored with the position that the last line ends at. */
    Changes changes(BookPosition position) {
        return new Changes(
                position, totals, filed, List.copyOf(accounts.values()), List.copyOf(slips.values()), movements, cards);
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

    /**
     * Sums are kept as whole minor units in 64 bits.
     *
     * @throws BadInput when one would not fit
     */
    void mustFitTheIndex() {
        Stream<Money> sums = Stream.concat(
                accounts.values().stream().map(Account::owed),
                Stream.of(
                        totals.sold(),
                        totals.outstanding(),
                        totals.soldEver(),
                        totals.voidedEver(),
                        totals.repaidEver()));
        if (sums.anyMatch(sum -> sum.getAmountMinor().abs().compareTo(MOST_MINOR) > 0)) {
            throw new BadInput("amount", "the sums of the book would grow beyond what it can hold; check the amount");
        }
    }

    int size() {
        return filed.size();
    }

    Map<CustomerNumber, Account> accounts() {
        return accounts;
    }

    Map<SlipNumber, SlipStatus> slips() {
        return slips;
    }

    Totals totals() {
        return totals;
    }

    private void open(CustomerEntry.Opened opened) {
        if (account(opened.customer()).isPresent()) {
            throw new IllegalArgumentException("customer " + opened.customer() + " is opened twice");
        }
        accounts.put(opened.customer(), Account.opened(opened, currency));
    }

    private void change(CustomerEntry entry) {
        accounts.put(entry.customer(), existing(entry.customer()).after(entry));
        if (entry instanceof CustomerEntry.CardIssued card) {
            cards.put(card.card(), card.customer());
        }
    }

    private void sell(long line, Place place, CreditSale sale) {
        Account after = existing(sale.customer()).after(sale);
        accounts.put(sale.customer(), after);
        var day = sale.head().day();
        slips.put(sale.slip(), SlipStatus.queued(sale, place));
        movements.add(new Movement(line, sale.customer(), sale.slip(), day, sale.dueDate(), day, sale.debt()));
    }

    private void takeBack(long line, Voided voided) {
        Account before = existing(voided.customer());
        lower(line, before, voided.slip(), voided.head().day(), voided.debtLowered());
        accounts.put(voided.customer(), before.after(voided));
        slips.put(voided.slip(), existing(voided.slip()).afterVoid());
    }

    private void repay(long line, Place place, Repayment paid) {
        Account before = existing(paid.customer());
        var day = paid.head().day();
        for (Allocation allocation : paid.allocations()) {
            lower(line, before, allocation.slip(), day, allocation.amount());
        }
        if (!paid.kept().isZero()) {
            Money credit = paid.kept().negated();
            movements.add(new Movement(line, paid.customer(), paid.chit(), day, day, day, credit));
        }
        accounts.put(paid.customer(), before.after(paid));
        slips.put(paid.chit(), SlipStatus.queued(paid, place));
    }

    private void lower(long line, Account before, SlipNumber slip, LocalDate day, Money by) {
        before.item(slip)
                .ifPresent(item -> movements.add(
                        new Movement(line, before.number(), slip, item.day(), item.due(), day, by.negated())));
    }

    private Account existing(CustomerNumber number) {
        return account(number).orElseThrow(() -> new IllegalArgumentException("customer " + number + " is unknown"));
    }

    private SlipStatus existing(SlipNumber number) {
        return slip(number).orElseThrow(() -> new IllegalArgumentException("slip " + number + " is unknown"));
    }
}
