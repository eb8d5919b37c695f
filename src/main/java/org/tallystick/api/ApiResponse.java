package org.tallystick.api;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tallystick.wording.Wording;
import tools.jackson.databind.JsonNode;

/** An answer, with an HTTP status. Its body is there, or is made while it is written out. */
public final class ApiResponse {
    public static final String JSON = "application/json";
    public static final String PROBLEM = "application/problem+json";

    private final int status;
    private final String contentType;
    private final byte @Nullable [] body;
    private final Writing writing;
    private final Runnable afterwards;
    private final Map<String, String> headers;
    private final @Nullable Problem problem;

    /** Writes a body that is too long to be held; it runs once. */
    @FunctionalInterface
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** Takes the body over; nobody changes it afterwards. */
    public ApiResponse(int status, String contentType, byte[] body) {
        this(status, contentType, body, out -> out.write(body), () -> {}, Map.of(), null);
    }

    private ApiResponse(
            int status,
            String contentType,
            byte @Nullable [] body,
            Writing writing,
            Runnable afterwards,
            Map<String, String> headers,
            @Nullable Problem problem) {
        this.status = status;
        this.contentType = contentType;
        this.body = body;
        this.writing = writing;
        this.afterwards = afterwards;
        this.headers = headers;
        this.problem = problem;
    }

    static ApiResponse of(Problem problem) {
        return of(problem, problem.code().status(), Wording.in("en"), () -> {}, Map.of());
    }

    private static ApiResponse of(
            Problem problem, int status, Wording words, Runnable afterwards, Map<String, String> headers) {
        byte[] body = problem.bytes(words);
        return new ApiResponse(status, PROBLEM, body, out -> out.write(body), afterwards, headers, problem);
    }

    public static ApiResponse json(int status, JsonNode value) {
        return new ApiResponse(status, JSON, value.toString().getBytes(StandardCharsets.UTF_8));
    }

    public static ApiResponse ok(JsonNode value) {
        return json(200, value);
    }

    public static ApiResponse text(String contentType, String text) {
        return new ApiResponse(200, contentType + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whoever gets it writes it once, or not at all, and then calls {@link #done}. */
    public static ApiResponse written(int status, String contentType, Writing writing) {
        return new ApiResponse(status, contentType, null, writing, () -> {}, Map.of(), null);
    }

    /** As {@link #written}, of text that comes in pieces. */
    public static ApiResponse writtenText(String contentType, Consumer<Consumer<String>> writing) {
        String type = contentType.equals(JSON) ? JSON : contentType + "; charset=utf-8";
        return written(200, type, out -> {
            Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            try {
                writing.accept(piece -> {
                    try {
                        text.write(piece);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
                text.flush();
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        });
    }

    /** With another status. */
    public ApiResponse as(int other) {
        return new ApiResponse(other, contentType, body, writing, afterwards, headers, problem);
    }

    public ApiResponse with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new ApiResponse(status, contentType, body, writing, afterwards, Map.copyOf(more), problem);
    }

    /** With something to be done once it was written out, or will not be. */
    public ApiResponse afterwards(Runnable work) {
        return new ApiResponse(status, contentType, body, writing, work, headers, problem);
    }

    /** A problem is told in the words of whoever asked; other answers stay as they are. */
    public ApiResponse in(Wording words) {
        return problem == null ? this : of(problem, status, words, afterwards, headers);
    }

    /** As {@link #in}, and it names the request that it answers; words are asked for only where they are needed. */
    public ApiResponse to(String request, Supplier<Wording> words) {
        return problem == null
                ? this
                : of(problem.with("requestId", request), status, words.get(), afterwards, headers);
    }

    public int status() {
        return status;
    }

    public String contentType() {
        return contentType;
    }

    public Map<String, String> headers() {
        return headers;
    }

    /** Of the body in bytes; empty when nobody knows before it is written. */
    public OptionalInt length() {
        return body == null ? OptionalInt.empty() : OptionalInt.of(body.length);
    }

    public void writeTo(OutputStream out) throws IOException {
        writing.to(out);
    }

    /** Nobody writes it out any more. */
    public void done() {
        afterwards.run();
    }

    /** The whole body, in memory. */
    public byte[] body() {
        if (body != null) {
            return body;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            done();
        }
        return bytes.toByteArray();
    }

    /** Why the request was not carried out; empty when it was, and when the answer came over the network. */
    public Optional<Problem> problem() {
        return Optional.ofNullable(problem);
    }

    public String text() {
        return new String(body(), StandardCharsets.UTF_8);
    }
}
