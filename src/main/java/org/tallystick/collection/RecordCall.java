package org.tallystick.collection;

import org.jspecify.annotations.Nullable;
import org.tallystick.account.ManageCustomer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.CollectionEntry.CallMade;
import org.tallystick.entry.CollectionEntry.CallResult;
import org.tallystick.ledger.NotNow;
import org.tallystick.ledger.Verdict;
import org.tallystick.ledger.WriteContext;

/** Somebody talked to the customer, or tried to. */
public record RecordCall() {
    public Verdict<NotNow> decide(
            WriteContext context, CustomerNumber customer, CallResult result, @Nullable String note) {
        return ManageCustomer.ofPerson(
                context,
                customer,
                account -> new Verdict.Write<>(new CallMade(context.head(), account.number(), result, note)));
    }
}
