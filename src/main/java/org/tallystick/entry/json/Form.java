package org.tallystick.entry.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.joda.money.BigMoneyProvider;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.DueRule;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.Balances;
import org.tallystick.entry.BegunSlip;
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

    Form put(String name, @Nullable BigMoneyProvider amount) {
        return put(name, amount == null ? null : amount.toString());
    }

    Form putUnlessZero(String name, Money amount) {
        return put(name, amount.isZero() ? null : amount);
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
        DueRule due = terms.due();
        object("terms")
                .put("mode", terms.mode())
                .put("limit", terms.limit())
                .put("days", terms.days())
                .put("alone", terms.alone())
                .put("due", due == null ? null : due.text());
        return this;
    }

    /** The slip that the entry begins, with its number under a name; what stands on it is personal. */
    Form put(String name, @Nullable BegunSlip slip, Form personal) {
        if (slip != null) {
            put(name, slip.number().value()).put("copies", slip.copies());
            personal.put("slip", slip.source());
        }
        return this;
    }

    Form put(Balances balances) {
        return put("balanceBefore", balances.before()).put("balanceAfter", balances.after());
    }

    Form put(String name, Map<String, String> texts) {
        Form inner = object(name);
        texts.forEach(inner::put);
        return this;
    }

    Form put(String name, List<String> texts) {
        var list = node.putArray(name);
        texts.forEach(list::add);
        return this;
    }

    /** The object of that name, to be filled in. */
    Form object(String name) {
        return new Form(node.putObject(name));
    }

    /** A list with one object for each of the items. */
    <T> Form list(String name, List<T> items, BiConsumer<T, Form> write) {
        var list = node.putArray(name);
        for (T item : items) {
            write.accept(item, new Form(list.addObject()));
        }
        return this;
    }

    Form allocations(String name, List<Allocation> allocations) {
        return list(
                name,
                allocations,
                (each, form) -> form.put("slip", each.slip().value()).put("amount", each.amount()));
    }

    Form allocationsUnlessNone(String name, List<Allocation> allocations) {
        return allocations.isEmpty() ? this : allocations(name, allocations);
    }

    boolean isBlank() {
        return node.isEmpty();
    }

    String text() {
        return node.toString();
    }
}
