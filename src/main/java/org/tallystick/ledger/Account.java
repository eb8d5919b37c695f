package org.tallystick.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.ClaimEntry;
import org.tallystick.entry.CollectionEntry;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.entry.Entry;
import org.tallystick.entry.Opening;
import org.tallystick.entry.Relief;
import org.tallystick.entry.RepaymentEntry.PaidOut;
import org.tallystick.entry.RepaymentEntry.Repayment;
import org.tallystick.entry.SaleEntry;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SlipNumber;

/**
 * A customer, their open items, oldest first, and what was agreed with them. {@code moves} is the only place that
 * knows how entries move a balance.
 */
public record Account(Customer customer, CurrencyUnit currency, List<OpenItem> open, Arrangements arrangements) {
    private static final Comparator<OpenItem> OLDEST_FIRST =
            Comparator.comparing(OpenItem::day).thenComparing(OpenItem::slip);

    public Account {
        open = open.stream().sorted(OLDEST_FIRST).toList();
    }

    public CustomerNumber number() {
        return customer.number();
    }

    /** What the customer owes; below zero the shop owes the customer. */
    public Money owed() {
        return open.stream().map(OpenItem::open).reduce(Money.zero(currency), Money::plus);
    }

    /** Paid too much before, zero or above; it may stand beside debts. */
    public Money credit() {
        return open.stream().map(OpenItem::open).filter(Money::isNegative).reduce(Money.zero(currency), Money::minus);
    }

    public Optional<OpenItem> item(SlipNumber slip) {
        return open.stream().filter(item -> item.slip().equals(slip)).findFirst();
    }

    static Account opened(CustomerEntry.Opened entry, CurrencyUnit currency) {
        Customer customer = Customer.opened(
                entry.customer(), entry.details(), entry.terms(), entry.head().day());
        return new Account(customer, currency, List.of(), Arrangements.NONE);
    }

    /** The account with an entry of its own added; a merger is {@link #absorbing}. */
    public Account after(Entry entry) {
        Account moved = after(moves(entry));
        return switch (entry) {
            case CustomerEntry about -> moved.with(Customers.after(customer, about));
            case ClaimEntry.DisputeRaised raised -> moved.disputed(raised.slip(), true);
            case ClaimEntry.DisputeSettled settled -> moved.disputed(settled.slip(), false);
            case CollectionEntry asked -> new Account(customer, currency, open, arrangements.after(asked));
            default -> moved;
        };
    }

    /** What an entry does to the items of this account. */
    List<ItemMove> moves(Entry entry) {
        LocalDate day = entry.head().day();
        List<ItemMove> moves = new ArrayList<>();
        switch (entry) {
            case CreditSale sale -> {
                add(moves, OpenItem.fresh(sale.slip(), day, sale.dueDate(), sale.debt()), sale.open());
                sale.fromCredit().forEach(part -> add(moves, existing(part.slip()), part.amount()));
            }
            case SaleEntry.Voided gone -> lower(moves, gone.slip(), gone.relief());
            case SaleEntry.Returned back -> lower(moves, back.slip(), back.relief());
            case SaleEntry.PriceCorrected less -> lower(moves, less.slip(), less.relief());
            case ClaimEntry.WrittenOff lost ->
                add(moves, existing(lost.slip()), lost.amount().negated());
            case ClaimEntry.BalanceOpened balance -> open(moves, balance.opening());
            case CustomerEntry.Opened opened -> {
                Opening opening = opened.opening();
                if (opening != null) {
                    open(moves, opening);
                }
            }
            case Repayment paid -> {
                for (Allocation part : paid.allocations()) {
                    add(moves, existing(part.slip()), part.amount().negated());
                }
                Money credit = paid.kept().negated();
                add(moves, OpenItem.fresh(paid.chit(), day, day, credit), credit);
            }
            case PaidOut out -> out.allocations().forEach(part -> add(moves, existing(part.slip()), part.amount()));
            default -> {
                // moves no item
            }
        }
        return moves;
    }

    private void lower(List<ItemMove> moves, SlipNumber slip, Relief relief) {
        if (!relief.debtLowered().isZero()) {
            add(moves, existing(slip), relief.debtLowered().negated());
        }
    }

    private static void open(List<ItemMove> moves, Opening opening) {
        add(moves, OpenItem.fresh(opening.slip(), opening.since(), opening.due(), opening.amount()), opening.amount());
    }

    private static void add(List<ItemMove> moves, OpenItem item, Money by) {
        if (!by.isZero()) {
            moves.add(new ItemMove(item, by));
        }
    }

    private OpenItem existing(SlipNumber slip) {
        return item(slip)
                .orElseThrow(() -> new IllegalArgumentException("slip %s of %s is not open".formatted(slip, number())));
    }

    /** With all that was open in another account. */
    Account absorbing(Account other) {
        List<OpenItem> items = new ArrayList<>(open);
        items.addAll(other.open);
        return new Account(customer, currency, items, arrangements);
    }

    /** With nothing open, since another account has taken it over. */
    Account mergedInto(CustomerNumber other) {
        return new Account(customer.mergedInto(other), currency, List.of(), arrangements.done());
    }

    private Account after(List<ItemMove> moves) {
        if (moves.isEmpty()) {
            return this;
        }
        List<OpenItem> items = new ArrayList<>(open);
        for (ItemMove move : moves) {
            items.removeIf(item -> item.slip().equals(move.item().slip()));
            Money left = move.after();
            if (!left.isZero()) {
                items.add(move.item().with(left));
            }
        }
        Account moved = new Account(customer, currency, items, arrangements);
        return moved.owed().isPositive() ? moved : new Account(customer, currency, items, arrangements.done());
    }

    private Account with(Customer changed) {
        return new Account(changed, currency, open, arrangements);
    }

    private Account disputed(SlipNumber slip, boolean doubted) {
        List<OpenItem> items = open.stream()
                .map(item -> item.slip().equals(slip) ? item.disputed(doubted) : item)
                .toList();
        return new Account(customer, currency, items, arrangements);
    }
}
