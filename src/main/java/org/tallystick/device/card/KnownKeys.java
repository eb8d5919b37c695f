package org.tallystick.device.card;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/**
 * Refuses keys that a record does not have.
 *
 * <p>Done before binding, because Jackson makes a record first and looks at unknown keys then: a misspelt key would be
 * told as another one missing, elsewhere in the file.
 */
final class KnownKeys {
    private KnownKeys() {}

    /** @param parser before the first token of a YAML document of the record's form */
    static void check(JsonParser parser, Class<?> form) {
        if (parser.nextToken() == JsonToken.START_OBJECT) {
            checkObject(parser, form);
        }
    }

    private static void checkObject(JsonParser parser, Class<?> form) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            Class<?> value = component(form, parser.currentName())
                    .map(RecordComponent::getType)
                    .orElseThrow(() -> unknown(parser, form));
            if (parser.nextToken() == JsonToken.START_OBJECT && value.isRecord()) {
                checkObject(parser, value);
            } else {
                parser.skipChildren();
            }
        }
    }

    private static Optional<RecordComponent> component(Class<?> form, String name) {
        return Arrays.stream(form.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst();
    }

    private static UnknownKey unknown(JsonParser parser, Class<?> form) {
        String known = String.join(
                ", ",
                Arrays.stream(form.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
        return new UnknownKey(
                "unknown key \"%s\": remove it, or write one of %s".formatted(parser.currentName(), known),
                parser.currentTokenLocation());
    }

    /** Where the key stands, and what could stand there. */
    static final class UnknownKey extends RuntimeException {
        private final transient TokenStreamLocation place;

        private UnknownKey(String message, TokenStreamLocation place) {
            super(message);
            this.place = place;
        }

        TokenStreamLocation place() {
            return place;
        }
    }
}
