package org.tallystick.slip.form;

import java.util.List;
import org.tallystick.customer.Customer;
import org.tallystick.entry.ClaimEntry.SlipsListed;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SaleLine;
import org.tallystick.shop.Shop;
import org.tallystick.slip.Slip;
import org.tallystick.slip.SlipElement;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/** One slip for many small sales: the goods of each, what is still owed of it and until when, and one signature. */
public final class CollectiveSlip {
    private CollectiveSlip() {}

    /**
     * The slip in the customer's language.
     *
     * @param sales those that it covers, in the same order
     */
    public static Slip of(SlipsListed listed, List<CreditSale> sales, Customer customer, Shop shop) {
        SlipParts slip = SlipParts.of(customer, shop);
        Wording words = slip.words();
        slip.heading(Phrase.COLLECTIVE_TITLE, Phrase.SLIP, listed.slip().number(), listed.head());
        slip.customer(customer);
        slip.rule();
        slip.say(Phrase.COLLECTIVE_RECEIVED);
        for (int i = 0; i < sales.size(); i++) {
            CreditSale sale = sales.get(i);
            slip.space(1);
            slip.row(sale.slip().value(), listed.covers().get(i).amount());
            goods(sale, slip);
            slip.row(Phrase.DATE, words.date(sale.head().day()));
            slip.row(Phrase.IOU_DUE, words.date(sale.dueDate()));
        }
        slip.rule();
        slip.strongRow(Phrase.COLLECTIVE_SUM, words.amount(listed.sum()));
        slip.say(Phrase.WORDS, words.inWords(listed.sum()));
        return slip.toSign(
                Phrase.IOU_SIGNATURE, listed.slip().number(), listed.slip().copies());
    }

    private static void goods(CreditSale sale, SlipParts slip) {
        if (sale.receipt() != null) {
            slip.say(Phrase.IOU_GOODS_ON_RECEIPT, sale.receipt());
        }
        for (SaleLine line : sale.lines()) {
            slip.add(new SlipElement.Paragraph("  " + line.name()));
        }
    }
}
