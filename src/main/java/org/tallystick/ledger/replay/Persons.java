package org.tallystick.ledger.replay;

import java.util.Optional;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Entry;
import org.tallystick.entry.SlipEntry;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.ledger.index.AccountLookup;

/** Whose line it is: that is who may ask for its personal fields to be erased. */
public final class Persons {
    private Persons() {}

    /**
     * The account's customer, for a line about a slip the slip's; whoever took that account over, if somebody did.
     * Empty for lines about the shop.
     */
    public static Optional<CustomerNumber> of(Entry entry, AccountLookup known) {
        Optional<CustomerNumber> written =
                entry instanceof SlipEntry paper ? known.slip(paper.slip()).map(SlipStatus::customer) : entry.account();
        return written.map(number -> known.standing(number).map(Account::number).orElse(number));
    }
}
