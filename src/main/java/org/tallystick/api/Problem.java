package org.tallystick.api;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.tallystick.till.KnownAlready;
import org.tallystick.validation.InvalidInput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Why a request was not carried out, as RFC 9457 has it.
 *
 * @param type stable, such as {@code bad-input}
 * @param more further members
 */
public record Problem(int status, String type, String detail, ObjectNode more) {
    /** Names of fields, codes and numbers; a field that nobody knows is called by whatever was sent. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._\\[\\]-]{1,60}");

    public static Problem of(int status, String type, String detail) {
        return new Problem(status, type, detail, JsonNodeFactory.instance.objectNode());
    }

    public static Problem of(InvalidInput input) {
        return of(400, "bad-input", String.valueOf(input.getMessage())).with("field", input.field());
    }

    public static Problem ownerOnly() {
        return Problem.of(403, "owner-only", "this is the owner's to do; use the owner's token");
    }

    /** Nobody is told more than a search would tell them. */
    static Problem duplicate(KnownAlready known) {
        Problem problem = Problem.of(
                409, "duplicate", known.getMessage() + "; take that account, or say that this is somebody else");
        new JsonObject(problem.more)
                .list(
                        "others",
                        known.others(),
                        (out, alike) -> out.put("number", alike.customer().number())
                                .put("name", alike.customer().name())
                                .put("sameName", alike.name())
                                .put("samePhone", alike.phone()));
        return problem;
    }

    public Problem with(String member, String value) {
        more.put(member, value);
        return this;
    }

    /** What a log may keep of it: nothing that somebody typed, and no name. */
    String inShort() {
        StringBuilder text = new StringBuilder().append(status).append(' ').append(type);
        word(text, "field", more.path("field"));
        word(text, "why", more.path("why"));
        word(text, "customer", more.path("customer").path("number"));
        return text.toString();
    }

    private static void word(StringBuilder text, String name, JsonNode value) {
        String word = value.asString("");
        if (WORD.matcher(word).matches()) {
            text.append(", ").append(name).append(' ').append(word);
        }
    }

    public ApiResponse answer() {
        return ApiResponse.of(this);
    }

    byte[] bytes() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("type", type);
        node.put("status", status);
        node.put("detail", detail);
        node.setAll(more);
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }
}
