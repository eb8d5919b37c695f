package org.tallystick.credit;

import java.util.function.Predicate;
import org.joda.money.Money;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.OpenItem;

/** What a repayment that names no slip comes to: it clears the oldest first, whatever it was asked for. */
final class OldestFirst {
    private OldestFirst() {}

    /**
     * What to repay so that so much of certain slips is paid.
     *
     * @param amount zero or above, and no more than is open of them
     */
    static Money toClear(Account account, Predicate<OpenItem> which, Money amount) {
        Money repay = Money.zero(amount.getCurrencyUnit());
        Money left = amount;
        for (OpenItem item : account.open()) {
            if (left.isPositive() && item.open().isPositive()) {
                Money part = which.test(item) && left.isLessThan(item.open()) ? left : item.open();
                repay = repay.plus(part);
                left = which.test(item) ? left.minus(part) : left;
            }
        }
        return repay;
    }
}
