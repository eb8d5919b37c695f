package org.tallystick.ledger.account;

import java.time.LocalDate;
import org.joda.money.Money;
import org.tallystick.customer.CustomerNumber;

/**
 * One change of one open item. What was open at the end of a day is what is open now, and for an item that moved since,
 * what it was before the first such move.
 *
 * @param line the book's line that caused it
 * @param customer whose item it is; an item that goes from one account to another moves in both
 * @param before the item as it was; open zero for one that begins
 * @param day of the line
 * @param by added to what is open: above zero for debt, below for what lowers it, zero when only the dispute or the
 *     signature changed
 */
public record Movement(long line, CustomerNumber customer, OpenItem before, LocalDate day, Money by) {
    public ItemKey key() {
        return new ItemKey(customer.value(), before.slip().value());
    }
}
