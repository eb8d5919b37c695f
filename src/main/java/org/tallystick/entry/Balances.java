package org.tallystick.entry;

import org.joda.money.Money;

/** What the customer owed before and after an entry; below zero the shop owes the customer. */
public record Balances(Money before, Money after) {
    public static Balances moving(Money before, Money by) {
        return new Balances(before, before.plus(by));
    }
}
