package org.tallystick.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.StandingNote;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.entry.RepaymentEntry.Repayment;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SaleEntry.Voided;
import org.tallystick.entry.SlipNumber;

/**
 * A customer and their open items, oldest first. {@code after} is the only place that knows how entries move a
 * balance.
 */
public record Account(Customer customer, CurrencyUnit currency, List<OpenItem> open) {
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

    public Optional<OpenItem> item(SlipNumber slip) {
        return open.stream().filter(item -> item.slip().equals(slip)).findFirst();
    }

    public static Account opened(CustomerEntry.Opened entry, CurrencyUnit currency) {
        Customer customer = new Customer(
                entry.customer(),
                entry.details(),
                entry.terms(),
                StandingNote.clear(),
                entry.head().day());
        return new Account(customer, currency, List.of());
    }

    public Account after(CustomerEntry entry) {
        return switch (entry) {
            case CustomerEntry.Opened opened -> opened(opened, currency);
            case CustomerEntry.CardIssued ignored -> this;
            case CustomerEntry.TermsSet set -> new Account(customer.with(set.terms()), currency, open);
            case CustomerEntry.StandingChanged changed -> new Account(customer.with(changed.note()), currency, open);
        };
    }

    public Account after(CreditSale sale) {
        return with(new OpenItem(sale.slip(), sale.head().day(), sale.dueDate(), sale.debt(), sale.debt()));
    }

    public Account after(Voided voided) {
        return lowered(voided.slip(), voided.debtLowered());
    }

    public Account after(Repayment repayment) {
        Account result = this;
        for (Allocation allocation : repayment.allocations()) {
            result = result.lowered(allocation.slip(), allocation.amount());
        }
        if (repayment.kept().isZero()) {
            return result;
        }
        Money credit = repayment.kept().negated();
        var day = repayment.head().day();
        return result.with(new OpenItem(repayment.chit(), day, day, credit, credit));
    }

    private Account with(OpenItem added) {
        List<OpenItem> items = new ArrayList<>(open);
        items.add(added);
        return new Account(customer, currency, items);
    }

    private Account lowered(SlipNumber slip, Money by) {
        if (by.isZero()) {
            return this;
        }
        OpenItem old = item(slip)
                .filter(item -> !item.open().isLessThan(by))
                .orElseThrow(() ->
                        new IllegalArgumentException("slip %s of %s has no %s open".formatted(slip, number(), by)));
        List<OpenItem> items = new ArrayList<>(open);
        items.remove(old);
        Money left = old.open().minus(by);
        if (!left.isZero()) {
            items.add(new OpenItem(slip, old.day(), old.due(), old.amount(), left));
        }
        return new Account(customer, currency, items);
    }
}
