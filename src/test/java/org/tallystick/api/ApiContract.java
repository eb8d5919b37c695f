package org.tallystick.api;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.path.PathType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.validation.InvalidInput;
import org.tallystick.validation.TextRules;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What {@code docs/api/openapi.yaml} promises, held against what really goes over the API. Objects are closed: a field
 * that is not described breaks the promise, in an answer as in a request that was carried out.
 */
public final class ApiContract {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ID = "urn:tallystick:openapi";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Pattern ANYWHERE =
            Pattern.compile("each call\\s+may be answered (.+?)\\. All are explained", Pattern.DOTALL);
    private static final Pattern STATUS = Pattern.compile("([1-5][0-9]{2})(?: `([a-z-]+)`)?");
    private static final String STREAM = "text/event-stream";
    private static final String BODIES = "bodies";
    private static final NodePath PLACE = new NodePath(PathType.JSON_POINTER);
    private static final String PROBLEM = "problem";
    private static final String EVENT = "event";

    private final JsonNode description;
    /** What each call may be answered, as is said at the beginning: the code of its problem, empty for any. */
    private final Map<Integer, String> anywhere = new HashMap<>();

    private final List<Operation> operations = new ArrayList<>();
    private final ObjectNode schemas = JsonNodeFactory.instance.objectNode();
    /** Its parts share what is prepared for references; asked of the registry, each would have all of it anew. */
    private final Schema whole;

    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    /**
     * A request and its answer.
     *
     * @param path without the query, not encoded
     * @param body empty for none
     * @param contentType of the answer, with its parameters
     * @param answer its body; null where nobody looks into it
     */
    public record Exchange(
            String method,
            String path,
            Map<String, String> query,
            @Nullable String lastEventId,
            String body,
            int status,
            String contentType,
            @Nullable String answer) {
        boolean carriedOut() {
            return status / 100 == 2;
        }

        /** Of the problem that is answered. */
        String code() {
            return answer == null
                    ? ""
                    : json(answer, new ArrayList<>()).path("code").asString("");
        }

        String mediaType() {
            return contentType.split(";", 2)[0].strip();
        }
    }

    private record Operation(String method, List<String> path, String id, JsonNode said, List<JsonNode> parameters) {
        /** What stands for each name in braces, when the path fits. */
        Optional<Map<String, String>> matches(List<String> segments) {
            if (segments.size() != path.size()) {
                return Optional.empty();
            }
            Map<String, String> variable = new ConcurrentHashMap<>();
            for (int i = 0; i < path.size(); i++) {
                if (isVariable(path.get(i))) {
                    variable.put(path.get(i).substring(1, path.get(i).length() - 1), segments.get(i));
                } else if (!path.get(i).equals(segments.get(i))) {
                    return Optional.empty();
                }
            }
            return Optional.of(variable);
        }

        long variables() {
            return path.stream().filter(Operation::isVariable).count();
        }

        private static boolean isVariable(String segment) {
            return segment.startsWith("{");
        }
    }

    public ApiContract(JsonNode description) {
        this.description = description;
        Matcher said = ANYWHERE.matcher(description.at("/info/description").asString(""));
        if (said.find()) {
            STATUS.matcher(said.group(1))
                    .results()
                    .forEach(each -> anywhere.put(
                            Integer.valueOf(each.group(1)), Objects.requireNonNullElse(each.group(2), "")));
        }
        description
                .path("paths")
                .forEachEntry((path, calls) -> calls.forEachEntry((method, call) -> {
                    if (METHODS.contains(method)) {
                        operations.add(operation(path, method, calls, call));
                    }
                }));
        JsonNode parts = description.path("components").deepCopy();
        parts.path("schemas").forEach(part -> close(part, false));
        schema(PROBLEM, JSON.readTree("{\"$ref\": \"#/components/schemas/Problem\"}"));
        schema(EVENT, JSON.readTree("{\"$ref\": \"#/components/schemas/Event\"}"));
        ObjectNode all = JsonNodeFactory.instance.objectNode().put("$id", ID);
        all.set(BODIES, schemas); // not $defs, all of which the library would prepare anew for each of them
        all.set("components", parts);
        String text = all.toString();
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                Dialects.getDraft202012(),
                builder -> builder.schemas(Map.of(ID, text))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
        whole = registry.getSchema(SchemaLocation.of(ID));
    }

    public static ApiContract asDescribed() {
        return new ApiContract(new YAMLMapper().readTree(Path.of("docs/api/openapi.yaml")));
    }

    private Operation operation(String path, String method, JsonNode calls, JsonNode call) {
        String id = call.path("operationId").asString("");
        List<JsonNode> parameters = new ArrayList<>();
        calls.path("parameters").forEach(each -> parameters.add(followed(each)));
        call.path("parameters").forEach(each -> parameters.add(followed(each)));
        parameters.forEach(each -> schema(
                id + "." + each.path("in").asString("") + "."
                        + each.path("name").asString(""),
                each.path("schema")));
        bodies(followed(call.path("requestBody")), id + ".request");
        call.path("responses").forEachEntry((status, answer) -> bodies(followed(answer), id + "." + status));
        return new Operation(
                method.toUpperCase(Locale.ROOT), List.of(path.substring(1).split("/")), id, call, parameters);
    }

    private void bodies(JsonNode said, String name) {
        said.path("content").forEachEntry((type, content) -> {
            if (isJson(type)) {
                schema(name, content.path("schema"));
            }
        });
    }

    private void schema(String name, JsonNode schema) {
        JsonNode closed = schema.deepCopy();
        close(closed, true);
        schemas.set(name, closed);
    }

    /**
     * @param whole it stands where a value stands, and not as a part of another schema, which may know more fields
     */
    private static void close(JsonNode schema, boolean whole) {
        if (!(schema instanceof ObjectNode open)) {
            return;
        }
        schema.path("properties").forEach(each -> close(each, true));
        close(schema.path("items"), true);
        close(schema.path("additionalProperties"), true);
        for (String parts : List.of("allOf", "anyOf", "oneOf")) {
            schema.path(parts).forEach(each -> close(each, false));
        }
        if (whole) {
            open.put("unevaluatedProperties", false);
        }
    }

    private JsonNode followed(JsonNode said) {
        JsonNode reference = said.path("$ref");
        return reference.isString() ? description.at(reference.stringValue().substring(1)) : said;
    }

    private static boolean isJson(String type) {
        return type.equals(ApiResponse.JSON) || type.equals(ApiResponse.PROBLEM);
    }

    /** What of it is not as described; empty when all is. */
    public List<String> broken(Exchange exchange) {
        List<String> segments = Arrays.asList(exchange.path().substring(1).split("/", -1));
        Optional<Operation> operation = operations.stream()
                .filter(each -> each.method().equals(exchange.method())
                        && each.matches(segments).isPresent())
                .min(Comparator.comparingLong(Operation::variables));
        List<String> wrong = new ArrayList<>();
        if (operation.isEmpty() && exchange.status() == 404) {
            answer(exchange, PROBLEM, Set.of(ApiResponse.PROBLEM), wrong);
        } else if (operation.isEmpty()) {
            anywhere(exchange, "no such call is described", wrong);
        } else {
            held(exchange, operation.get(), segments, wrong);
        }
        String where = exchange.method() + " /"
                + operation.map(each -> String.join("/", each.path())).orElse("?") + " answered " + exchange.status()
                + ": ";
        return wrong.stream().map(where::concat).toList();
    }

    private void held(Exchange exchange, Operation operation, List<String> segments, List<String> wrong) {
        if (operation.id().isEmpty()) {
            wrong.add("it has no operationId");
            return;
        }
        if (exchange.carriedOut()) {
            request(exchange, operation, operation.matches(segments).orElseThrow(), wrong);
        }
        String status = String.valueOf(exchange.status());
        JsonNode answers = operation.said().path("responses");
        if (answers.has(status)) {
            Set<String> types =
                    Set.copyOf(followed(answers.path(status)).path("content").propertyNames());
            answer(exchange, operation.id() + "." + status, types, wrong);
        } else {
            anywhere(exchange, "this status is not described", wrong);
        }
    }

    private void anywhere(Exchange exchange, String otherwise, List<String> wrong) {
        String code = anywhere.get(exchange.status());
        if (code == null) {
            wrong.add(otherwise);
            return;
        }
        answer(exchange, PROBLEM, Set.of(ApiResponse.PROBLEM), wrong);
        if (!code.isEmpty() && !code.equals(exchange.code())) {
            wrong.add("this status is described for '%s' and not for '%s'".formatted(code, exchange.code()));
        }
    }

    private void request(Exchange exchange, Operation operation, Map<String, String> path, List<String> wrong) {
        for (JsonNode parameter : operation.parameters()) {
            String name = parameter.path("name").asString("");
            String in = parameter.path("in").asString("");
            String value = switch (in) {
                case "path" -> path.get(name);
                case "query" -> exchange.query().get(name);
                default -> exchange.lastEventId();
            };
            if (value != null) {
                asked(operation.id() + "." + in + "." + name, parameter(parameter, value), wrong);
            }
        }
        exchange.query().keySet().stream()
                .filter(name -> operation.parameters().stream()
                        .noneMatch(each -> each.path("in").asString("").equals("query")
                                && each.path("name").asString("").equals(name)))
                .forEach(name -> wrong.add("the parameter '%s' is not described".formatted(name)));
        JsonNode taken = followed(operation.said().path("requestBody"));
        if (exchange.body().isBlank()) {
            if (taken.path("required").asBoolean(false)) {
                wrong.add("it has no body");
            }
        } else if (taken.has("content")
                && (exchange.body().stripLeading().startsWith("{")
                        || !taken.path("content").has("text/csv"))) {
            JsonNode body = json(exchange.body(), wrong);
            asked(operation.id() + ".request", asMeant(body), wrong);
        }
    }

    private JsonNode parameter(JsonNode parameter, String value) {
        String type = followed(parameter.path("schema")).path("type").asString("");
        boolean plain = (type.equals("integer") && value.matches("-?[0-9]{1,9}"))
                || (type.equals("boolean") && value.matches("true|false"));
        return plain ? JSON.readTree(value) : StringNode.valueOf(value);
    }

    private void answer(Exchange exchange, String name, Set<String> types, List<String> wrong) {
        String type = exchange.mediaType();
        if (!types.contains(type)) {
            wrong.add("%s is not described, but %s".formatted(type, types));
        } else if (exchange.answer() != null && isJson(type)) {
            check(name, json(exchange.answer(), wrong), wrong);
        } else if (exchange.answer() != null && type.equals(STREAM)) {
            exchange.answer()
                    .lines()
                    .filter(line -> line.startsWith("data: "))
                    .forEach(line -> check(EVENT, json(line.substring(6), wrong), wrong));
        }
    }

    private static JsonNode json(String text, List<String> wrong) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            wrong.add("it is no JSON: " + e.getOriginalMessage());
            return JsonNodeFactory.instance.missingNode();
        }
    }

    /** In the words of a list, capitals and small letters are the same. */
    private void asked(String name, JsonNode value, List<String> wrong) {
        JsonNode meant = value;
        for (Error error : validated(name, value)) {
            if (error.getKeyword().equals("enum")) {
                meant = asListed(
                        meant, JsonPointer.compile(error.getInstanceLocation().toString()), error.getSchemaNode());
            }
        }
        check(name, meant, wrong);
    }

    private static JsonNode asListed(JsonNode all, JsonPointer place, JsonNode list) {
        JsonNode word = all.at(place);
        JsonNode listed = list.valueStream()
                .filter(each -> each.asString("").equalsIgnoreCase(word.asString("")))
                .findFirst()
                .orElse(word);
        if (place.matches()) {
            return listed;
        }
        if (all.at(place.head()) instanceof ObjectNode object) {
            object.set(place.last().getMatchingProperty(), listed);
        }
        return all;
    }

    private void check(String name, JsonNode value, List<String> wrong) {
        List<Error> errors = validated(name, value);
        // Where a part is wrong, none of its fields counts as described.
        boolean partWrong = errors.stream().anyMatch(error -> !isUnknown(error));
        errors.stream()
                .filter(error -> !partWrong || !isUnknown(error))
                .forEach(error -> wrong.add(name + error.getInstanceLocation() + " " + error.getMessage()));
    }

    private List<Error> validated(String name, JsonNode value) {
        return value.isMissingNode()
                ? List.of()
                : compiled.computeIfAbsent(
                                name,
                                each -> whole.getRefSchema(PLACE.append(BODIES).append(each)))
                        .validate(value);
    }

    private static boolean isUnknown(Error error) {
        return error.getKeyword().equals("unevaluatedProperties");
    }

    /** What is null or shows nothing counts as left out, and of a text what can be seen. */
    private static JsonNode asMeant(JsonNode value) {
        if (value instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode field = object.path(name);
                String seen = field.isString() ? seen(field.stringValue()) : "";
                if (field.isNull() || seen == null) {
                    object.remove(name);
                } else if (field.isString()) {
                    object.put(name, seen);
                }
            }
            object.forEach(ApiContract::asMeant);
        } else if (value instanceof ArrayNode array) {
            array.forEach(ApiContract::asMeant);
        }
        return value;
    }

    private static @Nullable String seen(String text) {
        try {
            return TextRules.optional("", text, Integer.MAX_VALUE);
        } catch (InvalidInput e) {
            return text; // such as a whole file
        }
    }
}
