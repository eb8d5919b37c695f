package org.tallystick.till;

import java.util.UUID;
import org.tallystick.credit.CreditDecision;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.ledger.NotNow;
import org.tallystick.ledger.index.AccountLookup;

/** What became of a {@link SaleRequest}. */
public sealed interface SaleAnswer {

    /**
     * It is on disk.
     *
     * @param after accounts and slips with it in them
     * @param repeated whether an earlier request with the same id and content was booked
     */
    record Sold(CreditSale sale, AccountLookup after, boolean repeated) implements SaleAnswer {}

    /** Declined, or referred and not let through. */
    record Refused(CreditDecision decision) implements SaleAnswer {}

    /** The money that was to come first cannot be taken; nothing is sold either. */
    record NotRepaid(NotNow why) implements SaleAnswer {}

    /** The id stands for a request with other content. */
    record Conflict(UUID id) implements SaleAnswer {}
}
