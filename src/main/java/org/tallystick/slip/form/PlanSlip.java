package org.tallystick.slip.form;

import org.tallystick.customer.Customer;
import org.tallystick.entry.CollectionEntry.PlanAgreed;
import org.tallystick.entry.SlipNumber;
import org.tallystick.shop.Shop;
import org.tallystick.slip.Slip;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/** The slip of an instalment plan, which the customer signs: by which days so much of what is owed is paid. */
public final class PlanSlip {
    private PlanSlip() {}

    public static Slip of(PlanAgreed plan, SlipNumber number, int copies, Customer customer, Shop shop) {
        SlipParts slip = SlipParts.of(customer, shop);
        Wording words = slip.words();
        slip.heading(Phrase.PLAN_TITLE, Phrase.SLIP, number, plan.head());
        slip.customer(customer);
        slip.rule();
        slip.say(Phrase.PLAN_AGREED);
        slip.space(1);
        plan.parts().forEach(part -> slip.row(words.date(part.due()), part.amount()));
        slip.rule();
        slip.strongRow(Phrase.PLAN_SUM, words.amount(plan.sum()));
        slip.say(Phrase.WORDS, words.inWords(plan.sum()));
        slip.rule();
        slip.say(Phrase.PLAN_NOTE);
        return slip.toSign(Phrase.IOU_SIGNATURE, number, copies);
    }
}
