package org.tallystick.report;

import org.tallystick.customer.CustomerNumber;
import org.tallystick.ledger.account.AccountOnWatch;
import org.tallystick.ledger.account.OpenItem;

/** Takes what a day's report is made from, piece by piece. */
public interface DayReader {
    /** An item that was open at the day's end; those of a customer come one after the other. */
    default void open(CustomerNumber customer, OpenItem item) {}

    /** A slip that stands, is not signed and is not settled. */
    default void unsigned(PaperToSettle paper) {}

    /** A slip of which nobody knows whether it was printed. */
    default void uncertain(PaperToSettle paper) {}

    /** A customer on WATCH or BLOCKED. */
    default void held(AccountOnWatch held) {}
}
