package org.tallystick.signing;

import static org.tallystick.shop.CornerShop.SHOP;
import static org.tallystick.shop.CornerShop.euros;

import java.util.List;
import java.util.function.Function;
import org.tallystick.credit.CreditPolicy;
import org.tallystick.credit.HouseRules;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.ClaimEntry.SlipsListed;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SlipEntry.SignatureOutcome;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.AtTheCounter;
import org.tallystick.ledger.LedgerFixture;
import org.tallystick.ledger.NotNow;
import org.tallystick.ledger.Verdict;
import org.tallystick.ledger.WriteContext;
import org.tallystick.sale.Goods;
import org.tallystick.sale.SellOnCredit;

/** A shop in which sales below 5.00 are signed for together. */
abstract class Signing extends AtTheCounter {
    static final CollectSales COLLECTING = new CollectSales(SHOP, 2);
    private static final SellOnCredit SELLING =
            new SellOnCredit(SHOP, CreditPolicy.of(HouseRules.usual(SHOP.currency())), 2, false, euros("5"));

    SlipNumber small(String total) {
        return small(rosa, total);
    }

    SlipNumber small(CustomerNumber to, String total) {
        SellOnCredit.Sale sale = new SellOnCredit.Sale(
                to, new Goods(List.of(), "R-17", null, euros(total)), euros("0"), false, null, null);
        return ((CreditSale) LedgerFixture.entry(asked(context -> SELLING.decide(context, sale)))).slip();
    }

    SlipsListed collected(CustomerNumber customer) {
        return booked(SlipsListed.class, context -> COLLECTING.decide(context, customer));
    }

    static Function<WriteContext, Verdict<NotNow>> signing(SlipNumber slip, SignatureOutcome outcome) {
        return context -> new ConfirmSignature().decide(context, new ConfirmSignature.Signature(slip, outcome, null));
    }
}
