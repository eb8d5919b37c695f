package org.tallystick.slip.form;

import java.math.BigDecimal;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;
import org.tallystick.entry.SaleLine;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/** How many of some goods, and at which price, in words for paper. */
public final class GoodsPrice {
    private GoodsPrice() {}

    /** Such as 3 x 2.50; null where name and amount say it all. */
    public static @Nullable String of(SaleLine line, Wording words) {
        BigMoney price = line.unitPrice();
        BigDecimal quantity = line.quantity();
        if (isOne(line)) {
            return null;
        }
        if (quantity == null) {
            return price == null ? null : words.say(Phrase.IOU_PRICE, words.figure(price));
        }
        String measured = words.number(quantity) + (line.unit() == null ? "" : " " + line.unit());
        return price == null ? measured : words.say(Phrase.IOU_QUANTITY_PRICE, measured, words.figure(price));
    }

    /** One at its price: the line above says it all. */
    private static boolean isOne(SaleLine line) {
        return line.unit() == null
                && line.unitPrice() != null
                && line.unitPrice().isEqual(line.amount())
                && line.quantity() != null
                && line.quantity().compareTo(BigDecimal.ONE) == 0;
    }
}
