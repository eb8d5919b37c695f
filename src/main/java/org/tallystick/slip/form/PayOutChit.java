package org.tallystick.slip.form;

import org.tallystick.customer.Customer;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.BegunSlip;
import org.tallystick.entry.RepaymentEntry.PaidOut;
import org.tallystick.shop.Shop;
import org.tallystick.slip.Slip;
import org.tallystick.wording.Phrase;

/** The chit of a pay-out: the credit that was handed out in cash, which whoever got it signs for. */
public final class PayOutChit {
    private PayOutChit() {}

    /**
     * The chit in the customer's language.
     *
     * @param out before it has a chit
     * @param chit its number and copies
     */
    public static Slip of(PaidOut out, BegunSlip chit, Customer customer, Shop shop) {
        SlipParts slip = SlipParts.of(customer, shop);
        slip.heading(Phrase.PAY_OUT_TITLE, Phrase.CHIT, chit.number(), out.head());
        slip.customer(customer);
        slip.rule();
        slip.upTo(SlipParts.MOST_ROWS, out.allocations(), part -> credit(part, slip));
        slip.handedOut(out.amount());
        slip.rule();
        slip.newBalance(out.balances().after());
        slip.say(Phrase.CHIT_BALANCE_NOTE);
        slip.signForCash(out.amount());
        slip.space(1);
        return slip.ending(Phrase.CHIT, chit.number());
    }

    private static void credit(Allocation part, SlipParts slip) {
        slip.row(slip.words().say(Phrase.PAY_OUT_CREDIT, part.slip()), part.amount());
    }
}
