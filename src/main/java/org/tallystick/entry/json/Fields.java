package org.tallystick.entry.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CreditMode;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.DueRule;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.Balances;
import org.tallystick.entry.BegunSlip;
import org.tallystick.entry.SlipNumber;

/**
 * The fields of a JSON object being read; a missing or wrong one is named with its place.
 *
 * @param place what stands before the names of its fields, such as {@code lines[2].}; empty for the entry itself
 */
record Fields(String place, Map<?, ?> values) {
    private static final Fields NONE = new Fields("", Map.of());

    /** The fields of the object that the text holds. */
    static Fields of(@Nullable String text) {
        return text == null ? NONE : new Fields("", JsonText.parse(text));
    }

    @Nullable
    String optional(String name) {
        Object value = values.get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw wrong(name, "is no text: " + value);
    }

    String text(String name) {
        return present(name, optional(name));
    }

    long number(String name) {
        if (present(name, values.get(name)) instanceof Long number) {
            return number;
        }
        throw wrong(name, "is no whole number: " + values.get(name));
    }

    /** A number of few things, such as copies. */
    int count(String name) {
        long number = number(name);
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw wrong(name, "is out of range: " + number);
        }
        return (int) number;
    }

    private <T> @Nullable T optional(String name, Function<String, T> parse) {
        String text = optional(name);
        return text == null ? null : parsed(name, text, parse);
    }

    private <T> T required(String name, Function<String, T> parse) {
        return parsed(name, text(name), parse);
    }

    private <T> T parsed(String name, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("field '%s%s' cannot be read: %s".formatted(place, name, text), e);
        }
    }

    private <T> T present(String name, @Nullable T value) {
        if (value == null) {
            throw wrong(name, "is missing");
        }
        return value;
    }

    private IllegalArgumentException wrong(String name, String how) {
        return new IllegalArgumentException("field '%s%s' %s".formatted(place, name, how));
    }

    UUID id(String name) {
        return required(name, UUID::fromString);
    }

    Money money(String name) {
        return required(name, Money::parse);
    }

    @Nullable
    Money optionalMoney(String name) {
        return optional(name, Money::parse);
    }

    /** One that may be finer than its currency. */
    @Nullable
    BigMoney optionalBigMoney(String name) {
        return optional(name, BigMoney::parse);
    }

    /** An amount that is left out when it is zero, in the currency of its neighbour. */
    Money moneyOrZero(String name, Money neighbour) {
        Money amount = optionalMoney(name);
        return amount == null ? Money.zero(neighbour.getCurrencyUnit()) : amount;
    }

    LocalDate day(String name) {
        return required(name, IsoText::day);
    }

    @Nullable
    LocalDate optionalDay(String name) {
        return optional(name, IsoText::day);
    }

    Instant instant(String name) {
        return required(name, IsoText::instant);
    }

    @Nullable
    Instant optionalInstant(String name) {
        return optional(name, IsoText::instant);
    }

    @Nullable
    BigDecimal optionalDecimal(String name) {
        return optional(name, BigDecimal::new);
    }

    <E extends Enum<E>> E constant(String name, Class<E> type) {
        return required(name, text -> Enum.valueOf(type, text));
    }

    <E extends Enum<E>> @Nullable E optionalConstant(String name, Class<E> type) {
        return optional(name, text -> Enum.valueOf(type, text));
    }

    /** The constants of a list; none when it was left out. */
    <E extends Enum<E>> List<E> constants(String name, Class<E> type) {
        Object value = values.get(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> items)) {
            throw wrong(name, "is no list: " + value);
        }
        return items.stream()
                .map(item -> parsed(name, String.valueOf(item), text -> Enum.valueOf(type, text)))
                .toList();
    }

    CustomerNumber customer() {
        return customer("customer");
    }

    CustomerNumber customer(String name) {
        return required(name, CustomerNumber::new);
    }

    SlipNumber slip(String name) {
        return required(name, SlipNumber::new);
    }

    BegunSlip begunSlip(String name, Fields personal) {
        return new BegunSlip(slip(name), count("copies"), personal.optional("slip"));
    }

    @Nullable
    BegunSlip optionalBegunSlip(String name, Fields personal) {
        return has(name) ? begunSlip(name, personal) : null;
    }

    CreditTerms terms() {
        Fields inner = object("terms");
        return new CreditTerms(
                inner.constant("mode", CreditMode.class),
                inner.optionalMoney("limit"),
                inner.count("days"),
                inner.optionalMoney("alone"),
                inner.optional("due", DueRule::of));
    }

    Balances balances() {
        return new Balances(money("balanceBefore"), money("balanceAfter"));
    }

    List<Allocation> allocations(String name) {
        return list(name, each -> new Allocation(each.slip("slip"), each.money("amount")));
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Fields object(String name) {
        return object(name, present(name, values.get(name)));
    }

    private Fields object(String name, Object value) {
        if (value instanceof Map<?, ?> inner) {
            return new Fields(place + name + ".", inner);
        }
        throw wrong(name, "is no object: " + value);
    }

    /** The names and texts of an object that holds nothing else. */
    Map<String, String> texts(String name) {
        Fields inner = object(name);
        Map<String, String> texts = new TreeMap<>();
        for (Object each : inner.values.keySet()) {
            texts.put((String) each, inner.text((String) each));
        }
        return texts;
    }

    /** The objects of a list; none when it was left out. */
    <T> List<T> list(String name, Function<Fields, T> read) {
        Object value = values.get(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> items)) {
            throw wrong(name, "is no list: " + value);
        }
        List<T> result = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            result.add(read.apply(object(name + "[" + i + "]", items.get(i))));
        }
        return result;
    }
}
