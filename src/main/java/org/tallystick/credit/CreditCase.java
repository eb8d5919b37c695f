package org.tallystick.credit;

import java.time.LocalDate;
import org.joda.money.Money;
import org.tallystick.conduct.Arrangements;
import org.tallystick.customer.StandingNote;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.shop.Totals;

/**
 * What a rule looks at.
 *
 * @param debt what the sale would add to the balance; a part paid in cash is taken off already and changes nothing else
 * @param today the business day
 * @param outstanding what all customers owe together, before the sale
 * @param byCashier what cashiers have let through on their own on that day
 */
public record CreditCase(Account account, Money debt, LocalDate today, Money outstanding, Money byCashier) {

    /** What the totals of the shop say beside. */
    public static CreditCase of(Account account, Money debt, LocalDate today, Totals totals) {
        return new CreditCase(account, debt, today, totals.outstanding(), totals.byCashier(today));
    }

    public StandingNote standing() {
        return account.customer().standing().on(today);
    }

    /** What was agreed about paying and what became of earlier words, as it stands on the day. */
    public Arrangements agreed() {
        return account.arrangements().on(today);
    }

    public Money owedAfter() {
        return account.owed().plus(debt);
    }
}
