package org.tallystick.entry;

import org.joda.money.Money;

/** What the customer owed before and after an entry; below zero the shop owes the customer. */
public record Balances(Money before, Money after) {
    public Balances {
        Currencies.same("the balances", before, after);
    }

    public static Balances moving(Money before, Money by) {
        return new Balances(before, before.plus(by));
    }

    /**
     * Checks that an entry states what it comes to.
     *
     * @throws IllegalArgumentException when the balance moved by something else
     */
    void checkMovedBy(Money by) {
        if (!before.plus(by).isEqual(after)) {
            throw new IllegalArgumentException(
                    "the balance goes from %s to %s, but the entry moves it by %s".formatted(before, after, by));
        }
    }
}
