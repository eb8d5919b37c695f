package org.tallystick.entry.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CreditMode;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Balances;
import org.tallystick.entry.SlipNumber;
import tools.jackson.databind.JsonNode;

/** The fields of a JSON object being read; a missing or wrong one is named. */
record Fields(JsonNode node) {

    @Nullable
    String optional(String name) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw new IllegalArgumentException("field '%s' is no text: %s".formatted(name, value));
        }
        return value.stringValue();
    }

    String text(String name) {
        String value = optional(name);
        if (value == null) {
            throw new IllegalArgumentException("field '" + name + "' is missing");
        }
        return value;
    }

    long number(String name) {
        JsonNode value = node.get(name);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new IllegalArgumentException("field '%s' is no whole number: %s".formatted(name, value));
        }
        return value.longValue();
    }

    private <T> @Nullable T optional(String name, Function<String, T> parse) {
        String text = optional(name);
        return text == null ? null : parsed(name, text, parse);
    }

    private <T> T required(String name, Function<String, T> parse) {
        return parsed(name, text(name), parse);
    }

    private static <T> T parsed(String name, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("field '%s' cannot be read: %s".formatted(name, text), e);
        }
    }

    Money money(String name) {
        return required(name, Money::parse);
    }

    @Nullable
    Money optionalMoney(String name) {
        return optional(name, Money::parse);
    }

    LocalDate day(String name) {
        return required(name, LocalDate::parse);
    }

    @Nullable
    LocalDate optionalDay(String name) {
        return optional(name, LocalDate::parse);
    }

    Instant instant(String name) {
        return required(name, Instant::parse);
    }

    @Nullable
    Instant optionalInstant(String name) {
        return optional(name, Instant::parse);
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

    CustomerNumber customer() {
        return required("customer", CustomerNumber::new);
    }

    SlipNumber slip(String name) {
        return required(name, SlipNumber::new);
    }

    CreditTerms terms() {
        Fields inner = object("terms");
        return new CreditTerms(
                inner.constant("mode", CreditMode.class), inner.optionalMoney("limit"), (int) inner.number("days"));
    }

    Balances balances() {
        return new Balances(money("balanceBefore"), money("balanceAfter"));
    }

    boolean has(String name) {
        return node.has(name);
    }

    Fields object(String name) {
        JsonNode value = node.get(name);
        if (value == null || !value.isObject()) {
            throw new IllegalArgumentException("field '" + name + "' is missing");
        }
        return new Fields(value);
    }

    <T> List<T> list(String name, Function<Fields, T> read) {
        JsonNode value = node.get(name);
        if (value == null || !value.isArray()) {
            throw new IllegalArgumentException("list '" + name + "' is missing");
        }
        List<T> result = new ArrayList<>();
        value.forEach(each -> result.add(read.apply(new Fields(each))));
        return result;
    }
}
