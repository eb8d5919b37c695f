package org.tallystick.ledger.index;

import org.tallystick.customer.CardToken;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.account.EntryReference;
import org.tallystick.ledger.account.GoodsBack;
import org.tallystick.ledger.account.Movement;
import org.tallystick.ledger.account.SetAside;
import org.tallystick.ledger.account.SlipToDo;
import org.tallystick.ledger.shop.DayBegun;

/** Is shown every row that an index has, in no order. */
public interface IndexRows {
    void filed(EntryReference filed);

    void moved(Movement movement);

    void begun(DayBegun begun);

    void customer(CustomerNumber customer);

    void item(CustomerNumber customer, SlipNumber slip);

    void slip(SlipNumber slip);

    /** Of the list of what is still to do. */
    void toDo(SlipToDo slip);

    void back(GoodsBack goods);

    void setAside(SetAside line);

    void card(CardToken card, CustomerNumber owner);
}
