package org.tallystick.ledger;

import java.util.Optional;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Entry;
import org.tallystick.entry.SlipEntry;

/** Whose line it is: that is who may ask for its personal fields to be erased. */
final class Persons {
    private Persons() {}

    /**
     * The account's customer, for a line about a slip the slip's; whoever took that account over, if somebody did.
     * Empty for lines about the shop.
     */
    static Optional<CustomerNumber> of(Entry entry, AccountLookup known) {
        Optional<CustomerNumber> written =
                entry instanceof SlipEntry paper ? known.slip(paper.slip()).map(SlipStatus::customer) : entry.account();
        return written.map(number -> known.standing(number).map(Account::number).orElse(number));
    }
}
