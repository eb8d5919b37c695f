package org.tallystick.entry;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

/**
 * One line of a sale. The amount counts (negative for a discount or a deposit given back); quantity, unit and unit
 * price are for information. A price may be finer than the currency, such as that of a litre of fuel.
 */
public record SaleLine(
        String name,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        @Nullable BigMoney unitPrice,
        Money amount) {

    /**
     * Checks that the amounts of the lines add up to the total.
     *
     * @throws InvalidInput when they do not
     */
    static void checkSum(List<SaleLine> lines, Money total) {
        Money sum = lines.stream().map(SaleLine::amount).reduce(Money.zero(total.getCurrencyUnit()), Money::plus);
        if (!sum.isEqual(total)) {
            throw new InvalidInput("total", Phrase.SALE_SUM, total, sum);
        }
    }
}
