package org.tallystick.till;

import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.credit.CreditPolicy;
import org.tallystick.shop.Shop;

/**
 * How this shop does things.
 *
 * @param copies of each slip that the printer makes at once: the ORIGINAL and the customer's; 1 where the till prints
 * @param useOverpayment what a customer paid too much pays for the next sale by itself
 * @param ownSlipFrom what is less is signed for together with other sales; null for a slip at each sale
 * @param settings those that decisions follow, by name, as the book keeps them
 */
public record ShopRules(
        Shop shop,
        CreditPolicy policy,
        int copies,
        boolean hostPrints,
        boolean useOverpayment,
        @Nullable Money ownSlipFrom,
        Map<String, String> settings) {}
