package org.tallystick.demo;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.tallystick.api.Answer;
import org.tallystick.api.Call;
import org.tallystick.cli.Connection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sends requests as a till would, and waits for news as a till would. */
final class Calls {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_WAITS = 100;

    private final Connection connection;
    private final Supplier<UUID> ids;
    private long lastEvent;

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
        return json(connection.call(new Call(method, path, Map.of(), Answer.JSON, body.toString(), connection.role())));
    }

    JsonNode post(String path, ObjectNode body) {
        return send("POST", path, body);
    }

    JsonNode get(String path, Map<String, String> query) {
        return json(fetch(path, query, Answer.JSON));
    }

    Answer fetch(String path, Map<String, String> query, String accept) {
        return connection.call(new Call("GET", path, query, accept, "", connection.role()));
    }

    /** The slip once it has this state; what happens meanwhile is not missed. */
    JsonNode slipBecomes(String number, String state) {
        for (int i = 0; i < MOST_WAITS; i++) {
            JsonNode slip = get("/v1/slips/" + number, Map.of());
            if (slip.path("state").asString().equals(state)) {
                return slip;
            }
            events();
        }
        throw new IllegalStateException("slip %s did not become %s".formatted(number, state));
    }

    /** Both copies are out. */
    JsonNode slipIsOut(String number) {
        for (int i = 0; i < MOST_WAITS; i++) {
            JsonNode slip = get("/v1/slips/" + number, Map.of());
            boolean out = true;
            for (JsonNode copy : slip.path("copies")) {
                String state = copy.path("state").asString();
                out &= !state.equals("QUEUED") && !state.equals("PRINTING");
            }
            if (out) {
                return slip;
            }
            events();
        }
        throw new IllegalStateException("slip " + number + " did not come out");
    }

    /** The reader's port is open; what is swiped before is lost. */
    void awaitReader() {
        for (int i = 0; i < MOST_WAITS; i++) {
            for (JsonNode device : get("/v1/devices", Map.of()).path("devices")) {
                if (device.path("kind").asString().equals("reader")
                        && device.path("state").asString().equals("READY")) {
                    return;
                }
            }
            events();
        }
        throw new IllegalStateException("the card reader did not become READY");
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
        JsonNode events = get("/v1/events", Map.of("after", Long.toString(lastEvent), "wait", "1"))
                .path("events");
        for (JsonNode event : events) {
            lastEvent = Math.max(lastEvent, event.path("id").asLong());
        }
        return events;
    }

    private static JsonNode json(Answer answer) {
        return JSON.readTree(answer.text());
    }
}
