package org.tallystick.ledger;

import org.tallystick.customer.Customer;

/** An item that was open at the end of a day, and whose it is. */
public record Outstanding(Customer customer, OpenItem item) {}
