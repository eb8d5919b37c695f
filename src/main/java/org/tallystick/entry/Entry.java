package org.tallystick.entry;

import java.util.Optional;
import org.tallystick.customer.CustomerNumber;

/** One line of the credit book: what one request came to. */
public sealed interface Entry permits CustomerEntry, SaleEntry, RepaymentEntry, ClaimEntry, WithoutMoney {
    EntryHead head();

    /** Whose account it belongs to; empty for what belongs to no account. */
    Optional<CustomerNumber> account();
}
