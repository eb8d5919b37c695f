package org.tallystick.account;

import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.ledger.NotNow;
import org.tallystick.ledger.Verdict;
import org.tallystick.ledger.WriteContext;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.EntryReference;
import org.tallystick.wording.Phrase;

/** The person of an account is to be forgotten. */
public record EndAccount() {

    /** Nothing that names the customer is kept; what they bought and paid stays, under their number. */
    public Verdict<NotNow> erase(WriteContext context, CustomerNumber customer) {
        Account account = ManageCustomer.standing(context, customer);
        if (account.customer().details() == null && isLast(context, account)) {
            return NotNow.refuse(Phrase.NOT_NOW_ERASED_ALREADY, account.number());
        }
        if (!account.open().isEmpty()) {
            return NotNow.refuse(Phrase.NOT_NOW_ERASE_OPEN, account.number(), account.owed());
        }
        return new Verdict.Write<>(new CustomerEntry.Erased(context.head(), account.number()));
    }

    /** What was booked since, such as who paid for them, may name somebody again. */
    private static boolean isLast(WriteContext context, Account account) {
        EntryReference last = context.books().entriesOf(account.number()).getLast();
        return context.books().entry(last.place()) instanceof CustomerEntry.Erased;
    }
}
