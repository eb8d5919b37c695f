package org.tallystick.ledger;

import java.util.Optional;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Entry;
import org.tallystick.entry.SlipEntry;

/** Whose line it is: that is who may ask for its personal fields to be erased. */
final class Persons {
    private Persons() {}

    /** The account's customer, for a line about a slip the slip's; empty for lines about the shop. */
    static Optional<CustomerNumber> of(Entry entry, Known known) {
        return entry instanceof SlipEntry paper
                ? known.slip(paper.slip()).map(SlipStatus::customer)
                : entry.account();
    }
}
