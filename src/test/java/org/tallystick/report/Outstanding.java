package org.tallystick.report;

import org.tallystick.customer.Customer;
import org.tallystick.ledger.account.OpenItem;

/** An item that was open at the end of a day, and whose it is. */
public record Outstanding(Customer customer, OpenItem item) {}
