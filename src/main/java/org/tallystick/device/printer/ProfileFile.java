package org.tallystick.device.printer;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * The facts of one profile: {@code key: {value: ..., source: ...}}. Every fact has a source, every wrong one is
 * refused with its place in the file.
 */
final class ProfileFile {
    private final String file;
    private final Map<String, Fact> facts = new LinkedHashMap<>();

    /** A value as written, with its place for messages; both count from 1. */
    private record Fact(String value, int line, int column) {}

    private ProfileFile(String file) {
        this.file = file;
    }

    /** @throws IllegalArgumentException with file, line, column and remedy */
    static ProfileFile parse(String file, String text) {
        ProfileFile parsed = new ProfileFile(file);
        try (JsonParser yaml = new YAMLFactory().createParser(ObjectReadContext.empty(), text)) {
            parsed.read(yaml);
        } catch (JacksonException e) {
            String problem =
                    String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
            throw parsed.wrong(e.getLocation(), "this is not YAML: " + problem + ": see brackets, quotes and indents");
        }
        return parsed;
    }

    private void read(JsonParser yaml) {
        if (yaml.nextToken() != JsonToken.START_OBJECT) {
            throw wrong(
                    yaml.currentTokenLocation(),
                    "a profile starts with a line such as model: {value: ..., source: ...}");
        }
        while (yaml.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = yaml.currentName();
            TokenStreamLocation at = yaml.currentTokenLocation();
            if (facts.containsKey(key)) {
                throw wrong(at, key + " stands here twice: remove one");
            }
            facts.put(key, fact(key, yaml));
        }
    }

    private Fact fact(String key, JsonParser yaml) {
        TokenStreamLocation at = yaml.currentTokenLocation();
        if (yaml.nextToken() != JsonToken.START_OBJECT) {
            throw wrong(at, "write " + key + ": {value: ..., source: where it is known from}");
        }
        @Nullable Fact value = null;
        String source = "";
        while (yaml.nextToken() == JsonToken.PROPERTY_NAME) {
            String part = yaml.currentName();
            TokenStreamLocation partAt = yaml.currentTokenLocation();
            if (!yaml.nextToken().isScalarValue()) {
                throw wrong(partAt, part + " of " + key + " is one word or number");
            }
            String text = String.valueOf(yaml.getString());
            TokenStreamLocation textAt = yaml.currentTokenLocation();
            switch (part) {
                case "value" -> value = new Fact(text, textAt.getLineNr(), textAt.getColumnNr());
                case "source" -> source = text.strip();
                default -> throw wrong(partAt, part + " is unknown: a fact has value and source");
            }
        }
        if (value == null || source.isEmpty()) {
            throw wrong(at, key + " lacks its " + (value == null ? "value" : "source: say where it is known from"));
        }
        return value;
    }

    /** Refuses keys that nobody knows. */
    void allow(Collection<String> keys) {
        for (Map.Entry<String, Fact> fact : facts.entrySet()) {
            if (!keys.contains(fact.getKey())) {
                throw wrong(fact.getValue(), fact.getKey() + " is unknown: the keys are " + new TreeSet<>(keys));
            }
        }
    }

    String text(String key) {
        return fact(key).value();
    }

    int number(String key, int lowest, int highest) {
        Fact fact = fact(key);
        try {
            int number = Integer.parseInt(fact.value());
            if (number >= lowest && number <= highest) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number out of range.
        }
        throw wrong(key, "write a number from " + lowest + " to " + highest);
    }

    boolean yesOrNo(String key) {
        return switch (fact(key).value()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(key, "write true or false");
        };
    }

    /** Written in lower case with dashes. */
    <E extends Enum<E>> E oneOf(String key, Class<E> kind) {
        String written = fact(key).value();
        for (E constant : kind.getEnumConstants()) {
            if (asWritten(constant).equals(written)) {
                return constant;
            }
        }
        throw wrong(
                key,
                "write one of "
                        + Arrays.stream(kind.getEnumConstants())
                                .map(ProfileFile::asWritten)
                                .toList());
    }

    /** One byte a character, with ASCII in its lower half. */
    Charset charset(String key) {
        try {
            Charset charset = Charset.forName(fact(key).value());
            if (charset.canEncode()
                    && charset.newEncoder().maxBytesPerChar() == 1
                    && "Az09 ~".equals(new String("Az09 ~".getBytes(charset), StandardCharsets.US_ASCII))) {
                return charset;
            }
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            // Told below.
        }
        throw wrong(key, "write a single-byte charset that Java knows, such as windows-1252, IBM437 or IBM858");
    }

    IllegalArgumentException wrong(String key, String remedy) {
        Fact fact = fact(key);
        return wrong(fact, key + " cannot be \"" + fact.value() + "\": " + remedy);
    }

    private IllegalArgumentException wrong(Fact at, String what) {
        return new IllegalArgumentException("%s:%d:%d: %s".formatted(file, at.line(), at.column(), what));
    }

    private IllegalArgumentException wrong(TokenStreamLocation at, String what) {
        return wrong(new Fact("", at.getLineNr(), at.getColumnNr()), what);
    }

    private Fact fact(String key) {
        Fact fact = facts.get(key);
        if (fact == null) {
            throw new IllegalArgumentException(
                    file + ": " + key + " is missing: write " + key + ": {value: ..., source: where it is known from}");
        }
        return fact;
    }

    private static String asWritten(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
