package org.tallystick.sale;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.tallystick.entry.Allocation;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.OpenItem;

/** Takes a sum out of what a customer has paid too much. */
public final class UsedCredit {
    private UsedCredit() {}

    /** The numbers it comes from, the oldest first; less than the sum where there is less. */
    public static List<Allocation> of(Account account, Money most) {
        List<Allocation> used = new ArrayList<>();
        Money left = most;
        for (OpenItem item : account.open()) {
            Money credit = item.open().negated();
            Money part = left.isLessThan(credit) ? left : credit;
            if (part.isPositive()) {
                used.add(new Allocation(item.slip(), part));
                left = left.minus(part);
            }
        }
        return used;
    }
}
