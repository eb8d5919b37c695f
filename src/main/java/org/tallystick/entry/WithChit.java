package org.tallystick.entry;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CustomerNumber;

/** An entry that a chit is given for: money or goods changed hands after the sale, and both sides keep what says so. */
public sealed interface WithChit permits RepaymentEntry, SaleEntry.Reduced {
    EntryHead head();

    CustomerNumber customer();

    /** Null in older lines, which gave none. */
    @Nullable
    BegunSlip chit();

    /** What the chit is about: the money that came in or went out, or the worth of what was taken back. */
    Money onChit();
}
