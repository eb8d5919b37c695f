package org.tallystick.slip.form;

import java.math.BigDecimal;
import org.joda.money.BigMoney;
import org.joda.money.BigMoneyProvider;
import org.jspecify.annotations.Nullable;
import org.tallystick.entry.SaleLine;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/** How many of some goods, and at which price, in words for paper. */
public final class GoodsPrice {
    private GoodsPrice() {}

    /** Such as 3 x 2.50; null where name and amount say it all. */
    public static @Nullable String of(SaleLine line, Wording words) {
        return of(line.quantity(), line.unit(), line.unitPrice(), line.amount(), words);
    }

    /** As {@link #of(SaleLine, Wording)}, of goods that are told part by part. */
    public static @Nullable String of(
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            @Nullable BigMoney price,
            BigMoneyProvider amount,
            Wording words) {
        boolean one = unit == null && quantity != null && quantity.compareTo(BigDecimal.ONE) == 0;
        if (one && price != null && price.isEqual(amount)) {
            return null;
        }
        if (quantity == null) {
            return price == null ? null : words.say(Phrase.IOU_PRICE, words.figure(price));
        }
        String measured = words.number(quantity) + (unit == null ? "" : " " + unit);
        return price == null ? measured : words.say(Phrase.IOU_QUANTITY_PRICE, measured, words.figure(price));
    }
}
