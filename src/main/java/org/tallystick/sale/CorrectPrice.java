package org.tallystick.sale;

import org.joda.money.Money;
import org.tallystick.entry.DebtReduction;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SaleEntry.PriceCorrected;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.NotNow;
import org.tallystick.ledger.Verdict;
import org.tallystick.ledger.WriteContext;
import org.tallystick.shop.Shop;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

/**
 * The goods cost less than the slip says. A slip is never made dearer: nobody signed for that, so what was forgotten
 * is sold anew.
 */
public record CorrectPrice(Shop shop, int copies) {

    /**
     * A correction.
     *
     * @param total what the goods, without those that came back, should have cost
     */
    public record Correction(SlipNumber slip, Money total, String reason) {
        public Correction {
            if (total.isNegative()) {
                throw new InvalidInput("total", Phrase.INPUT_ZERO_OR_ABOVE, total);
            }
        }
    }

    public Verdict<NotNow> decide(WriteContext context, Correction request) {
        Claim claim = Claim.of(context, request.slip());
        if (!(claim.source() instanceof CreditSale sale)) {
            return NotNow.refuse(Phrase.NOT_NOW_PRICE_NO_SALE, request.slip());
        }
        if (claim.slip().voided()) {
            return NotNow.refuse(Phrase.NOT_NOW_PRICE_VOID, request.slip());
        }
        Money now = sale.total().minus(claim.slip().givenBack());
        if (!request.total().isLessThan(now)) {
            return NotNow.refuse(Phrase.NOT_NOW_PRICE_LOWER, request.slip(), now);
        }
        DebtReduction relief = claim.relief(now.minus(request.total()));
        PriceCorrected entry = new PriceCorrected(
                context.headOfSlip(),
                claim.account().number(),
                request.slip(),
                relief,
                claim.loweredBy(relief.debtLowered()),
                request.reason());
        return claim.lowered(context, entry, shop, copies);
    }
}
