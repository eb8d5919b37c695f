package org.tallystick.cli;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Calls as the verbs make them; an answer that is a problem is kept for the end of the command. */
record Module(Connection connection) {
    static final JsonMapper JSON = JsonMapper.builder().build();

    Reply get(String path) {
        return get(path, Map.of());
    }

    Reply get(String path, Map<String, String> query) {
        return new Reply(fetch(path, query, ApiResponse.JSON));
    }

    /** An answer in another form than JSON. */
    ApiResponse fetch(String path, Map<String, String> query, String accept) {
        return connection.call(new ApiRequest("GET", path, query, accept, "", connection.role()));
    }

    Reply send(String method, String path, ObjectNode body) {
        return new Reply(connection.call(
                new ApiRequest(method, path, Map.of(), ApiResponse.JSON, body.toString(), connection.role())));
    }

    Reply post(String path, ObjectNode body) {
        return send("POST", path, body);
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** An answer in JSON. */
    record Reply(ApiResponse answer) {
        boolean ok() {
            return answer.status() < 300;
        }

        JsonNode json() {
            return JSON.readTree(answer.text());
        }

        String text(String name) {
            return json().path(name).asString("");
        }

        ExitCode code() {
            return ok() ? ExitCode.DONE : ExitCode.ofProblem(text("type"), text("why"));
        }

        /** This reply with one member replaced. */
        Reply with(String name, JsonNode value) {
            ObjectNode whole = ((ObjectNode) json()).set(name, value);
            return new Reply(new ApiResponse(
                    answer.status(), answer.contentType(), whole.toString().getBytes(StandardCharsets.UTF_8)));
        }

        /** This reply, when it is no problem. */
        Reply orFail() {
            if (!ok()) {
                throw new Failed(code(), text("detail"));
            }
            return this;
        }
    }
}
