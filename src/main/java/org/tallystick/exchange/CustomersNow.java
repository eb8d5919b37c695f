package org.tallystick.exchange;

import java.util.List;
import org.tallystick.customer.Customer;
import org.tallystick.ledger.Held;
import org.tallystick.ledger.Outstanding;

/**
 * Who the customers are and what they owe, copied on the till's thread.
 *
 * @param held on WATCH or BLOCKED, those first that the owner should look at
 */
public record CustomersNow(List<Customer> customers, List<Outstanding> outstanding, List<Held> held) {}
