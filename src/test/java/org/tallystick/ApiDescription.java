package org.tallystick;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What {@code docs/api/openapi.yaml} says that can be asked: the calls, and what their bodies may hold. */
final class ApiDescription {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode description = new YAMLMapper().readTree(Path.of("docs/api/openapi.yaml"));

    /**
     * One call.
     *
     * @param path with a name in braces for each part that varies
     * @param query names of parameters
     * @param body what it may hold; null for none
     */
    record Operation(
            String method,
            String path,
            List<String> query,
            @Nullable JsonNode body) {
        String name() {
            return method + " " + path;
        }
    }

    /** What kind of value a field takes. */
    enum Kind {
        ID,
        DAY,
        INSTANT,
        AMOUNT,
        PRICE,
        QUANTITY,
        CUSTOMER,
        SLIP,
        CHOICE,
        COUNT,
        FLAG,
        TEXT,
        LIST,
        OBJECT
    }

    List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        description
                .path("paths")
                .forEachEntry((path, calls) -> calls.forEachEntry((method, call) -> {
                    if (METHODS.contains(method)) {
                        List<String> query = new ArrayList<>();
                        call.path("parameters").forEach(each -> {
                            JsonNode parameter = followed(each);
                            if (parameter.path("in").asString("").equals("query")) {
                                query.add(parameter.path("name").asString(""));
                            }
                        });
                        JsonNode body = call.at("/requestBody/content/application~1json/schema");
                        all.add(new Operation(
                                method.toUpperCase(Locale.ROOT), path, query, body.isMissingNode() ? null : body));
                    }
                }));
        return all;
    }

    private JsonNode followed(JsonNode described) {
        JsonNode reference = described.get("$ref");
        return reference == null
                ? described
                : description.at(reference.stringValue().substring(1));
    }

    /** With references followed and parts put together. */
    JsonNode whole(JsonNode schema) {
        JsonNode reference = schema.get("$ref");
        if (reference != null) {
            ObjectNode named = whole(description.at(reference.stringValue().substring(1)))
                    .deepCopy()
                    .asObject();
            String name = reference.stringValue();
            return named.put("x-name", name.substring(name.lastIndexOf('/') + 1));
        }
        JsonNode parts = schema.get("allOf");
        if (parts == null) {
            return schema;
        }
        ObjectNode all = schema.deepCopy().asObject();
        all.remove("allOf");
        for (JsonNode part : parts) {
            whole(part).forEachEntry((key, value) -> {
                JsonNode there = all.get(key);
                if (there instanceof ObjectNode object && value.isObject()) {
                    object.setAll(value.asObject());
                } else if (there instanceof ArrayNode array && value.isArray()) {
                    array.addAll(value.asArray());
                } else if (there == null) {
                    all.set(key, value.deepCopy());
                }
            });
        }
        return all;
    }

    /**
     * Of a field.
     *
     * @param schema as {@link #whole} returns it
     */
    static Kind kind(JsonNode schema) {
        String name = schema.path("x-name").asString("");
        String format = schema.path("format").asString("");
        String pattern = schema.path("pattern").asString("");
        String type = schema.path("type").asString("");
        return schema.has("enum") || schema.has("const")
                ? Kind.CHOICE
                : name.equals("CustomerReference") || name.equals("CustomerNumber")
                        ? Kind.CUSTOMER
                        : name.equals("UnitPrice")
                                ? Kind.PRICE
                                : name.equals("SlipNumber")
                                        ? Kind.SLIP
                                        : switch (format) {
                                            case "uuid" -> Kind.ID;
                                            case "date" -> Kind.DAY;
                                            case "date-time" -> Kind.INSTANT;
                                            default ->
                                                switch (type) {
                                                    case "integer" -> Kind.COUNT;
                                                    case "boolean" -> Kind.FLAG;
                                                    case "array" -> Kind.LIST;
                                                    case "object" -> Kind.OBJECT;
                                                    default ->
                                                        pattern.startsWith("^-?[0-9]{1,18}")
                                                                ? Kind.AMOUNT
                                                                : pattern.startsWith("^-?[0-9]")
                                                                        ? Kind.QUANTITY
                                                                        : Kind.TEXT;
                                                };
                                        };
    }
}
