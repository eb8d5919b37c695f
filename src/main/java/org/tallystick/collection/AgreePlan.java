package org.tallystick.collection;

import java.util.List;
import org.joda.money.Money;
import org.tallystick.account.ManageCustomer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.BegunSlip;
import org.tallystick.entry.CollectionEntry.PlanAgreed;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.Instalment;
import org.tallystick.ledger.NotNow;
import org.tallystick.ledger.Verdict;
import org.tallystick.ledger.WriteContext;
import org.tallystick.ledger.account.Account;
import org.tallystick.shop.Shop;
import org.tallystick.slip.SlipNotation;
import org.tallystick.slip.form.PlanSlip;
import org.tallystick.wording.Phrase;

/**
 * Shop and customer agree on dated parts, which add up to what is owed at most.
 *
 * @param copies of the plan's slip that the printer makes at once
 */
public record AgreePlan(Shop shop, int copies) {
    public Verdict<NotNow> decide(WriteContext context, CustomerNumber customer, List<Instalment> parts) {
        return ManageCustomer.ofPerson(context, customer, account -> {
            Money sum = parts.stream().map(Instalment::amount).reduce(Money.zero(account.currency()), Money::plus);
            if (sum.isGreaterThan(account.owed())) {
                return NotNow.refuse(Phrase.NOT_NOW_PARTS, sum, account.number(), account.owed());
            }
            List<Instalment> open = onPayDays(context, parts);
            return Debtor.of(context, customer, debtor -> agreed(context, debtor, open));
        });
    }

    private PlanAgreed agreed(WriteContext context, Account debtor, List<Instalment> parts) {
        EntryHead head = context.headOfSlip();
        BegunSlip slip = context.begin(copies);
        PlanAgreed plan = new PlanAgreed(head, debtor.number(), parts);
        String words = SlipNotation.write(PlanSlip.of(plan, slip.number(), copies, debtor.customer(), shop));
        return new PlanAgreed(head, debtor.number(), parts, slip.saying(words));
    }

    private List<Instalment> onPayDays(WriteContext context, List<Instalment> parts) {
        return parts.stream()
                .map(part -> new Instalment(Debtor.payDay(shop, context, "parts", part.due()), part.amount()))
                .toList();
    }
}
