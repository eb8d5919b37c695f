package org.tallystick.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.tallystick.validation.IdRules;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads request bodies, within limits that no honest till reaches. */
public final class Requests {
    private static final int A_TEXT = 64 * 1024;
    private static final int A_FILE = 8 * 1024 * 1024;

    private final JsonMapper json;
    private final CurrencyUnit currency;

    Requests(CurrencyUnit currency) {
        this(currency, A_TEXT);
    }

    /** For calls that bring a whole file in one string. */
    public static Requests ofWholeFiles(CurrencyUnit currency) {
        return new Requests(currency, A_FILE);
    }

    private Requests(CurrencyUnit currency, int longest) {
        this.currency = currency;
        json = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(20)
                                .maxStringLength(longest)
                                .maxNameLength(64)
                                .maxNumberLength(20)
                                .build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    public Body body(ApiRequest call) {
        return new Body(tree(call), currency);
    }

    private JsonNode tree(ApiRequest call) {
        try {
            return json.readTree(call.body().isBlank() ? "{}" : call.body());
        } catch (JacksonException e) {
            TokenStreamLocation at = Objects.requireNonNullElse(e.getLocation(), TokenStreamLocation.NA);
            throw new InvalidInput("body", Phrase.INPUT_JSON, at.getLineNr(), at.getColumnNr(), e.getOriginalMessage());
        }
    }

    /** What the request says, whatever the order of its fields; a PIN is left out. */
    String fingerprint(ApiRequest call) {
        return hash(call, tree(call));
    }

    /** What some fields of the request say, all others left out. */
    String fingerprintOf(ApiRequest call, List<String> fields) {
        ObjectNode some = JsonNodeFactory.instance.objectNode();
        JsonNode all = tree(call);
        fields.stream().filter(all::has).forEach(field -> some.set(field, all.get(field)));
        return hash(call, some);
    }

    private static String hash(ApiRequest call, JsonNode content) {
        StringBuilder text = new StringBuilder(call.method()).append(' ').append(call.path());
        write(content, text);
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void write(JsonNode node, StringBuilder text) {
        if (node.isObject()) {
            text.append('{');
            for (String name : new TreeSet<>(node.propertyNames())) {
                if (!name.equals("pin")) {
                    text.append('"').append(name).append("\":");
                    write(node.get(name), text);
                    text.append(',');
                }
            }
            text.append('}');
        } else if (node.isArray()) {
            text.append('[');
            node.forEach(each -> {
                write(each, text);
                text.append(',');
            });
            text.append(']');
        } else if (node.isString() && IdRules.looksLike(node.stringValue())) {
            text.append('"').append(IdRules.sameForm(node.stringValue())).append('"');
        } else {
            text.append(node);
        }
    }
}
