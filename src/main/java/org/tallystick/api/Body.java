package org.tallystick.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.validation.InvalidInput;
import tools.jackson.databind.JsonNode;

/** The fields of a request; a missing, wrong or unknown one is named with its path. */
final class Body {
    /** Without an exponent: a few characters of it could stand for a number of millions of digits. */
    private static final Pattern QUANTITY = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,4})?");

    private final JsonNode node;
    private final String path;
    private final CurrencyUnit currency;
    private final Set<String> asked = new HashSet<>();

    Body(JsonNode node, String path, CurrencyUnit currency) {
        this.node = node;
        this.path = path;
        this.currency = currency;
        if (!node.isObject()) {
            throw new InvalidInput(path.isEmpty() ? "body" : path, "must be a JSON object");
        }
    }

    /** The path of a field, for messages. */
    String name(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    @Nullable
    String optional(String field) {
        asked.add(field);
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isNumber()) {
            throw new InvalidInput(name(field), "is a number; send it as a string, like \"12.50\"");
        }
        if (!value.isString()) {
            throw new InvalidInput(name(field), "must be a string");
        }
        return value.stringValue();
    }

    /** Whether the field is there, if only as null. */
    boolean has(String field) {
        asked.add(field);
        return node.has(field);
    }

    String required(String field) {
        String value = optional(field);
        if (value == null) {
            throw new InvalidInput(name(field), "is missing");
        }
        return value;
    }

    Money amount(String field) {
        return Amounts.read(name(field), required(field), currency);
    }

    @Nullable
    Money optionalAmount(String field) {
        String text = optional(field);
        return text == null ? null : Amounts.read(name(field), text, currency);
    }

    private <T> T parsed(String field, String text, String form, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (RuntimeException e) {
            String shown = text.length() > 40 ? text.substring(0, 40) + "..." : text;
            throw new InvalidInput(name(field), "'%s' is not understood; write it like %s".formatted(shown, form));
        }
    }

    UUID id() {
        return parsed("id", required("id"), "2f1c8a52-7d3f-4a7e-9a55-0d6b1f7e3c11", UUID::fromString);
    }

    @Nullable
    LocalDate optionalDay(String field) {
        String text = optional(field);
        return text == null ? null : parsed(field, text, "2026-11-21", LocalDate::parse);
    }

    LocalDate day(String field) {
        LocalDate day = optionalDay(field);
        if (day == null) {
            throw new InvalidInput(name(field), "is missing");
        }
        return day;
    }

    @Nullable
    Instant optionalInstant(String field) {
        String text = optional(field);
        return text == null ? null : parsed(field, text, "2026-11-21T17:30:00Z", Instant::parse);
    }

    @Nullable
    BigDecimal optionalDecimal(String field) {
        String text = optional(field);
        if (text == null) {
            return null;
        }
        if (text.length() > 20 || !QUANTITY.matcher(text).matches()) {
            throw new InvalidInput(name(field), "is no quantity; write at most 9 digits and 4 decimals, like 1.5");
        }
        return new BigDecimal(text);
    }

    <E extends Enum<E>> @Nullable E optionalConstant(String field, Class<E> type) {
        String text = optional(field);
        if (text == null) {
            return null;
        }
        for (E constant : Objects.requireNonNull(type.getEnumConstants())) {
            if (constant.name().equals(text.toUpperCase(Locale.ROOT))) {
                return constant;
            }
        }
        throw new InvalidInput(name(field), "'%s' is none of %s".formatted(text, List.of(type.getEnumConstants())));
    }

    <E extends Enum<E>> E constant(String field, Class<E> type) {
        E value = optionalConstant(field, type);
        if (value == null) {
            throw new InvalidInput(name(field), "is missing");
        }
        return value;
    }

    int number(String field, int otherwise) {
        asked.add(field);
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return otherwise;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw new InvalidInput(name(field), "must be a whole number");
        }
        return value.intValue();
    }

    boolean flag(String field) {
        asked.add(field);
        JsonNode value = node.get(field);
        if (value == null || !value.isBoolean()) {
            throw new InvalidInput(name(field), "must be true or false");
        }
        return value.booleanValue();
    }

    boolean flag(String field, boolean otherwise) {
        asked.add(field);
        JsonNode value = node.get(field);
        boolean given = value != null && !value.isNull();
        return given ? flag(field) : otherwise;
    }

    @Nullable
    Body optionalObject(String field) {
        asked.add(field);
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : new Body(value, name(field), currency);
    }

    List<Body> objects(String field) {
        List<Body> result = new ArrayList<>();
        for (JsonNode each : list(field)) {
            result.add(new Body(each, "%s[%d]".formatted(name(field), result.size()), currency));
        }
        return result;
    }

    List<String> strings(String field) {
        List<String> result = new ArrayList<>();
        for (JsonNode each : list(field)) {
            if (!each.isString()) {
                throw new InvalidInput(name(field), "must be a list of strings");
            }
            result.add(each.stringValue());
        }
        return result;
    }

    private Iterable<JsonNode> list(String field) {
        asked.add(field);
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            throw new InvalidInput(name(field), "must be a list");
        }
        return value;
    }

    /** Called when all is read: what nobody asked for is a mistake. */
    void nothingElse() {
        for (String field : node.propertyNames()) {
            if (!asked.contains(field)) {
                throw new InvalidInput(
                        name(field),
                        "is not known here; known are "
                                + asked.stream().sorted().toList());
            }
        }
    }
}
