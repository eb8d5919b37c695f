package org.tallystick.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.ShopFixture;
import org.tallystick.http.HttpEndpoint;
import org.tallystick.mail.TestCertificate;
import org.tallystick.secrets.QuickPin;

/** The pages over TLS, for other machines of the shop's network, and nothing else there. */
class NetworkPagesTest {
    private static final String PIN = "2580";
    private static final TestCertificate CERTIFICATE = TestCertificate.of("ip:127.0.0.1,dns:localhost");

    @TempDir
    private Path base;

    private ShopFixture shop;
    private @Nullable HttpEndpoint http;

    @BeforeEach
    void open() throws IOException {
        shop = ShopFixture.withoutDevices(base);
        shop.now.set(Instant.now());
        QuickPin.set(shop.folder, PIN);
        Path password = shop.folder.resolve("secrets/certificate-password");
        Files.copy(shop.folder.resolve("secrets/till-token"), password);
        CERTIFICATE.write(
                shop.folder.resolve("page.p12"), Files.readString(password).strip());
    }

    @AfterEach
    void close() {
        if (http != null) {
            http.close();
        }
        shop.close();
    }

    private String opened(int port) throws IOException {
        shop.settle("page: {listen: lan, certificate: page.p12, names: [127.0.0.1, localhost], port: " + port + "}\n");
        HttpEndpoint open = shop.served();
        http = open;
        return open.addresses().getFirst();
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static HttpClient trusting(SSLContext trust) {
        return HttpClient.newBuilder().sslContext(trust).build();
    }

    private HttpResponse<String> asked(HttpRequest.Builder request) throws Exception {
        return trusting(CERTIFICATE.context()).send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void theOwnerComesInFromAnotherMachine() throws Exception {
        String origin = opened(free());
        assertThat(asked(HttpRequest.newBuilder(URI.create(origin + "/"))).body())
                .contains("Log in");

        HttpResponse<String> in = asked(HttpRequest.newBuilder(URI.create(origin + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", origin)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString("pin=" + PIN)));
        assertThat(in.statusCode()).isEqualTo(303);
        String cookie = in.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).endsWith("; Path=/; HttpOnly; SameSite=Strict; Secure");
        assertThat(asked(HttpRequest.newBuilder(URI.create(origin + "/")).header("Cookie", cookie.split(";", 2)[0]))
                        .body())
                .contains("Credit summary");

        assertThat(asked(HttpRequest.newBuilder(URI.create(origin + "/login"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Origin", origin.replace("https:", "http:"))
                                .POST(HttpRequest.BodyPublishers.ofString("pin=" + PIN)))
                        .statusCode())
                .as("a form of a page that came in the clear")
                .isEqualTo(403);
    }

    @Test
    void theApiStaysOnThisMachine() throws Exception {
        String origin = opened(free());
        String token =
                Files.readString(shop.folder.resolve("secrets/owner-token")).strip();
        for (String call : List.of("/v1/health", "/v1", "/v1/customers", "/v1/events")) {
            HttpResponse<String> answer =
                    asked(HttpRequest.newBuilder(URI.create(origin + call)).header("Authorization", "Bearer " + token));
            assertThat(answer.statusCode()).as(call).isEqualTo(404);
            assertThat(answer.body()).contains("the API is on the loopback port of the machine that it runs on");
        }
        HttpEndpoint open = Objects.requireNonNull(http);
        assertThat(new Browser(open.port()).get("/").first("h1"))
                .as("as before")
                .isEqualTo("Log in");
    }

    @Test
    void underAnotherNameNobodyComesIn() throws Exception {
        String origin = opened(free());
        int port = URI.create(origin).getPort();
        SSLSocket socket = (SSLSocket) CERTIFICATE.context().getSocketFactory().createSocket("127.0.0.1", port);
        try (socket) {
            socket.getOutputStream()
                    .write(("GET / HTTP/1.1\r\nHost: evil.example:" + port + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 421");
        }
    }

    @Test
    void nothingIsSpokenInTheClearOrInOldForms() throws Exception {
        String origin = opened(free());
        int port = URI.create(origin).getPort();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readAllBytes();
            assertThat(new String(answer, StandardCharsets.ISO_8859_1)).doesNotContain("HTTP", "html");
        } catch (SocketException e) {
            assertThat(e).as("cut at once").hasMessageContaining("reset");
        }
        assertThatThrownBy(() -> trusting(SSLContext.getDefault())
                        .send(
                                HttpRequest.newBuilder(URI.create(origin + "/")).build(),
                                HttpResponse.BodyHandlers.discarding()))
                .as("nobody trusts it who was not told to")
                .isInstanceOf(SSLHandshakeException.class);
        SSLParameters spoken = CERTIFICATE.context().getSupportedSSLParameters();
        assertThat(spoken.getProtocols()).contains("TLSv1.3");
    }

    @Test
    void aCertificateThatCannotBeUsedKeepsTheDoorShutAndTheShopOpen() throws IOException {
        TestCertificate.of("ip:127.0.0.1", "-10d", 5)
                .write(
                        shop.folder.resolve("page.p12"),
                        Files.readString(shop.folder.resolve("secrets/certificate-password"))
                                .strip());
        shop.settle("page: {listen: lan, certificate: page.p12, names: [127.0.0.1]}\n");
        HttpEndpoint open = shop.served();
        http = open;

        assertThat(open.addresses()).isEmpty();
        assertThat(shop.get("/v1/health").path("canSell").asBoolean()).isTrue();
        assertThat(shop.get("/v1/health").path("notices").toString())
                .contains("the pages are not open to the shop's network: the certificate in ", "ended on ");
        Browser owner = new Browser(open.port());
        owner.send("/login", Map.of("pin", PIN));
        assertThat(owner.get("/book").text()).contains("the pages are not open to the shop's network");
    }
}
