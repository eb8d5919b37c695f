package org.tallystick.entry.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CreditTerms;
import org.tallystick.entry.Balances;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A JSON object being filled in; what is null is left out. */
record Form(ObjectNode node) {

    static Form blank() {
        return new Form(JsonNodeFactory.instance.objectNode());
    }

    Form put(String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
        return this;
    }

    Form put(String name, long value) {
        node.put(name, value);
        return this;
    }

    Form put(String name, @Nullable Money amount) {
        return put(name, amount == null ? null : amount.toString());
    }

    Form put(String name, @Nullable LocalDate day) {
        return put(name, day == null ? null : day.toString());
    }

    Form put(String name, @Nullable Instant at) {
        return put(name, at == null ? null : at.toString());
    }

    Form put(String name, @Nullable Enum<?> constant) {
        return put(name, constant == null ? null : constant.name());
    }

    Form put(String name, @Nullable BigDecimal number) {
        return put(name, number == null ? null : number.toPlainString());
    }

    Form put(CreditTerms terms) {
        Form inner = new Form(node.putObject("terms"));
        inner.put("mode", terms.mode()).put("limit", terms.limit()).put("days", terms.days());
        return this;
    }

    Form put(Balances balances) {
        return put("balanceBefore", balances.before()).put("balanceAfter", balances.after());
    }

    /** A list of objects, one added by each call of {@link #addTo}. */
    ArrayNode list(String name) {
        return node.putArray(name);
    }

    static Form addTo(ArrayNode list) {
        return new Form(list.addObject());
    }

    boolean isBlank() {
        return node.isEmpty();
    }

    String text() {
        return node.toString();
    }
}
