package org.tallystick.slip.form;

import org.tallystick.customer.Customer;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.Opening;
import org.tallystick.shop.Shop;
import org.tallystick.slip.Slip;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/**
 * The slip on which a customer acknowledges a debt from before the book: from paper, or from another till. It is made
 * when somebody asks for it, and signed like any other.
 */
public final class OpeningSlip {
    private OpeningSlip() {}

    public static Slip of(EntryHead head, Opening opening, Customer customer, Shop shop) {
        SlipParts slip = SlipParts.of(customer, shop);
        Wording words = slip.words();
        slip.heading(Phrase.OPENING_TITLE, Phrase.SLIP, opening.slip(), head);
        slip.customer(customer);
        slip.rule();
        slip.row(Phrase.OPENING_OWED_SINCE, words.date(opening.since()));
        slip.strongRow(Phrase.IOU_OWED, words.amount(opening.amount()));
        slip.say(Phrase.WORDS, words.inWords(opening.amount()));
        slip.strongRow(Phrase.IOU_DUE, words.date(opening.due()));
        slip.rule();
        slip.say(Phrase.OPENING_AGREED);
        slip.say(Phrase.IOU_NO_INTEREST);
        slip.say(Phrase.IOU_PRIVACY);
        slip.signHere(Phrase.IOU_SIGNATURE);
        slip.stub();
        slip.space(1);
        slip.qr(opening.slip(), opening.amount(), customer.number(), opening.since(), opening.due());
        return slip.ending(Phrase.SLIP, opening.slip());
    }
}
