package org.tallystick.web;

import static org.tallystick.web.CustomersSection.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
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
        String quantity = line.has("quantity")
                ? frame.words().number(new BigDecimal(text(line, "quantity"))) + suffix(text(line, "unit"))
                : "";
        if (!line.has("unitPrice")) {
            return quantity;
        }
        String price =
                frame.words().figure(BigMoney.of(frame.shop().currency(), new BigDecimal(text(line, "unitPrice"))));
        return quantity.isEmpty()
                ? frame.say(Phrase.IOU_PRICE, price)
                : frame.say(Phrase.IOU_QUANTITY_PRICE, quantity, price);
    }

    private static String suffix(String unit) {
        return unit.isEmpty() ? "" : " " + unit;
    }
}
