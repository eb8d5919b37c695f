package org.tallystick.repayment;

import java.util.List;
import org.joda.money.Money;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.Balances;
import org.tallystick.entry.BegunSlip;
import org.tallystick.entry.RepaymentEntry.PaidOut;
import org.tallystick.ledger.NotFound;
import org.tallystick.ledger.NotNow;
import org.tallystick.ledger.Verdict;
import org.tallystick.ledger.WriteContext;
import org.tallystick.ledger.account.Account;
import org.tallystick.sale.UsedCredit;
import org.tallystick.shop.Shop;
import org.tallystick.slip.Slip;
import org.tallystick.slip.SlipNotation;
import org.tallystick.slip.form.PayOutChit;
import org.tallystick.wording.Phrase;

/** The customer gets back in cash what the shop owes them, the oldest credit first. */
public record PayOutCredit(Shop shop, int copies) {

    public Verdict<NotNow> decide(WriteContext context, CustomerNumber customer) {
        Account account = context.account(customer).orElseThrow(() -> NotFound.customer(customer));
        if (!account.owed().isNegative()) {
            return NotNow.refuse(Phrase.NOT_NOW_NO_CREDIT, account.number(), account.owed());
        }
        Money amount = account.owed().negated();
        List<Allocation> allocations = UsedCredit.of(account, amount);
        PaidOut out = new PaidOut(
                context.headOfSlip(), account.number(), amount, allocations, Balances.moving(account.owed(), amount));
        BegunSlip chit = context.begin(copies);
        Slip paper = PayOutChit.of(out, chit, account.customer(), shop);
        return new Verdict.Write<>(out.withChit(chit.saying(SlipNotation.write(paper))));
    }
}
