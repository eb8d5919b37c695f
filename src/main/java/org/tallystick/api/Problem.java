package org.tallystick.api;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Why a request was not carried out, as RFC 9457 has it.
 *
 * @param type stable, such as {@code bad-input}
 * @param more further members
 */
public record Problem(int status, String type, String detail, ObjectNode more) {

    public static Problem of(int status, String type, String detail) {
        return new Problem(status, type, detail, JsonNodeFactory.instance.objectNode());
    }

    Problem with(String member, String value) {
        more.put(member, value);
        return this;
    }

    public Answer answer() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("type", type);
        node.put("status", status);
        node.put("detail", detail);
        node.setAll(more);
        return new Answer(status, Answer.PROBLEM, node.toString().getBytes(StandardCharsets.UTF_8));
    }
}
