package org.tallystick.entry;

import java.math.BigDecimal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.Words;

/**
 * One line of a sale. The amount counts (negative for a discount or a deposit given back); quantity, unit and unit
 * price are for information.
 */
public record SaleLine(
        String name,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        @Nullable Money unitPrice,
        Money amount) {
    public SaleLine {
        name = Words.required("name", name, Words.NAME);
        unit = Words.optional("unit", unit, 12);
    }
}
