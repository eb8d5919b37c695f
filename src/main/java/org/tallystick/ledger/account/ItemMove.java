package org.tallystick.ledger.account;

import org.joda.money.Money;

/**
 * What an entry does to one item.
 *
 * @param item as it was before; open zero for one that begins
 * @param by added to what is open, never zero
 */
public record ItemMove(OpenItem item, Money by) {

    /** What is open afterwards; a debt stays one and credit stays credit. */
    public Money after() {
        Money after = item.open().plus(by);
        boolean turned = after.isPositive() && item.open().isNegative();
        if (turned || (after.isNegative() && item.open().isPositive())) {
            throw new EntryDoesNotFit(
                    "slip %s has %s open, which %s is too much for".formatted(item.slip(), item.open(), by));
        }
        return after;
    }
}
