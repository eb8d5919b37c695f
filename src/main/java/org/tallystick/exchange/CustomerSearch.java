package org.tallystick.exchange;

import java.util.List;
import java.util.Optional;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;

/** Finds customers by what a row says of them, one row at a time, however many the shop has. */
public interface CustomerSearch {
    /** Who has the account that stands for a number: the one that took it over, if one did. */
    Optional<Customer> standing(CustomerNumber number);

    /** Who has this whole name, or is known as it, however it is written; nobody whose account was merged away. */
    List<Customer> named(String name);

    /** As {@link #named}, by phone number. */
    List<Customer> phoned(String phone);
}
