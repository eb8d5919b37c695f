package org.tallystick.sale;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.entry.DebtReduction;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SaleEntry.Returned;
import org.tallystick.entry.SaleLine;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.NotNow;
import org.tallystick.ledger.Verdict;
import org.tallystick.ledger.WriteContext;
import org.tallystick.shop.Shop;
import org.tallystick.validation.AmountRules;
import org.tallystick.validation.CountRules;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

/** Some goods come back. They lower what is open of their sale first, and pay out only what was really paid for it. */
public record ReturnGoods(Shop shop, int copies) {

    /**
     * What comes back.
     *
     * @param name as on the slip
     * @param quantity of what was bought; all that has not come back yet when null
     * @param amount what it is worth; by the sale's own price when null
     */
    public record Item(
            String name,
            @Nullable BigDecimal quantity,
            @Nullable Money amount) {
        public Item {
            if (quantity != null && quantity.signum() <= 0) {
                throw new InvalidInput("quantity", Phrase.INPUT_ABOVE_ZERO, quantity);
            }
            if (amount != null && !AmountRules.checked("amount", amount).isPositive()) {
                throw new InvalidInput("amount", Phrase.INPUT_ABOVE_ZERO, amount);
            }
        }
    }

    public record Return(
            SlipNumber slip, List<Item> items, @Nullable String reason) {
        public Return {
            items = CountRules.atMost("lines", List.copyOf(items), CountRules.LINES);
            if (items.isEmpty()) {
                throw new InvalidInput("lines", Phrase.SALE_NAME_GOODS);
            }
        }
    }

    public Verdict<NotNow> decide(WriteContext context, Return request) {
        Claim claim = Claim.of(context, request.slip());
        if (!(claim.source() instanceof CreditSale sale)) {
            return NotNow.refuse(Phrase.NOT_NOW_RETURN_NO_SALE, request.slip());
        }
        if (claim.slip().voided()) {
            return NotNow.refuse(Phrase.NOT_NOW_RETURN_VOID, request.slip());
        }
        int before = context.books().returnsOf(request.slip()).size();
        if (before >= CountRules.RETURNS) {
            return NotNow.refuse(Phrase.NOT_NOW_RETURNS, request.slip(), before);
        }
        ReturnableGoods out = ReturnableGoods.of(context, sale);
        List<SaleLine> goods = new ArrayList<>();
        Money worth = Money.zero(claim.account().currency());
        for (Item item : request.items()) {
            for (SaleLine line : out.takenBack(item)) {
                goods.add(line);
                worth = worth.plus(line.amount());
            }
        }
        DebtReduction relief = claim.relief(worth);
        Returned entry = new Returned(
                context.headOfSlip(),
                claim.account().number(),
                request.slip(),
                goods,
                relief,
                claim.loweredBy(relief.debtLowered()),
                request.reason());
        return claim.lowered(context, entry, shop, copies);
    }
}
