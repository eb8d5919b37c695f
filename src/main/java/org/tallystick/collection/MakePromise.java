package org.tallystick.collection;

import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.CollectionEntry.PromiseMade;
import org.tallystick.ledger.NotNow;
import org.tallystick.ledger.Verdict;
import org.tallystick.ledger.WriteContext;
import org.tallystick.shop.Shop;
import org.tallystick.validation.AmountRules;

/** The customer promises to pay. */
public record MakePromise(Shop shop) {
    /**
     * Writes the promise down.
     *
     * @param amount all that is owed by then when null
     */
    public Verdict<NotNow> decide(
            WriteContext context, CustomerNumber customer, LocalDate date, @Nullable Money amount) {
        if (amount != null) {
            AmountRules.checked("amount", amount);
        }
        return Debtor.of(
                context,
                customer,
                account -> new PromiseMade(
                        context.head(), account.number(), Debtor.payDay(shop, context, "date", date), amount));
    }
}
