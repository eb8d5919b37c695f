package org.tallystick.api.counter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.api.Body;
import org.tallystick.entry.SaleLine;
import org.tallystick.sale.Goods;
import org.tallystick.validation.AmountRules;
import org.tallystick.validation.InvalidInput;
import org.tallystick.validation.TextRules;

/** The goods of a sale as a till sends them: lines, or the number of its own receipt with a total. */
final class GoodsForm {
    private static final int UNIT = 12;

    private GoodsForm() {}

    static Goods read(Body body, CurrencyUnit currency) {
        List<SaleLine> lines = new ArrayList<>();
        for (Body line : body.objects("lines")) {
            lines.add(line(line));
        }
        Money total = lines.isEmpty() ? body.amount("total") : body.optionalAmount("total");
        return new Goods(
                lines, body.optionalText("receipt", TextRules.RECEIPT), total == null ? sum(lines, currency) : total);
    }

    private static Money sum(List<SaleLine> lines, CurrencyUnit currency) {
        return lines.stream().map(SaleLine::amount).reduce(Money.zero(currency), Money::plus);
    }

    private static SaleLine line(Body line) {
        String name = line.text("name", TextRules.SENTENCE);
        var quantity = line.optionalQuantity("quantity");
        BigMoney unitPrice = line.optionalUnitPrice("unitPrice");
        Money amount = amount(line, line.optionalAmount("amount"), quantity, unitPrice);
        SaleLine result = new SaleLine(name, quantity, line.optionalText("unit", UNIT), unitPrice, amount);
        line.nothingElse();
        return result;
    }

    private static Money amount(
            Body line, @Nullable Money given, @Nullable BigDecimal quantity, @Nullable BigMoney unitPrice) {
        if (given != null) {
            return given;
        }
        if (quantity == null || unitPrice == null) {
            throw new InvalidInput(line.name("amount"), "is missing; give it, or quantity and unitPrice");
        }
        return AmountRules.worth(line.name("amount"), quantity, unitPrice);
    }
}
