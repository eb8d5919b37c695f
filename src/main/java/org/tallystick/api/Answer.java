package org.tallystick.api;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** An answer, with an HTTP status. */
public final class Answer {
    public static final String JSON = "application/json";
    public static final String PROBLEM = "application/problem+json";

    private final int status;
    private final String contentType;
    private final byte[] body;

    /** Takes the body over; nobody changes it afterwards. */
    public Answer(int status, String contentType, byte[] body) {
        this.status = status;
        this.contentType = contentType;
        this.body = body;
    }

    static Answer json(int status, JsonNode value) {
        return new Answer(status, JSON, value.toString().getBytes(StandardCharsets.UTF_8));
    }

    static Answer ok(JsonNode value) {
        return json(200, value);
    }

    static Answer text(String contentType, String text) {
        return new Answer(200, contentType + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    public int status() {
        return status;
    }

    public String contentType() {
        return contentType;
    }

    public byte[] body() {
        return body;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
