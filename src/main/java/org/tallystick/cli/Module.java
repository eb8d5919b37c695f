package org.tallystick.cli;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Calls as the verbs make them; an answer that is a problem is kept for the end of the command. */
public record Module(Connection connection) {
    static final JsonMapper JSON = JsonMapper.builder().build();

    public Reply get(String path) {
        return get(path, Map.of());
    }

    public Reply get(String path, Map<String, String> query) {
        return new Reply(fetch(path, query, ApiResponse.JSON));
    }

    /**
     * All pages of a list as one.
     *
     * @param name of the list in the answer
     */
    public Reply whole(String path, Map<String, String> query, String name) {
        Map<String, String> asked = new HashMap<>(query);
        asked.put("limit", "200");
        ArrayNode items = JSON.createArrayNode();
        Reply page = get(path, asked);
        while (page.ok()) {
            page.json().path(name).forEach(items::add);
            if (!page.json().has("next")) {
                return new Reply(ApiResponse.ok(object().set(name, items)));
            }
            asked.put("cursor", page.text("next"));
            page = get(path, asked);
        }
        return page;
    }

    /** An answer in another form than JSON. */
    public ApiResponse fetch(String path, Map<String, String> query, String accept) {
        return connection.call(new ApiRequest("GET", path, query, accept, "", connection.role()));
    }

    public Reply send(String method, String path, ObjectNode body) {
        return new Reply(connection.call(
                new ApiRequest(method, path, Map.of(), ApiResponse.JSON, body.toString(), connection.role())));
    }

    public Reply post(String path, ObjectNode body) {
        return send("POST", path, body);
    }

    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** An answer in JSON. */
    public record Reply(ApiResponse answer) {
        public boolean ok() {
            return answer.status() < 300;
        }

        public JsonNode json() {
            return JSON.readTree(answer.text());
        }

        public String text(String name) {
            return json().path(name).asString("");
        }

        /** The whole answer. */
        public ObjectNode object() {
            return answer.status() == 204 ? Module.object() : (ObjectNode) json();
        }

        /** A problem with what the process ends with. */
        public ObjectNode problem() {
            return object().put(Tallystick.EXIT, code().number());
        }

        public ExitCode code() {
            return ok() ? ExitCode.DONE : ExitCode.ofProblem(text("code"), text("why"));
        }

        /** This reply with one member replaced. */
        Reply with(String name, JsonNode value) {
            ObjectNode whole = ((ObjectNode) json()).set(name, value);
            return new Reply(new ApiResponse(
                    answer.status(), answer.contentType(), whole.toString().getBytes(StandardCharsets.UTF_8)));
        }

        /** This reply, when it is no problem. */
        public Reply orFail() {
            if (!ok()) {
                throw new Failed(code(), object());
            }
            return this;
        }
    }
}
