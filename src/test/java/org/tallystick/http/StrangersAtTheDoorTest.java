package org.tallystick.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.api.Api;
import org.tallystick.api.ApiObserver;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Role;
import org.tallystick.api.Route;
import org.tallystick.app.ProvedTraffic;
import org.tallystick.wording.Wording;

/** Only the shop's own till gets an answer: raw requests on a real socket. */
class StrangersAtTheDoorTest {
    private static final String TILL = "Host: 127.0.0.1:PORT\r\nAuthorization: Bearer till-secret\r\n";
    private static final List<ApiRequest> LET_IN = new CopyOnWriteArrayList<>();
    private static HttpEndpoint face;

    @BeforeAll
    static void open() {
        RoleByToken tokens = token -> switch (token) {
            case "till-secret" -> Optional.of(Role.TILL);
            case "owner-secret" -> Optional.of(Role.OWNER);
            default -> Optional.empty();
        };
        Api api = new Api(
                List.of(
                        Route.of(Role.TILL, "GET /v1/health", (call, path) -> letIn(call)),
                        Route.of(Role.TILL, "POST /v1/sales", (call, path) -> letIn(call)),
                        Route.of(Role.TILL, "GET /v1/summary", (call, path) -> letIn(call))
                                .asking("date", "x")
                                .giving(ApiResponse.JSON, "text/csv")),
                () -> {},
                ApiObserver.NONE,
                Wording.in("en"));
        face = new HttpEndpoint(
                0, Set.of("https://pos.example"), tokens, api, request -> ApiResponse.text("text/html", ""), null);
        face.start();
    }

    private static ApiResponse letIn(ApiRequest call) {
        LET_IN.add(call);
        return new ApiResponse(200, ApiResponse.JSON, "{}".getBytes(StandardCharsets.UTF_8));
    }

    @BeforeEach
    void forget() {
        LET_IN.clear();
    }

    @AfterAll
    static void close() {
        face.close();
    }

    private static String send(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), face.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return ProvedTraffic.refusal(
                    request, new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String get(String headers) throws IOException {
        return call("GET", headers);
    }

    private static String call(String method, String headers) throws IOException {
        return send(method + " /v1/health HTTP/1.1\r\n" + headers.replace("PORT", "" + face.port())
                + "Connection: close\r\n\r\n");
    }

    @Test
    void theTillComesInWithItsToken() throws IOException {
        assertThat(get("Host: 127.0.0.1:PORT\r\nAuthorization: Bearer till-secret\r\n"))
                .startsWith("HTTP/1.1 200");
        assertThat(get("Host: localhost:PORT\r\nAuthorization: Bearer owner-secret\r\n"))
                .startsWith("HTTP/1.1 200");
        assertThat(LET_IN).extracting(ApiRequest::role).containsExactly(Role.TILL, Role.OWNER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example\r\n",
                "Host: evil.example:PORT\r\n",
                "Host: 127.0.0.1\r\n",
                "Host: 127.0.0.1:1\r\n",
                "Host: 127.0.0.1.evil.example:PORT\r\n",
                "Host: localhost.:PORT\r\n",
                "Host: 0.0.0.0:PORT\r\n",
                "Host: 127.1:PORT\r\n",
                "Host: 2130706433:PORT\r\n",
                "Host: user@127.0.0.1:PORT\r\n",
                "Host: \r\n",
                "",
                "Host: 127.0.0.1:PORT\r\nHost: evil.example\r\n",
            })
    void aPageThatPointsItsNameHereIsSentAway(String host) throws IOException {
        String answer = get(host + "Authorization: Bearer till-secret\r\n");

        assertThat(answer).doesNotStartWith("HTTP/1.1 200");
        assertThat(LET_IN).isEmpty();
    }

    @Test
    void aPageInABrowserIsSentAwayEvenWithTheToken() throws IOException {
        for (String origin : List.of(
                "http://127.0.0.1:PORT",
                "http://pos.example",
                "https://pos.example:444",
                "https://POS.example",
                "https://pos.example.evil",
                "https://pos.example\r\nOrigin: https://evil.example",
                "null",
                "")) {
            String answer = get("Origin: " + origin + "\r\n" + TILL);
            assertThat(answer)
                    .as(origin)
                    .startsWith("HTTP/1.1 403")
                    .contains("wrong-origin", "stands under api.origins in shop.yaml")
                    .doesNotContainIgnoringCase("Access-Control");
        }
        assertThat(LET_IN).isEmpty();
    }

    @Test
    void aPageThatTheShopNamesIsAnsweredAndMayReadIt() throws IOException {
        assertThat(get("Origin: https://pos.example\r\n" + TILL))
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("Access-Control-Allow-Origin: https://pos.example\r\n")
                .containsIgnoringCase("Vary: Origin\r\n")
                .doesNotContainIgnoringCase("Access-Control-Allow-Credentials");
        assertThat(get("Origin: https://pos.example\r\nHost: 127.0.0.1:PORT\r\n"))
                .as("without a token it may read why it is sent away")
                .startsWith("HTTP/1.1 401")
                .containsIgnoringCase("Access-Control-Allow-Origin: https://pos.example\r\n");
        assertThat(get(TILL)).startsWith("HTTP/1.1 200").doesNotContainIgnoringCase("Access-Control");
    }

    @Test
    void aBrowserThatAsksBeforehandIsToldToGoOn() throws IOException {
        String asking = "Host: 127.0.0.1:PORT\r\nAccess-Control-Request-Method: POST\r\n"
                + "Access-Control-Request-Private-Network: true\r\nOrigin: ";

        assertThat(call("OPTIONS", asking + "https://pos.example\r\n"))
                .startsWith("HTTP/1.1 204")
                .containsIgnoringCase("Access-Control-Allow-Origin: https://pos.example\r\n")
                .containsIgnoringCase("Access-Control-Allow-Private-Network: true\r\n")
                .containsIgnoringCase("Access-Control-Allow-Headers: Authorization, Content-Type,");
        assertThat(call("OPTIONS", asking + "https://evil.example\r\n"))
                .startsWith("HTTP/1.1 403")
                .doesNotContainIgnoringCase("Access-Control");
        assertThat(LET_IN).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Authorization: Bearer \r\n",
                "Authorization: Bearer till-secreT\r\n",
                "Authorization: Basic till-secret\r\n",
                "Authorization: till-secret\r\n",
                "Cookie: token=till-secret\r\n",
            })
    void nobodyComesInWithoutTheToken(String authorization) throws IOException {
        String answer = get("Host: 127.0.0.1:PORT\r\n" + authorization);

        assertThat(answer).startsWith("HTTP/1.1 401").contains("no-token").contains("secrets/till-token");
        assertThat(LET_IN).isEmpty();
    }

    @Test
    void aBodyOverSixtyFourKiBIsRefused() throws IOException {
        String answer = post("application/json", "x".repeat(64 * 1024 + 1));

        assertThat(answer).startsWith("HTTP/1.1 413").contains("too-large");
        assertThat(LET_IN).isEmpty();
    }

    @Test
    void aFormThatAPageCouldSendIsRefused() throws IOException {
        assertThat(post("text/plain", "{}")).startsWith("HTTP/1.1 415").contains("wrong-media-type");
        assertThat(post("application/x-www-form-urlencoded", "a=b")).startsWith("HTTP/1.1 415");
        assertThat(LET_IN).isEmpty();
    }

    private static String post(String type, String body) throws IOException {
        String headers = TILL.replace("PORT", "" + face.port())
                + "Content-Type: %s\r\nContent-Length: %d\r\n".formatted(type, body.length());
        return send("POST /v1/sales HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n" + body);
    }

    @Test
    void theQueryAndTheWantedFormReachTheApi() throws IOException {
        String headers = TILL.replace("PORT", "" + face.port()) + "Accept: text/csv, */*\r\n";
        send("GET /v1/summary?date=2026-11-21&x=a%20b HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n");

        ApiRequest call = LET_IN.getFirst();
        assertThat(call.query()).containsEntry("date", "2026-11-21").containsEntry("x", "a b");
        assertThat(call.accept()).isEqualTo("text/csv");
    }
}
