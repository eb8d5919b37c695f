package org.tallystick.ledger.account;

import org.tallystick.customer.CustomerNumber;

/** An open item, and whose it is. */
public record OwnedItem(CustomerNumber customer, OpenItem item) {
    public ItemKey key() {
        return new ItemKey(customer.value(), item.slip().value());
    }
}
