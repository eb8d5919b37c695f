package org.tallystick;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tallystick.ApiDescription.Kind;
import org.tallystick.ApiDescription.Operation;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Role;
import org.tallystick.app.SmallShop;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes requests out of the description of the API: most of them such that they can be booked, so that a shop grows,
 * and others with a value in some field that nobody means who is honest.
 */
final class GeneratedRequest {
    private static final Pattern IN_BRACES = Pattern.compile("\\{(\\w+)}");
    private static final List<String> GOODS = List.of("Rice 1 kg", "Oil", "Salt", "Deposit", "Super E10");
    private static final List<String> NAMES = List.of("Rosa Marín", "Ben", "Zoë", "रोज़ा", "Ωmega", "محمد");

    /** How often a call is made, beside the usual 10. */
    private static final Map<String, Integer> OFTEN = often();

    /** What takes long. */
    private static final int SELDOM = 1;

    /** Now and then nothing is asked for but one thing, of one customer or slip, up to so many times. */
    private static final int ONE_THING_IN = 3_000;

    /** Of so many fields that may be left out one is there. */
    private static final int USUALLY = 4;

    private static final ApiDescription DESCRIPTION = new ApiDescription();

    private final ApiDescription description = DESCRIPTION;
    private final List<Operation> operations = description.operations();
    private final int weights;
    private final Random random;
    private final Path folder;

    /** What there is in the shop to ask about. */
    final List<String> customers = new ArrayList<>();

    final List<String> slips = new ArrayList<>();
    final List<String> sales = new ArrayList<>();
    final List<String> repayments = new ArrayList<>();
    private final List<Made> booked = new ArrayList<>();
    private LocalDate today = LocalDate.EPOCH;
    private int files;
    private Operation theOne = operations.getFirst();
    private int left;
    private int optional = USUALLY;

    /**
     * @param folder for what is exported
     */
    GeneratedRequest(Random random, Path folder) {
        this.random = random;
        this.folder = folder;
        weights = operations.stream().mapToInt(GeneratedRequest::weight).sum();
    }

    /**
     * A request.
     *
     * @param body as it was made, before anything hostile was done to its text
     * @param repeat whether it was booked before, to the letter
     */
    record Made(Operation operation, ApiRequest call, ObjectNode body, boolean repeat) {}

    private static Map<String, Integer> often() {
        Map<String, Integer> often = new HashMap<>();
        often.put("POST /v1/sales", 150);
        often.put("POST /v1/repayments", 60);
        often.put("POST /v1/assessments", 20);
        often.put("POST /v1/customers", 20);
        for (String slip : List.of("return", "reprint", "resolution", "signature")) {
            often.put("POST /v1/slips/{number}/" + slip, 50);
        }
        often.put("POST /v1/sales/{id}/returns", 30);
        often.put("POST /v1/slips/{number}/write-off", 3);
        often.put("POST /v1/promises", 20);
        for (String slow : List.of(
                "POST /v1/verify",
                "POST /v1/rebuild",
                "POST /v1/backup",
                "POST /v1/export",
                "POST /v1/customers/{customer}/erase",
                "POST /v1/import/customers",
                "POST /v1/import/standings",
                "PUT /v1/owner/pin",
                "GET /v1/customers",
                "GET /v1/summary",
                "POST /v1/close",
                "GET /v1/slips",
                "GET /v1/standings",
                "POST /v1/summary/print",
                "POST /v1/customers/{customer}/merge",
                "GET /v1/customers/{customer}/own-view",
                "GET /v1/customers/{customer}/statement",
                "POST /v1/customers/{customer}/own-view/print",
                "POST /v1/customers/{customer}/statement/print")) {
            often.put(slow, SELDOM);
        }
        return often;
    }

    private static int weight(Operation operation) {
        return OFTEN.getOrDefault(operation.name(), 10);
    }

    void today(LocalDate day) {
        today = day;
    }

    /** Only one that was sent with its id can be repeated: an id that may be left out may have been. */
    void wasBooked(Made made) {
        if (made.call().body().contains("\"id\":\"") && booked.size() < 500) {
            booked.add(made);
        }
    }

    Made next() {
        if (!booked.isEmpty() && random.nextInt(40) == 0) {
            Made again = booked.get(random.nextInt(booked.size()));
            return new Made(again.operation(), again.call(), again.body(), true);
        }
        if (left == 0 && random.nextInt(ONE_THING_IN) == 0) {
            theOne = any(operations);
            left = weight(theOne) == SELDOM ? 0 : random.nextInt(ONE_THING_IN);
        }
        if (left > 0) {
            left--;
            return well(theOne);
        }
        Operation operation = operations.getFirst();
        int at = random.nextInt(weights);
        for (Operation each : operations) {
            at -= weight(each);
            if (at < 0) {
                operation = each;
                break;
            }
        }
        return of(operation);
    }

    /** Nothing is wrong with it for all that is known. */
    private Made well(Operation operation) {
        ObjectNode body = operation.body() == null ? SmallShop.plain() : object(operation.body(), operation);
        String text = operation.body() == null ? "" : body.toString();
        ApiRequest call = new ApiRequest(
                operation.method(), path(operation.path()), query(operation), ApiResponse.JSON, text, Role.OWNER);
        return new Made(operation, call, body, false);
    }

    private Made of(Operation operation) {
        Made well = well(operation);
        ObjectNode body = well.body();
        String text = well.call().body();
        String path = well.call().path();
        Map<String, String> query = new LinkedHashMap<>(well.call().query());
        if (random.nextInt(4) == 0) {
            switch (random.nextInt(16)) {
                case 0 -> text = any(HostileValues.bodies());
                case 1 ->
                    path = operation
                            .path()
                            .replaceAll("\\{\\w+}", Matcher.quoteReplacement(any(HostileValues.all(Kind.CUSTOMER))));
                case 2 -> operation.query().forEach(name -> query.put(name, hostileQuery(name)));
                default -> text = spoilt(body, operation);
            }
        }
        Role role = random.nextInt(6) == 0 ? Role.TILL : Role.OWNER;
        return new Made(
                operation, new ApiRequest(operation.method(), path, query, accept(operation), text, role), body, false);
    }

    private String hostileQuery(String name) {
        return name.equals("wait") ? "-1" : any(HostileValues.all(random.nextBoolean() ? Kind.DAY : Kind.TEXT));
    }

    private Map<String, String> query(Operation operation) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String name : operation.query()) {
            switch (name) {
                case "wait" -> query.put(name, "0");
                case "after" -> query.put(name, "999999");
                case "query" -> query.put(name, any(NAMES));
                case "dryRun", "namesakes" -> {}
                default -> {
                    if (random.nextBoolean()) {
                        query.put(name, today.minusDays(random.nextInt(40)).toString());
                    }
                }
            }
        }
        return query;
    }

    private String accept(Operation operation) {
        boolean paper = operation.method().equals("GET")
                && (operation.path().endsWith("/{number}")
                        || operation.path().endsWith("summary")
                        || operation.path().endsWith("statement")
                        || operation.path().endsWith("own-view"));
        return paper
                ? any(List.of(
                        ApiResponse.JSON, "text/plain", "text/html", "text/csv", "application/octet-stream", "x/y"))
                : ApiResponse.JSON;
    }

    private String path(String template) {
        Matcher braces = IN_BRACES.matcher(template);
        StringBuilder path = new StringBuilder();
        while (braces.find()) {
            String value = switch (braces.group(1)) {
                case "customer" -> customer();
                case "number" -> slip();
                default -> template.startsWith("/v1/repayments") ? one(repayments, "none") : one(sales, "none");
            };
            braces.appendReplacement(path, Matcher.quoteReplacement(value));
        }
        return braces.appendTail(path).toString();
    }

    /**
     * A field of a request.
     *
     * @param path names of fields, from the body to it; {@code []} for the texts of a list
     */
    record Field(List<String> path, Kind kind) {
        /** As a problem names it. */
        String name() {
            return String.join(".", path).replace(".[]", "");
        }
    }

    /** All fields of a call's body that hold a text. */
    List<Field> fields(Operation operation) {
        List<Field> all = new ArrayList<>();
        if (operation.body() != null) {
            collect(description.whole(operation.body()), List.of(), all);
        }
        return all;
    }

    private void collect(JsonNode schema, List<String> before, List<Field> all) {
        schema.path("properties").forEachEntry((name, value) -> {
            JsonNode inner = description.whole(value);
            List<String> path = with(before, name);
            switch (ApiDescription.kind(inner)) {
                case COUNT, FLAG -> {}
                case OBJECT -> collect(inner, path, all);
                case LIST -> {
                    JsonNode items = description.whole(inner.path("items"));
                    if (ApiDescription.kind(items) == Kind.OBJECT) {
                        collect(items, with(before, name + "[0]"), all);
                    } else {
                        all.add(new Field(with(path, "[]"), ApiDescription.kind(items)));
                    }
                }
                default -> all.add(new Field(path, ApiDescription.kind(inner)));
            }
        });
    }

    private static List<String> with(List<String> path, String name) {
        List<String> all = new ArrayList<>(path);
        all.add(name);
        return all;
    }

    /** A request that is well but for one field. */
    Made with(Operation operation, Field field, String value) {
        JsonNode schema = description.whole(Objects.requireNonNull(operation.body()));
        optional = Integer.MAX_VALUE;
        ObjectNode body = object(schema, operation, field.path().getFirst().replace("[0]", ""));
        ObjectNode at = body;
        for (String name : field.path().subList(0, field.path().size() - 1)) {
            String plain = name.replace("[0]", "");
            schema = description.whole(schema.path("properties").path(plain));
            if (!at.has(plain)) {
                at.set(plain, value(plain, schema, operation));
            }
            JsonNode next = at.get(plain);
            if (next instanceof ArrayNode list && !(list.get(0) instanceof ObjectNode)) {
                list.set(0, SmallShop.JSON.getNodeFactory().stringNode(value));
                break;
            }
            at = (ObjectNode) (next instanceof ArrayNode list ? list.get(0) : next);
            schema = schema.has("items") ? description.whole(schema.path("items")) : schema;
        }
        if (!field.path().getLast().equals("[]")) {
            at.put(field.path().getLast(), value);
            complete(at, schema);
            at.put(field.path().getLast(), value);
        }
        optional = USUALLY;
        ApiRequest call = new ApiRequest(
                operation.method(), path(operation.path()), Map.of(), ApiResponse.JSON, body.toString(), Role.OWNER);
        return new Made(operation, call, body, false);
    }

    List<Operation> operations() {
        return operations;
    }

    private ObjectNode object(JsonNode described, Operation operation) {
        return object(described, operation, "");
    }

    /** @param wanted a field that is to be possible in it */
    private ObjectNode object(JsonNode described, Operation operation, String wanted) {
        JsonNode schema = description.whole(described);
        ObjectNode object = SmallShop.plain();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(each -> required.add(each.asString("")));
        List<String> without = new ArrayList<>();
        List<JsonNode> ways = schema.path("oneOf")
                .valueStream()
                .filter(way -> schema.path("oneOf")
                                .valueStream()
                                .noneMatch(
                                        each -> each.path("required").toString().contains("\"" + wanted + "\""))
                        || way.path("required").toString().contains("\"" + wanted + "\""))
                .toList();
        if (!ways.isEmpty()) {
            JsonNode way = ways.get(random.nextInt(ways.size()));
            ways.forEach(each -> each.path("required").forEach(name -> without.add(name.asString(""))));
            way.path("required").forEach(name -> {
                required.add(name.asString(""));
                without.remove(name.asString(""));
            });
        }
        schema.path("properties").forEachEntry((name, value) -> {
            if (required.contains(name) || (!without.contains(name) && random.nextInt(optional) == 0)) {
                object.set(name, value(name, description.whole(value), operation));
            }
        });
        complete(object, schema);
        return object;
    }

    /** What the description says in words alone. */
    private void complete(ObjectNode object, JsonNode schema) {
        if (schema.path("properties").has("unitPrice") && !(object.has("quantity") && object.has("unitPrice"))) {
            object.put("amount", amount("amount"));
        }
        if (schema.path("properties").has("ownerCard")) {
            object.remove(List.of("pin", "code", "ownerCard", "cashier"));
            object.put("cashier", true);
        }
        if (schema.path("properties").has("settled")) {
            object.remove(object.has("settled") ? "reason" : "settled");
            if (!object.has("settled")) {
                object.put("reason", "never had it");
            }
        }
        if (schema.path("properties").has("check") && object.has("check")) {
            object.put("printed", true);
        }
        if (schema.path("properties").has("owes") && (object.has("since") || object.has("dueDate"))) {
            object.put("owes", amount("owes"));
        }
        if (schema.path("properties").has("limit")) {
            object.remove(List.of("limit", "alone"));
            boolean limited = random.nextBoolean();
            object.put("mode", limited ? "LIMITED" : "UNLIMITED");
            if (limited) {
                object.put("limit", "500.00");
            }
        }
    }

    private JsonNode value(String name, JsonNode schema, Operation operation) {
        return switch (ApiDescription.kind(schema)) {
            case LIST -> {
                ArrayNode list = SmallShop.JSON.createArrayNode();
                int many = optional == USUALLY && random.nextInt(50) == 0
                        ? 1 + random.nextInt(210)
                        : 1 + random.nextInt(3);
                for (int i = 0; i < many; i++) {
                    list.add(value(name, description.whole(schema.path("items")), operation));
                }
                yield list;
            }
            case OBJECT -> object(schema, operation);
            case FLAG -> SmallShop.JSON.getNodeFactory().booleanNode(random.nextInt(3) != 0);
            case COUNT -> SmallShop.JSON.getNodeFactory().numberNode(1 + random.nextInt(30));
            default -> SmallShop.JSON.getNodeFactory().stringNode(text(name, schema, operation));
        };
    }

    private String text(String name, JsonNode schema, Operation operation) {
        return switch (ApiDescription.kind(schema)) {
            case ID -> new UUID(random.nextLong(), random.nextLong()).toString();
            case DAY -> day(name).toString();
            case INSTANT -> today.minusDays(random.nextInt(3)) + "T07:00:00Z";
            case AMOUNT, PRICE -> amount(name);
            case QUANTITY -> quantity();
            case CUSTOMER -> customer();
            case SLIP -> slip();
            case CHOICE ->
                any(schema.path("enum")
                        .valueStream()
                        .map(each -> each.asString(""))
                        .toList());
            default -> named(name, operation);
        };
    }

    private String named(String name, Operation operation) {
        return switch (name) {
            case "name" ->
                operation.path().contains("customers") ? any(NAMES) + " " + random.nextInt(1_000_000) : any(GOODS);
            case "customer", "from" -> customer();
            case "quantity" -> quantity();
            case "phone" -> "+49151" + (1_000_000 + random.nextInt(9_000_000));
            case "language" -> any(List.of("en", "es", "ar", "hi", "zh-Hans", "fr"));
            case "due" ->
                any(List.of(
                        "month-end",
                        "last-working-day",
                        "weekly:friday",
                        "fortnightly:2026-11-20",
                        "monthly:31",
                        "on:2027-08-31"));
            case "method" -> any(List.of("cash", "card", "bank"));
            case "to" -> folder.resolve("x" + files++).toString();
            case "pin" -> "4711" + random.nextInt(10_000);
            case "code" -> "07-482915";
            case "card" -> "MEMBER" + random.nextInt(1_000);
            case "csv" -> "name,owed\nImported " + random.nextInt(1_000_000_000) + ",1.00\n";
            case "check" -> "4711";
            case "anchor" -> "0".repeat(64);
            case "receipt" -> "R-" + random.nextInt(1_000_000);
            case "unit" -> any(List.of("kg", "l", "pc"));
            case "lastCharacters" -> "1234";
            default -> any(List.of("as agreed", "wrong price", "torn", "ليس لديه نقود", "says tomorrow"));
        };
    }

    private LocalDate day(String name) {
        return switch (name) {
            case "since", "from" -> today.minusDays(random.nextInt(400));
            case "day" -> today;
            case "to" -> today.minusDays(random.nextInt(3));
            default -> today.plusDays(random.nextInt(400));
        };
    }

    /** Few are large, and some are written with zeros that say nothing. */
    private String amount(String name) {
        int most = name.equals("paidNow") ? 40 : random.nextInt(30) == 0 ? 1_000_000_000 : 5_000;
        String plain = BigDecimal.valueOf(1 + random.nextInt(most), 2).toPlainString();
        return name.equals("unitPrice") && random.nextBoolean()
                ? plain + "9"
                : random.nextInt(10) == 0 ? plain + "0" : plain;
    }

    private String quantity() {
        return BigDecimal.valueOf(1 + random.nextInt(4_000), random.nextInt(4)).toPlainString();
    }

    private String customer() {
        return one(customers, "T1-0001");
    }

    private String slip() {
        return one(slips, "T1.1-000001");
    }

    /** Half of the time the first, on which much comes together. */
    private String one(List<String> there, String otherwise) {
        return there.isEmpty()
                ? otherwise
                : there.get(left > 0 || random.nextInt(4) == 0 ? 0 : random.nextInt(there.size()));
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** The body with one field or two that are wrong. */
    private String spoilt(ObjectNode body, Operation operation) {
        if (operation.body() == null) {
            return any(HostileValues.bodies());
        }
        ObjectNode copy = body.deepCopy().asObject();
        List<String> names = new ArrayList<>();
        JsonNode properties = description.whole(operation.body()).path("properties");
        properties.forEachEntry((name, value) -> names.add(name));
        if (names.isEmpty()) {
            return copy.put("unknown", "x").toString();
        }
        for (int i = random.nextInt(2); i >= 0; i--) {
            String name = any(names);
            spoil(copy, name, description.whole(properties.path(name)));
        }
        return copy.toString();
    }

    private void spoil(ObjectNode object, String name, JsonNode schema) {
        Kind kind = ApiDescription.kind(schema);
        boolean inner = random.nextInt(4) != 0;
        if (kind == Kind.LIST && inner && object.path(name) instanceof ArrayNode list && !list.isEmpty()) {
            JsonNode items = description.whole(schema.path("items"));
            if (list.get(0) instanceof ObjectNode first) {
                spoilOne(first, items);
            } else {
                list.set(
                        0,
                        SmallShop.JSON.getNodeFactory().stringNode(any(HostileValues.all(ApiDescription.kind(items)))));
            }
        } else if (kind == Kind.OBJECT && inner && object.path(name) instanceof ObjectNode part) {
            spoilOne(part, schema);
        } else if (random.nextInt(8) == 0) {
            object.remove(name);
        } else if (random.nextInt(5) == 0) {
            object.set(name, SmallShop.JSON.readTree(any(HostileValues.otherJson())));
        } else {
            object.put(name, any(HostileValues.all(kind)));
        }
    }

    private void spoilOne(ObjectNode object, JsonNode schema) {
        List<String> names = new ArrayList<>();
        schema.path("properties").forEachEntry((name, value) -> names.add(name));
        if (!names.isEmpty()) {
            String name = any(names);
            spoil(object, name, description.whole(schema.path("properties").path(name)));
        }
    }
}
