package org.tallystick.credit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.Balances;
import org.tallystick.entry.BegunSlip;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.NumbersUsed;
import org.tallystick.entry.RepaymentEntry.Repayment;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.OpenItem;
import org.tallystick.ledger.account.OpenItem.Signature;
import org.tallystick.shop.CornerShop;

/** What a customer can do about an answer, done. */
final class Ways {
    private Ways() {}

    static CreditCase paidNow(CreditCase credit, Money part) {
        return new CreditCase(
                credit.account(), credit.debt().minus(part), credit.today(), credit.outstanding(), credit.byCashier());
    }

    /** All that can be repaid: more would be paid in advance. */
    static Money debts(CreditCase credit) {
        Money owed = credit.account().owed();
        return owed.isNegative() ? owed.minus(owed) : owed;
    }

    static List<SlipNumber> all(CreditCase credit) {
        return credit.account().open().stream().map(OpenItem::slip).toList();
    }

    /** Over the counter, no slip named. */
    static CreditCase repaid(CreditCase credit, Money amount) {
        if (amount.isZero()) {
            return credit;
        }
        Account account = credit.account();
        List<Allocation> parts = new ArrayList<>();
        Money left = amount;
        for (OpenItem item : account.open()) {
            Money part = item.open().isLessThan(left) ? item.open() : left;
            if (part.isPositive()) {
                parts.add(new Allocation(item.slip(), part));
                left = left.minus(part);
            }
        }
        Repayment paid = new Repayment(
                new EntryHead(
                        new UUID(1, 3), CornerShop.AFTERNOON, credit.today(), "Ben", new NumbersUsed(900, 7), "f"),
                account.number(),
                new BegunSlip(TableCase.slip(900), 1, null),
                amount,
                "cash",
                null,
                parts,
                List.of(),
                left,
                Balances.moving(account.owed(), amount.negated()));
        return new CreditCase(
                account.after(paid),
                credit.debt(),
                credit.today(),
                credit.outstanding().minus(amount),
                credit.byCashier());
    }

    static CreditCase signed(CreditCase credit, List<SlipNumber> slips) {
        Account account = credit.account();
        List<OpenItem> items = account.open().stream()
                .map(item -> slips.contains(item.slip())
                        ? new OpenItem(
                                item.slip(),
                                item.day(),
                                item.due(),
                                item.amount(),
                                item.open(),
                                item.disputed(),
                                Signature.SIGNED)
                        : item)
                .toList();
        return new CreditCase(
                new Account(
                        account.customer(),
                        account.currency(),
                        items,
                        account.arrangements(),
                        account.conduct(),
                        account.setAside()),
                credit.debt(),
                credit.today(),
                credit.outstanding(),
                credit.byCashier());
    }
}
