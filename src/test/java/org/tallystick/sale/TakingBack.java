package org.tallystick.sale;

import static org.tallystick.shop.CornerShop.euros;

import java.util.List;
import org.tallystick.credit.CreditPolicy;
import org.tallystick.credit.HouseRules;
import org.tallystick.entry.DebtReduction;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SaleLine;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.AtTheCounter;
import org.tallystick.ledger.LedgerFixture;
import org.tallystick.sale.SellOnCredit.Sale;
import org.tallystick.shop.CornerShop;

/** A shop in which sales are taken back, whole or in part. */
abstract class TakingBack extends AtTheCounter {
    private static final SellOnCredit SELLING =
            new SellOnCredit(CornerShop.SHOP, CreditPolicy.of(HouseRules.usual(CornerShop.EUR)), 2, false, null);

    /** Sells goods to Rosa, of which she pays some at once. */
    SlipNumber sold(String total, String paidNow, SaleLine... lines) {
        Goods goods = new Goods(List.of(lines), lines.length == 0 ? "R-17" : null, null, euros(total));
        Sale sale = new Sale(rosa, goods, euros(paidNow), false, null, null);
        return ((CreditSale) LedgerFixture.entry(asked(context -> SELLING.decide(context, sale)))).slip();
    }

    /** What is taken off the debt, handed out, and taken off the loss. */
    static String told(DebtReduction relief) {
        return "%s %s %s"
                .formatted(
                        relief.debtLowered().getAmount(),
                        relief.payOut().getAmount(),
                        relief.lossLowered().getAmount());
    }
}
