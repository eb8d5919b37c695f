package org.tallystick.api.counter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.api.Body;
import org.tallystick.api.Forms;
import org.tallystick.api.JsonObject;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SaleLine;
import org.tallystick.sale.Goods;
import org.tallystick.validation.AmountRules;
import org.tallystick.validation.InvalidInput;
import org.tallystick.validation.TextRules;
import org.tallystick.wording.Phrase;

/** The goods of a sale as a till sends them: lines, or the number of its own receipt with a total. */
final class GoodsForm {
    private static final int UNIT = 12;

    private GoodsForm() {}

    static Goods read(Body body, CurrencyUnit currency) {
        List<SaleLine> lines = new ArrayList<>();
        for (Body line : body.objects("lines")) {
            lines.add(line(line, currency));
        }
        Money total = lines.isEmpty() ? body.amount("total") : body.optionalAmount("total");
        String receipt = body.optionalText("receipt", TextRules.RECEIPT);
        String reference = body.optionalText("reference", TextRules.RECEIPT);
        return body.together(
                List.of("lines", "total", "receipt"),
                new Goods(List.of(), "-", null, Money.ofMinor(currency, 1)),
                () -> new Goods(lines, receipt, reference, total == null ? sum(lines, currency) : total));
    }

    /** What was sold, as it was sent. */
    static JsonObject put(JsonObject out, CreditSale sale) {
        return out.put("receipt", sale.receipt()).list("lines", sale.lines(), Forms::goods);
    }

    private static Money sum(List<SaleLine> lines, CurrencyUnit currency) {
        return lines.stream().map(SaleLine::amount).reduce(Money.zero(currency), Money::plus);
    }

    private static SaleLine line(Body line, CurrencyUnit currency) {
        String name = line.text("name", TextRules.SENTENCE);
        var quantity = line.optionalQuantity("quantity");
        BigMoney unitPrice = line.optionalUnitPrice("unitPrice");
        Money given = line.optionalAmount("amount");
        String unit = line.optionalText("unit", UNIT);
        line.nothingElse();
        Money amount = line.together(
                List.of("quantity", "unitPrice", "amount"),
                Money.zero(currency),
                () -> amount(line, given, quantity, unitPrice));
        return new SaleLine(name, quantity, unit, unitPrice, amount);
    }

    private static Money amount(
            Body line, @Nullable Money given, @Nullable BigDecimal quantity, @Nullable BigMoney unitPrice) {
        if (given != null) {
            return given;
        }
        if (quantity == null || unitPrice == null) {
            throw new InvalidInput(line.name("amount"), Phrase.SALE_LINE_AMOUNT);
        }
        return AmountRules.worth(line.name("amount"), quantity, unitPrice);
    }
}
