package org.tallystick.till;

import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.ledger.Request;
import org.tallystick.sale.Goods;
import org.tallystick.sale.Permission;
import org.tallystick.sale.SellOnCredit.Sale;

/**
 * A sale on credit as somebody at the counter asks for it, by whichever face.
 *
 * @param request its id, its content and who stands there
 * @param customer a number, a whole name, a phone number, or {@link CustomerDesk#CARD}
 * @param read which read of the card was shown to the cashier, as {@link CardDesk} counts them; below zero for none
 * @param paidNow in cash at once; zero or above and below the total
 * @param useCredit what the customer paid too much before pays for this, as far as it goes
 * @param repayFirst money for older debt that comes in before the sale; null for none
 * @param permission lets it through if it is referred; null for none
 * @param writtenAt when it was written on paper; null for a sale of this moment
 */
public record SaleRequest(
        Request request,
        String customer,
        int read,
        Goods goods,
        Money paidNow,
        boolean useCredit,
        @Nullable RepayFirst repayFirst,
        @Nullable Permission permission,
        @Nullable Instant writtenAt) {

    /** @throws org.tallystick.validation.InvalidInput when the cash is less than nothing, or leaves no debt */
    public SaleRequest {
        Sale.checkPaidNow(goods, paidNow); // before any money is taken
    }

    /**
     * Money for older debt that comes in together with a sale. It is a line of its own, and stays whatever becomes of
     * the sale, which may be repeated with the owner's approval.
     *
     * @param request of its own line, with an id made from that of the sale, so that a repeat finds both
     * @param amount above zero
     */
    public record RepayFirst(Request request, Money amount, String method) {}

    /** The same with what lets it through if it is referred. */
    public SaleRequest permittedBy(@Nullable Permission given) {
        return new SaleRequest(request, customer, read, goods, paidNow, useCredit, repayFirst, given, writtenAt);
    }
}
