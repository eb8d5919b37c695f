package org.tallystick.collection;

import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.CollectionEntry.Channel;
import org.tallystick.entry.CollectionEntry.ReminderSent;
import org.tallystick.ledger.NotNow;
import org.tallystick.ledger.Verdict;
import org.tallystick.ledger.WriteContext;

/** The customer was reminded of what they owe. */
public record RecordReminder() {
    public Verdict<NotNow> decide(
            WriteContext context, CustomerNumber customer, Channel channel, @Nullable String words) {
        return Debtor.of(
                context,
                customer,
                account -> new ReminderSent(context.head(), account.number(), channel, account.owed(), words));
    }
}
