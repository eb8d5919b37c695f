package org.tallystick.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.EmptyIndex;
import org.tallystick.IntegrationTest;
import org.tallystick.app.log.Logs;
import org.tallystick.ledger.index.RebuildProgress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A module with its socket, and the lines that a shop's helper finds in its log. */
@IntegrationTest
class WhatTheLogTellsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Environment environment = ProvedTraffic.environment(InstantSource.system());
    private Path folder;
    private HttpModule module;

    @BeforeEach
    void start(@TempDir Path base) throws IOException {
        folder = Files.createDirectories(base.resolve("shop"));
        Files.writeString(folder.resolve("shop.yaml"), """
            shop: {name: Corner Shop, currency: EUR, timeZone: Europe/Berlin}
            api: {port: 0}
            """);
        EmptyIndex.in(folder);
        Logs.into(folder);
        module = HttpModule.start(folder, environment, RebuildProgress.UNSEEN);
    }

    @AfterEach
    void stop() {
        module.close();
        client.close();
    }

    @SuppressWarnings("AnnotateFormatMethod") // its annotation would be one more library
    private HttpResponse<String> post(String path, String request, String body, Object... values) throws Exception {
        HttpRequest.Builder asked = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + module.port() + path))
                .header(
                        "Authorization",
                        "Bearer "
                                + Files.readString(folder.resolve("secrets/owner-token"))
                                        .strip())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.formatted(values)));
        if (!request.isEmpty()) {
            asked.header("X-Request-Id", request);
        }
        return client.send(asked.build(), HttpResponse.BodyHandlers.ofString());
    }

    private List<String> log() throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("log/tallystick.log"))) {
            return lines.map(line -> line.substring(line.indexOf(' ') + 1)).toList();
        }
    }

    @Test
    void oneLineForEachThingThatHappenedAndNoNameInAny() throws Exception {
        post("/v1/customers", "", """
            {"id": "%s", "name": "Rosa Marín", "phone": "+34 600 123 456", "terms": {"mode": "NONE"}}
            """, UUID.randomUUID());
        HttpResponse<String> declined = post("/v1/sales", "till-7.42", """
            {"id": "%s", "customer": "T1-0001", "cashier": "Ana", "total": "5.00", "receipt": "Rice"}
            """, UUID.randomUUID());
        HttpResponse<String> wrong = post("/v1/sales", "bad\tid", """
            {"id": "%s", "customer": "Rosa\\r\\n2026 ERROR forged \\u001b[2J", "cashier": "Ana", "total": "5.00", "receipt": "R"}
            """, UUID.randomUUID());
        post("/v1/customers/Rosa%20Mar%C3%ADn/opening", "", "{\"Rosa Marín\": 1}");
        post("/v1/close", "", "{}");
        client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + module.port() + "/v1/health"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(declined.headers().firstValue("X-Request-Id")).contains("till-7.42");
        assertThat(problem(declined).path("requestId").asString()).isEqualTo("till-7.42");
        assertThat(wrong.headers().firstValue("X-Request-Id").orElseThrow()).matches("r[0-9]+");
        assertThat(problem(wrong).path("requestId").asString())
                .isEqualTo(wrong.headers().firstValue("X-Request-Id").orElseThrow());
        assertThat(log())
                .anyMatch(line ->
                        line.matches("INFO  HttpModule: Started: Tallystick .*, Java .*, folder .*/shop, till T1,"
                                + " port [0-9]+, printer none, reader none"))
                .contains("INFO  Api [till-7.42]: Refused: POST /v1/sales: 403 declined, customer T1-0001")
                .anyMatch(line -> line.matches(
                        "INFO  Api \\[r[0-9]+\\]: Refused: POST /v1/sales: 40[0-9] [a-z-]+(, field [a-z]+)?"))
                .anyMatch(line -> line.matches("INFO  Till( \\[r[0-9]+\\])?: Shift 1 of [0-9-]+ is closed"))
                .anyMatch(line -> line.matches("INFO  HttpEndpoint \\[r[0-9]+\\]: Sent away: 401 no-token"))
                .allMatch(line -> line.matches("(INFO |WARN ) .*"))
                .noneMatch(line -> line.toLowerCase(Locale.ROOT).matches(".*(rosa|600 123|ana\\b|rice|forged).*"));
    }

    private static JsonNode problem(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    @Test
    void afterAPowerCutItSaysWhatWasFound() throws Exception {
        post("/v1/customers", "", "{\"id\": \"%s\", \"name\": \"Rosa\"}", UUID.randomUUID());
        module.close();
        assertThat(log()).endsWith("INFO  HttpModule: Stopped in order");
        Files.writeString(folder.resolve("port"), "1");
        Files.writeString(folder.resolve("book/T1.1/000001.jsonl"), "{\"torn", StandardOpenOption.APPEND);

        module = HttpModule.start(folder, environment, RebuildProgress.UNSEEN);

        assertThat(log())
                .anyMatch(line -> line.matches(
                        "WARN  TillRuntime: Line [0-9]+ of the book was not whole when the power went and was never"
                                + " acknowledged; .* keeps it"))
                .contains("WARN  HttpModule: The run before did not end in order (power cut, kill or crash);"
                        + " nothing has to be done");
    }
}
