package org.tallystick.demo;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.cli.Connection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sends requests as a till would, and waits for news as a till would. */
final class Calls {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_WAITS = 100;
    private static final Set<String> ON_ITS_WAY = Set.of("QUEUED", "PRINTING");

    private final Connection connection;
    private final Supplier<UUID> ids;
    private String reached = "0";

    Calls(Connection connection, Supplier<UUID> ids) {
        this.connection = connection;
        this.ids = ids;
    }

    ObjectNode numbered() {
        return JSON.createObjectNode().put("id", ids.get().toString());
    }

    static ObjectNode plain() {
        return JSON.createObjectNode();
    }

    JsonNode send(String method, String path, ObjectNode body) {
        return json(connection.call(
                new ApiRequest(method, path, Map.of(), ApiResponse.JSON, body.toString(), connection.role())));
    }

    JsonNode post(String path, ObjectNode body) {
        return send("POST", path, body);
    }

    JsonNode get(String path, Map<String, String> query) {
        return json(fetch(path, query, ApiResponse.JSON));
    }

    ApiResponse fetch(String path, Map<String, String> query, String accept) {
        return connection.call(new ApiRequest("GET", path, query, accept, "", connection.role()));
    }

    /** The slip once it has this state. */
    JsonNode slipBecomes(String number, String state) {
        return once(
                "slip %s did not become %s".formatted(number, state),
                () -> get("/v1/slips/" + number, Map.of()),
                slip -> slip.path("state").asString().equals(state));
    }

    /** The slip once both copies are out. */
    JsonNode slipIsOut(String number) {
        return once(
                "slip " + number + " did not come out",
                () -> get("/v1/slips/" + number, Map.of()),
                slip -> slip.path("copies")
                        .valueStream()
                        .noneMatch(
                                copy -> ON_ITS_WAY.contains(copy.path("state").asString())));
    }

    /** The reader's port is open; what is swiped before is lost. */
    void awaitReader() {
        once(
                "the card reader did not become READY",
                () -> get("/v1/devices", Map.of()).path("devices"),
                devices -> devices.valueStream()
                        .anyMatch(device -> device.path("kind").asString().equals("reader")
                                && device.path("state").asString().equals("READY")));
    }

    /** Looks again whenever there is news, or a second later. */
    private JsonNode once(String failure, Supplier<JsonNode> look, Predicate<JsonNode> fine) {
        for (int i = 0; i < MOST_WAITS; i++) {
            JsonNode seen = look.get();
            if (fine.test(seen)) {
                return seen;
            }
            events();
        }
        throw new IllegalStateException(failure);
    }

    /** The next event of a type. */
    JsonNode awaitEvent(String type) {
        for (int i = 0; i < MOST_WAITS; i++) {
            for (JsonNode event : events()) {
                if (event.path("type").asString().equals(type)) {
                    return event;
                }
            }
        }
        throw new IllegalStateException("no " + type + " came");
    }

    private JsonNode events() {
        JsonNode news = get("/v1/events", Map.of("after", reached, "wait", "1"));
        reached = news.path("cursor").asString();
        return news.path("events");
    }

    private static JsonNode json(ApiResponse answer) {
        return JSON.readTree(answer.text());
    }
}
