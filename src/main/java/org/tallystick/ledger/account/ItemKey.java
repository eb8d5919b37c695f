package org.tallystick.ledger.account;

import org.tallystick.customer.CustomerNumber;

/**
 * Where an open item stands among all, by customer and then by slip.
 *
 * @param slip empty for the place before all items of the customer
 */
public record ItemKey(String customer, String slip) implements Comparable<ItemKey> {
    /** Before all others. */
    public static final ItemKey FIRST = new ItemKey("", "");

    private static final String BEHIND_ALL = "\uFFFF";

    /** Behind all others. */
    public static final ItemKey LAST = new ItemKey(BEHIND_ALL, "");

    public static ItemKey before(CustomerNumber customer) {
        return new ItemKey(customer.value(), "");
    }

    public static ItemKey behind(CustomerNumber customer) {
        return new ItemKey(customer.value(), BEHIND_ALL);
    }

    @Override
    public int compareTo(ItemKey other) {
        int order = customer.compareTo(other.customer);
        return order == 0 ? slip.compareTo(other.slip) : order;
    }
}
