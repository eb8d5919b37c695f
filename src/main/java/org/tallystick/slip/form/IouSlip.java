package org.tallystick.slip.form;

import java.util.List;
import org.tallystick.customer.Customer;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SaleLine;
import org.tallystick.shop.Shop;
import org.tallystick.slip.Slip;
import org.tallystick.slip.SlipElement;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/**
 * The slip of a credit sale, which the customer signs. Signature line, QR and number come last on the paper, so that
 * half a slip cannot be signed. Nothing on it tells what the decision had to say.
 */
public final class IouSlip {
    private IouSlip() {}

    /** The slip in the customer's language, or the shop's where the customer has none. */
    public static Slip of(CreditSale sale, Customer customer, Shop shop) {
        SlipParts slip = SlipParts.of(customer, shop);
        slip.heading(Phrase.IOU_TITLE, Phrase.SLIP, sale.slip(), sale.head());
        slip.customer(customer);
        if (sale.writtenAt() != null) {
            slip.say(
                    Phrase.IOU_WRITTEN_EARLIER,
                    slip.words().dateTime(sale.writtenAt(), shop.timeZone()),
                    slip.when(sale.head()));
        }
        slip.rule();
        slip.say(Phrase.IOU_RECEIVED);
        goods(sale, slip);
        slip.rule();
        debt(sale, slip);
        slip.say(Phrase.IOU_NO_INTEREST);
        slip.forCustomer(sale.copies(), () -> balance(sale, slip));
        slip.signHere(Phrase.IOU_SIGNATURE);
        slip.forCustomer(sale.copies(), slip::stub);
        slip.space(1);
        slip.qr(sale.slip(), sale.open(), sale.customer(), sale.head().day(), sale.dueDate());
        return slip.ending(Phrase.SLIP, sale.slip());
    }

    /** What was sold, line by line or by the receipt that holds it. */
    static void goods(CreditSale sale, SlipParts slip) {
        if (sale.receipt() != null) {
            slip.row(slip.words().say(Phrase.IOU_GOODS_ON_RECEIPT, sale.receipt()), sale.total());
        }
        goods(sale.lines(), slip);
    }

    /** Each line with its amount; below it quantity and price. */
    static void goods(List<SaleLine> lines, SlipParts slip) {
        for (SaleLine line : lines) {
            slip.row(line.name(), line.amount());
            String detail = GoodsPrice.of(line, slip.words());
            if (detail != null) {
                slip.add(new SlipElement.Paragraph("  " + detail));
            }
        }
    }

    private static void debt(CreditSale sale, SlipParts slip) {
        Wording words = slip.words();
        if (!sale.total().isEqual(sale.open())) {
            slip.row(Phrase.IOU_TOTAL, sale.total());
        }
        if (sale.paidNow().isPositive()) {
            slip.row(Phrase.IOU_PAID_NOW, sale.paidNow().negated());
        }
        if (!sale.fromCredit().isEmpty()) {
            slip.row(Phrase.IOU_FROM_CREDIT, sale.open().minus(sale.debt()));
        }
        slip.strongRow(Phrase.IOU_OWED, words.amount(sale.open()));
        slip.signedSum(sale.open());
        slip.strongRow(Phrase.IOU_DUE, words.date(sale.dueDate()));
    }

    private static void balance(CreditSale sale, SlipParts slip) {
        slip.balance(sale.balances().before(), Phrase.IOU_BALANCE_BEFORE, Phrase.IOU_CREDIT_BEFORE);
        slip.balance(sale.balances().after(), Phrase.IOU_BALANCE_AFTER, Phrase.IOU_CREDIT_AFTER);
        if (sale.copies() < 2) {
            slip.say(Phrase.IOU_BALANCE_NOTE); // whoever signs it signs for the goods
        }
        slip.say(Phrase.IOU_PRIVACY);
    }
}
