package org.tallystick.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tallystick.api.Api;
import org.tallystick.api.ApiObserver;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Role;
import org.tallystick.api.Route;
import org.tallystick.api.Takes;
import org.tallystick.app.ProvedTraffic;
import org.tallystick.wording.Wording;

/** What HTTP asks of a server, and what it leaves to guesses and is not guessed here. */
class HttpMannersTest {
    private static final List<ApiRequest> LET_IN = Collections.synchronizedList(new ArrayList<>());
    private static final Semaphore ENTERED = new Semaphore(0);
    private static final Semaphore GO_ON = new Semaphore(0);
    private static HttpEndpoint face;

    @BeforeAll
    static void open() {
        Api api = new Api(
                List.of(
                        Route.of(Role.TILL, "GET /v1/health", (call, path) -> letIn(call)),
                        Route.of(Role.TILL, "GET /v1/customers", (call, path) -> letIn(call))
                                .asking("query")
                                .giving(ApiResponse.JSON, "text/csv"),
                        Route.of(Role.TILL, "GET /v1/customers/*", (call, path) -> letIn(call))
                                .asking("query"),
                        Route.of(Role.TILL, "POST /v1/sales", (call, path) -> letIn(call)),
                        Route.of(Role.OWNER, "POST /v1/import/customers", (call, path) -> fileIn(call))
                                .taking(Takes.FILE),
                        Route.of(Role.OWNER, "POST /v1/import/standings", (call, path) -> fileIn(call))
                                .taking(Takes.FILE)),
                () -> {},
                ApiObserver.NONE,
                Wording.in("en"));
        face = new HttpEndpoint(
                0,
                Set.of(),
                token -> Optional.of(token.equals("x") ? Role.TILL : Role.OWNER),
                api,
                request -> ApiResponse.text("text/html", ""),
                null);
        face.start();
    }

    private static ApiResponse letIn(ApiRequest call) {
        LET_IN.add(call);
        return new ApiResponse(200, ApiResponse.JSON, "{\"name\":\"Zoë\"}".getBytes(UTF_8));
    }

    private static ApiResponse fileIn(ApiRequest call) {
        ENTERED.release();
        GO_ON.acquireUninterruptibly();
        return letIn(call);
    }

    @BeforeEach
    void forget() {
        LET_IN.clear();
    }

    @AfterAll
    static void close() {
        face.close();
    }

    private static String send(String lines, byte[] body) throws IOException {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.write((lines.replace("\n", "\r\n") + "Host: 127.0.0.1:" + face.port()
                        + (lines.contains("Authorization: Bearer") ? "" : "\r\nAuthorization: Bearer x")
                        + "\r\nConnection: close\r\n"
                        + (body.length > 0 ? "Content-Length: " + body.length + "\r\n" : "")
                        + "\r\n")
                .getBytes(UTF_8));
        request.write(body);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), face.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.toByteArray());
            return ProvedTraffic.refusal(
                    lines, new String(socket.getInputStream().readAllBytes(), UTF_8));
        }
    }

    private static String post(String type, byte[] body) throws IOException {
        return send("POST /v1/sales HTTP/1.1\nContent-Type: " + type + "\n", body);
    }

    @Test
    void headIsGetWithoutTheBody() throws IOException {
        String answer = send("HEAD /v1/health HTTP/1.1\n", new byte[0]);

        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("Content-Length: 15")
                .endsWith("\r\n\r\n");
        assertThat(LET_IN).extracting(ApiRequest::method).containsExactly("GET");
    }

    @Test
    void aProblemIsToldInTheLanguageThatIsAskedFor() throws IOException {
        for (String wanted : List.of("es", "es-MX,en;q=0.5", "en;q=0.2, es;q=0.9")) {
            assertThat(send("GET /v1/nothing HTTP/1.1\nAccept-Language: " + wanted + "\n", new byte[0]))
                    .as(wanted)
                    .contains("\"title\":\"No hay tal llamada\"", "\"code\":\"no-such-route\"");
        }
        for (String wanted : List.of("fr", "*", "en-GB, es", ";;q", "x".repeat(300))) {
            assertThat(send("GET /v1/nothing HTTP/1.1\nAccept-Language: " + wanted + "\n", new byte[0]))
                    .as(wanted)
                    .contains("\"title\":\"There is no such call\"");
        }
        send("GET /v1/health HTTP/1.1\nAccept-Language: hi-IN\n", new byte[0]);
        assertThat(LET_IN).extracting(ApiRequest::language).containsExactly("hi-IN");
    }

    @Test
    void whoHasNoTokenIsToldHowToShowOne() throws IOException {
        String answer = send("GET /v1/health HTTP/1.1\nAuthorization: Basic x\n", new byte[0]);

        assertThat(answer).startsWith("HTTP/1.1 401").containsIgnoringCase("WWW-Authenticate: Bearer realm=");
    }

    @Test
    void whoWaitsWithTheBodyIsToldToGoOn() throws IOException {
        String answer = send(
                "POST /v1/sales HTTP/1.1\nContent-Type: application/json\nExpect: 100-continue\n",
                "{}".getBytes(UTF_8));

        assertThat(answer).startsWith("HTTP/1.1 100").contains("HTTP/1.1 200");
        assertThat(send("GET /v1/health HTTP/1.1\nExpect: a-miracle\n", new byte[0]))
                .startsWith("HTTP/1.1 417")
                .contains("wrong-expectation");
    }

    @Test
    void aBodyIsUtf8WhateverItsHeadersSay() throws IOException {
        byte[] zoe = "{\"name\":\"Zoë\"}".getBytes(UTF_8);

        assertThat(post("application/json; charset=iso-8859-1", zoe)).startsWith("HTTP/1.1 200");
        assertThat(post("application/json; charset=utf-16", zoe)).startsWith("HTTP/1.1 200");
        assertThat(LET_IN).extracting(ApiRequest::body).containsOnly("{\"name\":\"Zoë\"}");
        LET_IN.clear();
        for (byte[] other : List.of(
                "{\"name\":\"Zoë\"}".getBytes(ISO_8859_1),
                "{\"name\":\"Zoë\"}".getBytes(UTF_16),
                new byte[] {'{', (byte) 0xC0, (byte) 0x80, '}'},
                new byte[] {'{', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '}'},
                new byte[] {'{', (byte) 0xE2, (byte) 0x82})) {
            assertThat(post("application/json; charset=iso-8859-1", other))
                    .startsWith("HTTP/1.1 400")
                    .contains("body: is not UTF-8; send it as UTF-8, whatever the Content-Type says");
        }
        assertThat(LET_IN).isEmpty();
    }

    private static String file(String charset, byte[] body) throws IOException {
        return send(
                "POST /v1/import/customers HTTP/1.1\nAuthorization: Bearer owner\nContent-Type: text/csv" + charset
                        + "\n",
                body);
    }

    private static byte[] bytes(int... bytes) {
        byte[] result = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            result[i] = (byte) bytes[i];
        }
        return result;
    }

    @Test
    void aFileMayHaveAnotherCharset() throws IOException {
        String zoe = "name\nZoë\n";
        GO_ON.release(100);
        assertThat(file("", zoe.getBytes(UTF_8))).startsWith("HTTP/1.1 200");
        assertThat(file("", zoe.getBytes(UTF_16LE))).startsWith("HTTP/1.1 200");
        assertThat(file(";charset=\"ISO-8859-1\"", zoe.getBytes(ISO_8859_1))).startsWith("HTTP/1.1 200");
        assertThat(file("; header=present; Charset = windows-1252", zoe.getBytes(ISO_8859_1)))
                .startsWith("HTTP/1.1 200");
        assertThat(file("; charset=utf-16", zoe.getBytes(UTF_16LE))).startsWith("HTTP/1.1 200");
        assertThat(file("; charset=utf-16be", zoe.getBytes(UTF_16BE))).startsWith("HTTP/1.1 200");
        assertThat(LET_IN).extracting(ApiRequest::body).containsOnly(zoe);
        LET_IN.clear();
        file("; charset=utf-16", ('\uFEFF' + zoe).getBytes(UTF_16LE));
        file("; charset=utf-8", ('\uFEFF' + zoe).getBytes(UTF_8));
        assertThat(LET_IN).extracting(call -> call.body().replace("\uFEFF", "")).containsExactly(zoe, zoe);
        drain();
    }

    @Test
    void aFileInAnotherCharsetThanItSaysIsRefused() throws IOException {
        String zoe = "name\nZoë\n";
        assertThat(file("", zoe.getBytes(ISO_8859_1)))
                .startsWith("HTTP/1.1 400")
                .contains("body: is not UTF-8; save it again", "Content-Type: text/csv; charset=windows-1252");
        for (String single : List.of("iso-8859-1", "windows-1252", "windows-1256")) {
            assertThat(file("; charset=" + single, zoe.getBytes(UTF_8)))
                    .startsWith("HTTP/1.1 400")
                    .contains("body: is UTF-8 and not " + single + "; say nothing else of it");
        }
        assertThat(file("; charset=utf-8", zoe.getBytes(ISO_8859_1)))
                .startsWith("HTTP/1.1 400")
                .contains("body: is not utf-8; look at how it was saved");
        assertThat(file("; charset=utf-16le", ('\uFEFF' + zoe).getBytes(UTF_16BE)))
                .startsWith("HTTP/1.1 400")
                .contains("body: is not utf-16le");
        assertThat(file("; charset=utf-16", bytes(0xFE, 0xFF, 0xD8, 0x00)))
                .startsWith("HTTP/1.1 400")
                .contains("body: is not utf-16");
        assertThat(file("; charset=klingon", zoe.getBytes(UTF_8)))
                .startsWith("HTTP/1.1 400")
                .contains("body: there is no encoding 'klingon'; write UTF-8, windows-1252, windows-1256 or GB18030");
        assertThat(LET_IN).isEmpty();
    }

    private static void drain() {
        ENTERED.drainPermits();
        GO_ON.drainPermits();
    }

    /** However long the first takes: two would be more than the memory there is. */
    @Test
    void oneFileComesInAtATime() throws IOException {
        drain();
        byte[] long4 = new byte[4 * 1024 * 1024];
        Arrays.fill(long4, (byte) 'x');
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> {
            try {
                return file("", "name\nRosa\n".getBytes(UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        ENTERED.acquireUninterruptibly();
        for (String path : List.of("customers", "standings")) {
            assertThat(send(
                            "POST /v1/import/" + path
                                    + " HTTP/1.1\nAuthorization: Bearer owner\nContent-Type: text/csv\n",
                            long4))
                    .startsWith("HTTP/1.1 503")
                    .containsIgnoringCase("Retry-After: 5")
                    .contains("another file is being brought in; send this one again in a few seconds");
        }
        assertThat(post("application/json", "{}".getBytes(UTF_8)))
                .as("anything else")
                .startsWith("HTTP/1.1 200");
        GO_ON.release(2);
        assertThat(first.join()).startsWith("HTTP/1.1 200");
        assertThat(file("", "name\n".getBytes(UTF_8))).startsWith("HTTP/1.1 200");
        drain();
    }

    @Test
    void whatIsTooLongIsReadAndToldSo() throws IOException {
        assertThat(file("", new byte[6 * 1024 * 1024]))
                .startsWith("HTTP/1.1 413")
                .contains("POST /v1/import/customers takes a file of at most 4 MiB; split it");
        assertThat(post("application/json", new byte[1024 * 1024]))
                .startsWith("HTTP/1.1 413")
                .contains("POST /v1/sales takes a body of at most 64 KiB");
    }

    @Test
    void soAreThePathAndTheQuery() throws IOException {
        send("GET /v1/customers/Zo%C3%AB?query=%E0%A4%B0+a%2Bb HTTP/1.1\n", new byte[0]);
        send("GET /v1/customers?query=Zoë HTTP/1.1\n", new byte[0]);

        assertThat(LET_IN.getFirst().path()).isEqualTo("/v1/customers/Zoë");
        assertThat(LET_IN.getFirst().query()).containsEntry("query", "र a+b");
        assertThat(LET_IN.getLast().query()).containsEntry("query", "Zoë");
        assertThat(send("GET /v1/customers/Zo%EB HTTP/1.1\n", new byte[0])).startsWith("HTTP/1.1 400");
        assertThat(send("GET /v1/customers?query=%ff HTTP/1.1\n", new byte[0]))
                .startsWith("HTTP/1.1 400")
                .contains("query: is not UTF-8");
        assertThat(send("GET /v1/customers?query=a&query=b HTTP/1.1\n", new byte[0]))
                .startsWith("HTTP/1.1 400")
                .contains("query: stands twice in the query; say it once");
        assertThat(send("GET /v1/customers?query=%zz HTTP/1.1\n", new byte[0])).startsWith("HTTP/1.1 400");
    }

    @Test
    void whoSendsWhatACallDoesNotTakeIsToldWhatItTakes() throws IOException {
        byte[] body = "{}".getBytes(UTF_8);
        assertThat(post("text/csv", body))
                .startsWith("HTTP/1.1 415")
                .contains("POST /v1/sales takes application/json; say so as Content-Type")
                .containsIgnoringCase("Accept: application/json\r\n");
        assertThat(send(
                        "POST /v1/import/standings HTTP/1.1\nAuthorization: Bearer owner\nContent-Type: text/html\n",
                        body))
                .startsWith("HTTP/1.1 415")
                .contains("POST /v1/import/standings takes application/json or text/csv; say so as Content-Type");
        assertThat(send("GET /v1/health HTTP/1.1\nContent-Type: application/json\n", body))
                .startsWith("HTTP/1.1 415")
                .contains("GET /v1/health takes no body; leave it out");
        assertThat(send("POST /v1/weather HTTP/1.1\nContent-Type: text/html\n", new byte[1024 * 1024]))
                .startsWith("HTTP/1.1 404")
                .contains("no-such-route");
        assertThat(send("POST /v1/import/customers HTTP/1.1\nContent-Type: text/csv\n", new byte[1024 * 1024]))
                .as("with the till's token")
                .startsWith("HTTP/1.1 403")
                .contains("owner-only");
        assertThat(LET_IN).isEmpty();
    }

    @Test
    void theFirstWishThatTheCallGivesCounts() throws IOException {
        for (String accept : List.of("text/csv", "application/xml;q=0.9, Text/CSV; q=0.5, application/json")) {
            send("GET /v1/customers HTTP/1.1\nAccept: " + accept + "\n", new byte[0]);
            assertThat(LET_IN.removeFirst().accept()).as(accept).isEqualTo("text/csv");
        }
        for (String accept : List.of("*/*", "application/xml", "application/xml, */*", "*/*, text/csv")) {
            send("GET /v1/customers HTTP/1.1\nAccept: " + accept + "\n", new byte[0]);
            assertThat(LET_IN.removeFirst().accept()).as(accept).isEqualTo(ApiResponse.JSON);
        }
        send("GET /v1/health HTTP/1.1\nAccept: text/csv\n", new byte[0]);
        assertThat(LET_IN.getFirst().accept()).isEqualTo(ApiResponse.JSON);
    }
}
