package org.tallystick.slip.form;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.Customer;
import org.tallystick.entry.BegunSlip;
import org.tallystick.entry.DebtReduction;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SaleEntry.PriceCorrected;
import org.tallystick.entry.SaleEntry.Reduced;
import org.tallystick.entry.SaleEntry.Returned;
import org.tallystick.entry.SaleEntry.Voided;
import org.tallystick.shop.Shop;
import org.tallystick.slip.Slip;
import org.tallystick.wording.Phrase;

/**
 * The chit of a return, a correction or a void: what is taken back of a sale and why, what it changes of the debt, and
 * the cash that was handed out, which whoever got it signs for. It alters nothing on the slip of the sale.
 */
public final class TakenBackChit {
    private TakenBackChit() {}

    /**
     * The chit in the customer's language.
     *
     * @param back before it has a chit
     * @param chit its number and copies
     * @param before what was taken back of the sale before
     */
    public static Slip of(Reduced back, BegunSlip chit, CreditSale sale, Money before, Customer customer, Shop shop) {
        SlipParts slip = SlipParts.of(customer, shop);
        slip.heading(title(back), Phrase.CHIT, chit.number(), back.head());
        slip.customer(customer);
        slip.rule();
        slip.row(
                slip.words().say(Phrase.BACK_SLIP, sale.slip()),
                slip.words().date(sale.head().day()));
        what(back, sale, before, slip);
        reason(back.reason(), slip);
        slip.rule();
        sums(back.relief(), slip);
        slip.handedOut(back.relief().payOut());
        slip.rule();
        slip.newBalance(back.balances().after());
        slip.say(Phrase.CHIT_BALANCE_NOTE);
        slip.signForCash(back.relief().payOut());
        slip.space(1);
        return slip.ending(Phrase.CHIT, chit.number());
    }

    private static Phrase title(Reduced back) {
        return switch (back) {
            case Voided ignored -> Phrase.BACK_TITLE_VOID;
            case Returned ignored -> Phrase.BACK_TITLE_RETURN;
            case PriceCorrected ignored -> Phrase.BACK_TITLE_CORRECTION;
        };
    }

    private static void what(Reduced back, CreditSale sale, Money before, SlipParts slip) {
        switch (back) {
            case Voided ignored -> {
                slip.say(Phrase.BACK_VOID);
                IouSlip.goods(sale, slip);
                if (before.isPositive()) {
                    slip.row(Phrase.BACK_BEFORE, before.negated());
                }
            }
            case Returned returned -> {
                slip.say(Phrase.BACK_RETURN);
                IouSlip.goods(returned.goods(), slip);
            }
            case PriceCorrected corrected -> {
                Money stood = sale.total().minus(before);
                slip.say(Phrase.BACK_CORRECTION);
                slip.row(Phrase.BACK_PRICE_BEFORE, stood);
                slip.row(Phrase.BACK_PRICE_AFTER, stood.minus(corrected.relief().total()));
            }
        }
    }

    private static void reason(@Nullable String reason, SlipParts slip) {
        if (reason != null) {
            slip.say(Phrase.BACK_REASON, reason);
        }
    }

    private static void sums(DebtReduction relief, SlipParts slip) {
        if (relief.debtLowered().isLessThan(relief.total())) {
            slip.row(Phrase.BACK_WORTH, relief.total());
        }
        if (relief.debtLowered().isPositive()) {
            slip.row(Phrase.BACK_FROM_DEBT, relief.debtLowered());
        }
        if (relief.lossLowered().isPositive()) {
            slip.row(Phrase.BACK_FROM_LOSS, relief.lossLowered());
        }
    }
}
