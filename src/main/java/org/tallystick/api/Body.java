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
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.validation.AmountRules;
import org.tallystick.validation.CountRules;
import org.tallystick.validation.DateRules;
import org.tallystick.validation.IdRules;
import org.tallystick.validation.InvalidInput;
import org.tallystick.validation.TextRules;
import tools.jackson.databind.JsonNode;

/** The fields of a request; a missing, wrong or unknown one is named with its path. */
public final class Body {
    private final JsonNode node;
    private final String path;
    private final CurrencyUnit currency;
    private final Set<String> asked = new HashSet<>();

    public Body(JsonNode node, String path, CurrencyUnit currency) {
        this.node = node;
        this.path = path;
        this.currency = currency;
        if (!node.isObject()) {
            throw new InvalidInput(path.isEmpty() ? "body" : path, "must be a JSON object");
        }
    }

    /** The path of a field, for messages. */
    public String name(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    public @Nullable String optional(String field) {
        String text = optionalRaw(field);
        return text == null ? null : TextRules.decoded(name(field), text);
    }

    /** A whole file, whose reader looks at each field of it. */
    public String file(String field) {
        return TextRules.whole(name(field), present(field, optionalRaw(field)));
    }

    private @Nullable String optionalRaw(String field) {
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

    /** A text of at most max characters in its one form; null when it is missing or shows nothing. */
    public @Nullable String optionalText(String field, int max) {
        return TextRules.optional(name(field), optional(field), max);
    }

    /** As {@link #optionalText}, but it must be there. */
    public String text(String field, int max) {
        return TextRules.required(name(field), optional(field), max);
    }

    /** Whether the field is there, if only as null. */
    public boolean has(String field) {
        asked.add(field);
        return node.has(field);
    }

    public String required(String field) {
        return present(field, optional(field));
    }

    private <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidInput(name(field), "is missing");
        }
        return value;
    }

    public Money amount(String field) {
        return AmountRules.read(name(field), required(field), currency);
    }

    public @Nullable Money optionalAmount(String field) {
        String text = optional(field);
        return text == null ? null : AmountRules.read(name(field), text, currency);
    }

    public @Nullable BigMoney optionalUnitPrice(String field) {
        String text = optional(field);
        return text == null ? null : AmountRules.unitPrice(name(field), text, currency);
    }

    public UUID id() {
        return IdRules.read(name("id"), required("id"));
    }

    public @Nullable LocalDate optionalDay(String field) {
        String text = optional(field);
        return text == null ? null : DateRules.day(name(field), text);
    }

    public LocalDate day(String field) {
        return present(field, optionalDay(field));
    }

    public @Nullable Instant optionalInstant(String field) {
        String text = optional(field);
        return text == null ? null : DateRules.instant(name(field), text);
    }

    public @Nullable BigDecimal optionalQuantity(String field) {
        String text = optional(field);
        return text == null ? null : AmountRules.quantity(name(field), text);
    }

    public <E extends Enum<E>> @Nullable E optionalConstant(String field, Class<E> type) {
        String text = optional(field);
        if (text == null) {
            return null;
        }
        for (E constant : Objects.requireNonNull(type.getEnumConstants())) {
            if (constant.name().equals(text.toUpperCase(Locale.ROOT))) {
                return constant;
            }
        }
        throw new InvalidInput(
                name(field), "'%s' is none of %s".formatted(shortened(text), List.of(type.getEnumConstants())));
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "..." : text;
    }

    public <E extends Enum<E>> E constant(String field, Class<E> type) {
        return present(field, optionalConstant(field, type));
    }

    public int number(String field, int otherwise) {
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

    public boolean flag(String field) {
        asked.add(field);
        JsonNode value = node.get(field);
        if (value == null || !value.isBoolean()) {
            throw new InvalidInput(name(field), "must be true or false");
        }
        return value.booleanValue();
    }

    public boolean flag(String field, boolean otherwise) {
        asked.add(field);
        JsonNode value = node.get(field);
        boolean given = value != null && !value.isNull();
        return given ? flag(field) : otherwise;
    }

    public @Nullable Body optionalObject(String field) {
        asked.add(field);
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : new Body(value, name(field), currency);
    }

    public List<Body> objects(String field) {
        List<Body> result = new ArrayList<>();
        for (JsonNode each : list(field, CountRules.LINES)) {
            result.add(new Body(each, "%s[%d]".formatted(name(field), result.size()), currency));
        }
        return result;
    }

    public List<String> strings(String field) {
        List<String> result = new ArrayList<>();
        for (JsonNode each : list(field, CountRules.SLIPS_NAMED)) {
            if (!each.isString()) {
                throw new InvalidInput(name(field), "must be a list of strings");
            }
            result.add(TextRules.decoded(name(field), each.stringValue()));
        }
        return result;
    }

    private List<JsonNode> list(String field, int most) {
        asked.add(field);
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            throw new InvalidInput(name(field), "must be a list");
        }
        return CountRules.atMost(name(field), value.valueStream().toList(), most);
    }

    /** Called when all is read: what nobody asked for is a mistake. */
    public void nothingElse() {
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
