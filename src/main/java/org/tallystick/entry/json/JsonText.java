package org.tallystick.entry.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The text of a JSON object as plain maps and lists, which a rebuild has sooner than a tree of nodes. Whole numbers
 * that fit are Long, all others stay text of their own class; what is null is left out.
 */
final class JsonText {
    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    /** A number that is not whole, or too long to be one of ours. */
    record OddNumber(String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    private JsonText() {}

    static Map<String, Object> parse(String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("the entry is no JSON object");
            }
            Map<String, Object> object = object(parser);
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("the entry goes on after its JSON object has ended");
            }
            return object;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("the entry is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static Map<String, Object> object(JsonParser parser) {
        Map<String, Object> object = HashMap.newHashMap(24);
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken token = parser.nextToken();
            if (token != JsonToken.VALUE_NULL && object.put(name, value(parser, token)) != null) {
                throw new IllegalArgumentException("field '" + name + "' stands twice");
            }
        }
        return object;
    }

    private static List<Object> list(JsonParser parser) {
        List<Object> list = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            list.add(value(parser, token));
        }
        return list;
    }

    private static Object value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> list(parser);
            case VALUE_NUMBER_INT -> whole(parser);
            case VALUE_NUMBER_FLOAT -> new OddNumber(parser.getString());
            case VALUE_STRING -> parser.getString();
            default -> token;
        };
    }

    private static Object whole(JsonParser parser) {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? new OddNumber(parser.getString())
                : (Object) parser.getLongValue();
    }
}
