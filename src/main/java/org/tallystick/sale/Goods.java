package org.tallystick.sale;

import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.entry.SaleLine;
import org.tallystick.validation.AmountRules;
import org.tallystick.validation.CountRules;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

/**
 * What was sold: lines whose amounts add up to the total, or the other till's receipt number.
 *
 * @param reference what the other till calls the sale in its own books; null where it says nothing
 * @param total above zero
 */
public record Goods(
        List<SaleLine> lines,
        @Nullable String receipt,
        @Nullable String reference,
        Money total) {
    public Goods {
        lines = List.copyOf(lines);
        if (lines.isEmpty() == (receipt == null)) {
            throw new InvalidInput("lines", Phrase.SALE_GOODS_OR_RECEIPT);
        }
        CountRules.atMost("lines", lines, CountRules.LINES);
        if (!total.isPositive()) {
            throw new InvalidInput("total", Phrase.SALE_RETURN_INSTEAD, total);
        }
        lines.forEach(line -> AmountRules.checked("lines", line.amount()));
        AmountRules.checked("total", total);
        Money sum = lines.stream().map(SaleLine::amount).reduce(Money.zero(total.getCurrencyUnit()), Money::plus);
        if (!lines.isEmpty() && !sum.isEqual(total)) {
            throw new InvalidInput("total", Phrase.SALE_SUM, total, sum);
        }
    }
}
