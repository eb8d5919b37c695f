package org.tallystick.ledger.index;

import org.tallystick.customer.CardToken;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.account.EntryReference;
import org.tallystick.ledger.account.GoodsBack;
import org.tallystick.ledger.account.Movement;
import org.tallystick.ledger.account.SetAside;

/** Is shown the rows of an index, in no order. */
public interface IndexRows {
    void filed(EntryReference filed);

    void moved(Movement movement);

    void back(GoodsBack goods);

    void setAside(SetAside line);

    /** A customer, and once more where anything is open. */
    void customer(CustomerNumber customer);

    /** An open item of a customer. */
    void itemOf(CustomerNumber customer);

    /** A slip, and once more where something is still to do about it. */
    void slip(SlipNumber slip);

    void card(CardToken card);
}
