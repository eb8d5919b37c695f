package org.tallystick.slip.form;

import org.joda.money.Money;
import org.tallystick.customer.Customer;
import org.tallystick.entry.CollectionEntry.PromiseMade;
import org.tallystick.shop.Shop;
import org.tallystick.slip.Slip;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/** What was promised, for the customer to take home. It proves nothing, so that it has no number and is not signed. */
public final class PromiseSlip {
    private PromiseSlip() {}

    /**
     * The slip in the customer's language.
     *
     * @param amount that was promised; what was owed then where none was named
     */
    public static Slip of(PromiseMade promise, Money amount, Customer customer, Shop shop) {
        SlipParts slip = SlipParts.of(customer, shop);
        Wording words = slip.words();
        slip.page(Phrase.PROMISE_TITLE, promise.head());
        slip.row(Phrase.CUSTOMER, customer.name());
        slip.rule();
        slip.strongRow(Phrase.PROMISE_AMOUNT, words.amount(amount));
        slip.say(Phrase.WORDS, words.inWords(amount));
        slip.strongRow(Phrase.IOU_DUE, words.date(promise.date()));
        slip.rule();
        slip.say(Phrase.CHIT_THANKS);
        return slip.whole();
    }
}
