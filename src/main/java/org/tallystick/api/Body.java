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
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.validation.AmountRules;
import org.tallystick.validation.CountRules;
import org.tallystick.validation.DateRules;
import org.tallystick.validation.IdRules;
import org.tallystick.validation.InvalidInput;
import org.tallystick.validation.InvalidInput.WrongField;
import org.tallystick.validation.TextRules;
import org.tallystick.validation.WrongFields;
import org.tallystick.wording.Phrase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The fields of a request. One that is missing, wrong or unknown is remembered with its path, and some value stands in
 * for it until {@link #nothingElse}, which comes before anything is done with what was read, refuses the request with
 * all of them.
 */
public final class Body {
    private static final Pattern PIN = Pattern.compile("[0-9]{4,12}");

    private static final UUID NO_ID = new UUID(0, 0);

    private final JsonNode node;
    private final String path;
    private final CurrencyUnit currency;
    private final WrongFields wrong;
    private final Set<String> asked = new HashSet<>();

    /** @throws InvalidInput when it is no object */
    public Body(JsonNode node, CurrencyUnit currency) {
        this(node, "", currency, new WrongFields());
        if (!node.isObject()) {
            throw new InvalidInput("body", Phrase.INPUT_OBJECT);
        }
    }

    private Body(JsonNode node, String path, CurrencyUnit currency, WrongFields wrong) {
        this.node = node;
        this.path = path;
        this.currency = currency;
        this.wrong = wrong;
    }

    /** What stands for an object that is none; what is missing in it is not the caller's concern. */
    private Body inner(JsonNode value, String name) {
        if (!value.isObject()) {
            wrong.add(new WrongField(name, Phrase.INPUT_OBJECT));
            return new Body(JsonNodeFactory.instance.objectNode(), name, currency, new WrongFields());
        }
        return new Body(value, name, currency, wrong);
    }

    /** The owner's PIN; null where there is none. */
    public @Nullable String ownersPin() {
        return optional("pin", text -> {
            if (!PIN.matcher(text).matches()) {
                throw new InvalidInput("pin", Phrase.INPUT_PIN);
            }
            return text;
        });
    }

    /** The path of a field, for messages. */
    public String name(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    /** What rules make of what was read; the stand-in where they refuse it, which is remembered. */
    public <T extends @Nullable Object> T checked(T standIn, Supplier<? extends T> rules) {
        try {
            return rules.get();
        } catch (InvalidInput e) {
            e.errors()
                    .forEach(error -> wrong.add(
                            error.field().startsWith(path)
                                    ? error
                                    : new WrongField(name(error.field()), error.message())));
            return standIn;
        }
    }

    /** As {@link #checked}, of what several fields say together: nothing is asked where one of them is wrong. */
    public <T extends @Nullable Object> T together(List<String> fields, T standIn, Supplier<? extends T> rules) {
        return fields.stream().map(this::name).anyMatch(wrong::concern) ? standIn : checked(standIn, rules);
    }

    public @Nullable String optional(String field) {
        return checked(null, () -> decoded(field));
    }

    /** As {@link #optional}, of a text that stands for something. */
    public <T> @Nullable T optional(String field, Function<String, T> reading) {
        return this.<@Nullable T>checked(null, () -> {
            String text = decoded(field);
            return text == null ? null : reading.apply(text);
        });
    }

    public String required(String field) {
        return required(field, "", text -> text);
    }

    private <T> T required(String field, T standIn, Function<String, T> reading) {
        return checked(standIn, () -> reading.apply(present(field, decoded(field))));
    }

    /** A text that nothing is kept of as it is: a path, or a whole file, whose reader looks at each field of it. */
    public String whole(String field) {
        return checked("", () -> TextRules.whole(name(field), present(field, raw(field))));
    }

    private @Nullable String decoded(String field) {
        String text = raw(field);
        return text == null ? null : TextRules.decoded(name(field), text);
    }

    private @Nullable String raw(String field) {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        if (value.isNumber()) {
            throw new InvalidInput(name(field), Phrase.INPUT_NUMBER_AS_TEXT);
        }
        if (!value.isString()) {
            throw new InvalidInput(name(field), Phrase.INPUT_STRING);
        }
        return value.stringValue();
    }

    /** Null when it is missing or null. */
    private @Nullable JsonNode value(String field) {
        asked.add(field);
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value;
    }

    private <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidInput(name(field), Phrase.INPUT_MISSING);
        }
        return value;
    }

    /** A text of at most max characters in its one form; null when it is missing or shows nothing. */
    public @Nullable String optionalText(String field, int max) {
        return checked(null, () -> TextRules.optional(name(field), decoded(field), max));
    }

    /** As {@link #optionalText}, but it must be there. */
    public String text(String field, int max) {
        return checked("", () -> TextRules.required(name(field), decoded(field), max));
    }

    /** Whether the field is there, if only as null. */
    public boolean has(String field) {
        asked.add(field);
        return node.has(field);
    }

    public Money amount(String field) {
        return required(field, Money.zero(currency), text -> AmountRules.read(name(field), text, currency));
    }

    public @Nullable Money optionalAmount(String field) {
        return optional(field, text -> AmountRules.read(name(field), text, currency));
    }

    public @Nullable BigMoney optionalUnitPrice(String field) {
        return optional(field, text -> AmountRules.unitPrice(name(field), text, currency));
    }

    public UUID id() {
        return required("id", NO_ID, text -> IdRules.read(name("id"), text));
    }

    public @Nullable LocalDate optionalDay(String field) {
        return optional(field, text -> DateRules.day(name(field), text));
    }

    public LocalDate day(String field) {
        return required(field, LocalDate.EPOCH, text -> DateRules.day(name(field), text));
    }

    public @Nullable Instant optionalInstant(String field) {
        return optional(field, text -> DateRules.instant(name(field), text));
    }

    public @Nullable BigDecimal optionalQuantity(String field) {
        return optional(field, text -> AmountRules.quantity(name(field), text));
    }

    public <E extends Enum<E>> @Nullable E optionalConstant(String field, Class<E> type) {
        return optional(field, text -> constant(field, text, constants(type)));
    }

    public <E extends Enum<E>> E constant(String field, Class<E> type) {
        List<E> constants = constants(type);
        return required(field, constants.getFirst(), text -> constant(field, text, constants));
    }

    private static <E extends Enum<E>> List<E> constants(Class<E> type) {
        return List.of(Objects.requireNonNull(type.getEnumConstants()));
    }

    private <E extends Enum<E>> E constant(String field, String text, List<E> constants) {
        return constants.stream()
                .filter(constant -> constant.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidInput(name(field), Phrase.INPUT_NONE_OF, shortened(text), constants.toString()));
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "..." : text;
    }

    public int number(String field, int otherwise) {
        return checked(otherwise, () -> {
            JsonNode value = value(field);
            if (value == null) {
                return otherwise;
            }
            if (!value.isIntegralNumber() || !value.canConvertToInt()) {
                throw new InvalidInput(name(field), Phrase.INPUT_WHOLE_NUMBER);
            }
            return value.intValue();
        });
    }

    public boolean flag(String field) {
        return flag(field, null);
    }

    public boolean flag(String field, boolean otherwise) {
        return flag(field, Boolean.valueOf(otherwise));
    }

    private boolean flag(String field, @Nullable Boolean otherwise) {
        return checked(false, () -> {
            JsonNode value = value(field);
            if (value == null && otherwise != null) {
                return otherwise;
            }
            if (value == null || !value.isBoolean()) {
                throw new InvalidInput(name(field), Phrase.INPUT_TRUE_OR_FALSE);
            }
            return value.booleanValue();
        });
    }

    public @Nullable Body optionalObject(String field) {
        JsonNode value = value(field);
        return value == null ? null : inner(value, name(field));
    }

    public List<Body> objects(String field) {
        List<Body> result = new ArrayList<>();
        for (JsonNode each : list(field, CountRules.LINES)) {
            result.add(inner(each, "%s[%d]".formatted(name(field), result.size())));
        }
        return result;
    }

    public List<String> strings(String field) {
        return checked(
                List.of(),
                () -> list(field, CountRules.SLIPS_NAMED).stream()
                        .map(each -> {
                            if (!each.isString()) {
                                throw new InvalidInput(name(field), Phrase.INPUT_STRINGS);
                            }
                            return TextRules.decoded(name(field), each.stringValue());
                        })
                        .toList());
    }

    private List<JsonNode> list(String field, int most) {
        return checked(List.of(), () -> {
            JsonNode value = value(field);
            if (value == null) {
                return List.of();
            }
            if (!value.isArray()) {
                throw new InvalidInput(name(field), Phrase.INPUT_LIST);
            }
            return CountRules.atMost(name(field), value.valueStream().toList(), most);
        });
    }

    /**
     * Called when all is read: what nobody asked for is a mistake.
     *
     * @throws InvalidInput of a whole request with everything that is wrong in it
     */
    public void nothingElse() {
        for (String field : node.propertyNames()) {
            if (!asked.contains(field)) {
                wrong.add(new WrongField(
                        name(field),
                        Phrase.INPUT_UNKNOWN,
                        asked.stream().sorted().toList().toString()));
            }
        }
        if (path.isEmpty()) {
            wrong.refuse();
        }
    }
}
