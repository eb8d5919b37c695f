package org.tallystick.slip.form;

import org.joda.money.Money;
import org.tallystick.customer.Customer;
import org.tallystick.customer.Guarantor;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.SlipNumber;
import org.tallystick.shop.Shop;
import org.tallystick.slip.Slip;
import org.tallystick.wording.Phrase;

/** The slip on which somebody agrees to answer for a customer. It says what they agree to, and no sum that is owed. */
public final class GuarantorSlip {
    private GuarantorSlip() {}

    /** In the customer's language. */
    public static Slip of(
            EntryHead head, SlipNumber number, int copies, Guarantor guarantor, Customer customer, Shop shop) {
        SlipParts slip = SlipParts.of(customer, shop);
        slip.heading(Phrase.GUARANTEE_TITLE, Phrase.SLIP, number, head);
        slip.rule();
        slip.row(Phrase.GUARANTEE_BY, guarantor.name() == null ? "" : guarantor.name());
        slip.row(Phrase.GUARANTEE_FOR, customer.name());
        slip.row(Phrase.CUSTOMER_NUMBER, customer.number().value());
        slip.rule();
        Money upTo = guarantor.upTo();
        if (upTo == null) {
            slip.say(Phrase.GUARANTEE_ALL, customer.name(), shop.name());
        } else {
            String most = slip.words().amount(upTo);
            slip.say(Phrase.GUARANTEE_UP_TO, customer.name(), shop.name(), most);
            slip.say(Phrase.WORDS, slip.words().inWords(upTo));
        }
        slip.say(Phrase.GUARANTEE_AGREED, customer.name());
        return slip.toSign(Phrase.GUARANTEE_SIGNATURE, number, copies);
    }
}
