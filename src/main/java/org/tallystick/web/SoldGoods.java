package org.tallystick.web;

import static org.tallystick.web.CustomersSection.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.tallystick.slip.form.GoodsPrice;
import org.tallystick.wording.Phrase;
import tools.jackson.databind.JsonNode;

/** What was sold on a slip, each in a line of words. */
record SoldGoods(Frame frame, JsonNode slip) {
    private static final int MOST_SHOWN = 8;

    /** Of very many goods the first; the slip's own page has all of them. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (JsonNode line : slip.path("lines")) {
            if (lines.size() == MOST_SHOWN) {
                lines.add(frame.say(Phrase.SUMMARY_MORE, slip.path("lines").size() - MOST_SHOWN));
                return lines;
            }
            lines.add(CustomersSection.joined(text(line, "name"), measured(line)) + ": "
                    + frame.figure(text(line, "amount")));
        }
        if (lines.isEmpty() && slip.has("receipt")) {
            lines.add(frame.say(Phrase.IOU_GOODS_ON_RECEIPT, text(slip, "receipt")));
        }
        return lines;
    }

    private String measured(JsonNode line) {
        CurrencyUnit currency = frame.shop().currency();
        BigDecimal quantity = decimal(line, "quantity");
        BigDecimal price = decimal(line, "unitPrice");
        String words = GoodsPrice.of(
                quantity,
                line.has("unit") ? text(line, "unit") : null,
                price == null ? null : BigMoney.of(currency, price),
                BigMoney.of(currency, new BigDecimal(text(line, "amount"))),
                frame.words());
        return words == null ? "" : words;
    }

    private static @Nullable BigDecimal decimal(JsonNode line, String name) {
        return line.has(name) ? new BigDecimal(text(line, name)) : null;
    }
}
