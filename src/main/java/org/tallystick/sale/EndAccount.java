package org.tallystick.sale;

import java.util.List;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Balances;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.ledger.Account;
import org.tallystick.ledger.Filed;
import org.tallystick.ledger.Turn;
import org.tallystick.ledger.Verdict;

/** An account ends: it was another one's person, or the person is to be forgotten. */
public record EndAccount() {

    /** Two accounts are one person's: the one that stays takes over all that is open on the other. */
    public Verdict<NotNow> merge(Turn turn, CustomerNumber stays, CustomerNumber ends) {
        Account into = KeepCustomer.standing(turn, stays);
        Account from = KeepCustomer.standing(turn, ends);
        if (into.number().equals(from.number())) {
            return NotNow.refuse("%s and %s are one account already", stays, ends);
        }
        return new Verdict.Write<>(new CustomerEntry.Merged(
                turn.head(), into.number(), from.number(), from.owed(), Balances.moving(into.owed(), from.owed())));
    }

    /** Nothing that names the customer is kept; what they bought and paid stays, under their number. */
    public Verdict<NotNow> erase(Turn turn, CustomerNumber customer) {
        Account account = KeepCustomer.standing(turn, customer);
        if (account.customer().details() == null && isLast(turn, account)) {
            return NotNow.refuse("customer %s is erased already", account.number());
        }
        if (!account.open().isEmpty()) {
            return NotNow.refuse(
                    "customer %s still has %s open; it is repaid, paid out or written off first",
                    account.number(), account.owed());
        }
        return new Verdict.Write<>(new CustomerEntry.Erased(turn.head(), account.number()));
    }

    /** What was booked since, such as who paid for them, may name somebody again. */
    private static boolean isLast(Turn turn, Account account) {
        List<Filed> all = turn.books().entriesOf(account.number());
        return !all.isEmpty() && turn.books().entry(all.getLast().place()) instanceof CustomerEntry.Erased;
    }
}
