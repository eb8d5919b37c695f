package org.tallystick.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tallystick.api.Answer;
import org.tallystick.api.Call;
import org.tallystick.api.Role;

/** What HTTP asks of a server, and what it leaves to guesses and is not guessed here. */
class HttpMannersTest {
    private static final List<Call> LET_IN = Collections.synchronizedList(new ArrayList<>());
    private static HttpFace face;

    @BeforeAll
    static void open() {
        face = new HttpFace(0, token -> Optional.of(Role.TILL), call -> {
            LET_IN.add(call);
            return new Answer(200, Answer.JSON, "{\"name\":\"Zoë\"}".getBytes(UTF_8));
        });
        face.start();
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
                        + "\r\nAuthorization: Bearer x\r\nConnection: close\r\n"
                        + (body.length > 0 ? "Content-Length: " + body.length + "\r\n" : "")
                        + "\r\n")
                .getBytes(UTF_8));
        request.write(body);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), face.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.toByteArray());
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
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
        assertThat(LET_IN).extracting(Call::method).containsExactly("GET");
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
        assertThat(LET_IN).extracting(Call::body).containsOnly("{\"name\":\"Zoë\"}");
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
}
