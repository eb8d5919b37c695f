package org.tallystick.sale;

import org.joda.money.Money;
import org.tallystick.entry.DebtReduction;
import org.tallystick.entry.SaleEntry.Voided;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.NotNow;
import org.tallystick.ledger.Verdict;
import org.tallystick.ledger.WriteContext;
import org.tallystick.shop.Shop;
import org.tallystick.wording.Phrase;

/**
 * The sale should not have been: the goods are back. What is still open of it is taken off the balance, and only what
 * was really paid for it is handed back.
 */
public record VoidSale(Shop shop, int copies) {

    public record Undo(SlipNumber slip, String reason) {}

    public Verdict<NotNow> decide(WriteContext context, Undo request) {
        Claim claim = Claim.of(context, request.slip());
        if (!claim.isSale()) {
            return NotNow.refuse(Phrase.NOT_NOW_NO_SALE, request.slip());
        }
        if (claim.slip().voided()) {
            return NotNow.refuse(Phrase.NOT_NOW_VOID, request.slip());
        }
        Money all = claim.open().plus(claim.paid()).plus(claim.slip().writtenOff());
        DebtReduction relief = claim.relief(all);
        Voided entry = new Voided(
                context.headOfSlip(),
                claim.account().number(),
                request.slip(),
                relief,
                claim.loweredBy(relief.debtLowered()),
                request.reason());
        return claim.lowered(context, entry, shop, copies);
    }
}
