package org.tallystick.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiConsumer;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.entry.Balances;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A JSON object for an answer; what is null is left out. */
public record JsonObject(ObjectNode node) {

    public static JsonObject object() {
        return new JsonObject(JsonNodeFactory.instance.objectNode());
    }

    public JsonObject put(String name, @Nullable Object value) {
        switch (value) {
            case null -> {
                // left out
            }
            case Money amount -> node.put(name, amount.getAmount().toPlainString());
            case BigDecimal number -> node.put(name, number.toPlainString());
            case Boolean flag -> node.put(name, flag);
            case Integer number -> node.put(name, number);
            case Long number -> node.put(name, number);
            default -> node.put(name, value.toString());
        }
        return this;
    }

    public JsonObject put(String name, @Nullable JsonObject inner) {
        if (inner != null) {
            node.set(name, inner.node());
        }
        return this;
    }

    public <T> JsonObject list(String name, List<T> values, BiConsumer<JsonObject, T> write) {
        var array = node.putArray(name);
        for (T value : values) {
            write.accept(new JsonObject(array.addObject()), value);
        }
        return this;
    }

    public JsonObject put(Balances balances) {
        return put("balanceBefore", balances.before()).put("balanceAfter", balances.after());
    }

    public JsonObject strings(String name, List<String> values) {
        var array = node.putArray(name);
        values.forEach(array::add);
        return this;
    }
}
