package org.tallystick.web;

import static org.tallystick.web.CustomersSection.text;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.web.CustomersSection.Fact;
import org.tallystick.wording.Phrase;
import tools.jackson.databind.JsonNode;

/** What is known of somebody, in the making: what is empty is left out. */
final class Facts {
    private final Frame frame;
    private final List<Fact> all = new ArrayList<>();

    Facts(Frame frame) {
        this.frame = frame;
    }

    void add(Phrase name, String value) {
        if (!value.isEmpty()) {
            all.add(new Fact(frame.say(name), value));
        }
    }

    List<Fact> all() {
        return List.copyOf(all);
    }

    /** A promise, or a part of a plan; empty when there is none. */
    String promised(JsonNode part) {
        String date = frame.date(text(part, "date"));
        String amount = text(part, "amount");
        if (date.isEmpty()) {
            return "";
        }
        return amount.isEmpty()
                ? frame.say(Phrase.PAGE_PROMISED_ALL, date)
                : frame.say(Phrase.PAGE_PROMISED, frame.amount(amount), date);
    }
}
