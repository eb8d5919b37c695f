package org.tallystick.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.app.ShopFixture;
import org.tallystick.http.HttpEndpoint;
import org.tallystick.secrets.QuickPin;

/** Ways into the pages that are none, over a real socket. */
class BreakInTest {
    private static final String PIN = "2580";

    @TempDir
    private static Path base;

    private static ShopFixture shop;
    private static HttpEndpoint http;
    private static String rosa;
    private static String secret;

    private Browser owner;

    @BeforeAll
    static void open() throws IOException {
        shop = ShopFixture.withoutDevices(base);
        QuickPin.set(shop.folder, PIN);
        rosa = shop.customer("Rosa Marín", "500.00");
        secret = Files.readString(shop.folder.resolve("secrets/owner-token")).strip();
        http = shop.served();
    }

    @AfterAll
    static void close() {
        http.close();
        shop.close();
    }

    @BeforeEach
    void logIn() {
        owner = new Browser(http.port());
        owner.send("/login", Map.of("pin", PIN));
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), http.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(request.replace("PORT", "" + http.port()).getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aSessionThatSomebodyElseChoseIsNotTaken() {
        String chosen = "tallystick-" + http.port() + "=" + "A".repeat(43);
        Browser victim = new Browser(http.port()).with(chosen);

        Browser.Page in = victim.answer(victim.own("/login", Map.of("pin", PIN)));

        assertThat(in.status()).isEqualTo(303);
        assertThat(victim.cookie()).isNotEqualTo(chosen);
        assertThat(new Browser(http.port()).with(chosen).get("/").first("h1")).isEqualTo("Log in");
        assertThat(new Browser(http.port())
                        .with(chosen + "; " + victim.cookie())
                        .get("/")
                        .first("h1"))
                .as("a cookie beside the right one, set by another port or path, locks nobody out")
                .startsWith("Credit summary");
    }

    @Test
    void aCookieOfAnotherPortIsNone() {
        String other = owner.cookie().replace("tallystick-" + http.port(), "tallystick-1");
        assertThat(new Browser(http.port()).with(other).get("/").first("h1")).isEqualTo("Log in");
        assertThat(new Browser(http.port())
                        .with(owner.cookie().toUpperCase(Locale.ROOT))
                        .get("/")
                        .first("h1"))
                .isEqualTo("Log in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example\r\n",
                "Host: evil.example:PORT\r\n",
                "Host: 127.0.0.1\r\n",
                "Host: localhost.:PORT\r\n",
                "Host: 0.0.0.0:PORT\r\n",
                "Host: 127.0.0.1:PORT\r\nHost: evil.example\r\n",
                "Host: 127.0.0.1:PORT\r\nHost: 127.0.0.1:PORT\r\n",
                "X-Forwarded-Host: 127.0.0.1:PORT\r\n",
                "",
            })
    void underAnotherNameThereIsNoPage(String host) throws IOException {
        for (String address : List.of("/", "/login", "/page.css", "/customers/" + rosa)) {
            String answer = raw("GET " + address + " HTTP/1.1\r\n" + host + "Cookie: " + owner.cookie()
                    + "\r\nConnection: close\r\n\r\n");
            assertThat(answer).as(address).doesNotStartWith("HTTP/1.1 200").doesNotContain("Rosa", "<html");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../secrets/owner-token",
                "/secrets/owner-token",
                "/download/../../secrets/owner-token",
                "/download/..%2f..%2fsecrets%2fowner-token",
                "/download/%2e%2e/secrets/owner-token",
                "/download/slip-..%2f..%2fsecrets%2fowner-token.pdf",
                "/download/statement-../owner-token.csv",
                "/download//etc/passwd",
                "/download/",
                "/page.css/../../secrets/owner-token",
                "/..%5c..%5csecrets%5cowner-token",
                "/customers/../secrets/owner-token",
                "/customers/T1-0001%2f..%2f..%2fentries",
                "/customers/%00",
                "/slips/%2e%2e%2fentries",
                "/slips/..",
                "//evil.example/secrets/owner-token",
                "/%",
                "/%zz",
                "/%c3",
            })
    void noAddressLeadsToAFile(String address) throws IOException {
        String answer = raw("GET " + address + " HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nCookie: " + owner.cookie()
                + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 40").doesNotContain(secret, "root:", "\"entries\"", "\tat ");
    }

    @Test
    void aFormIsOneRequestOnlyAndOfItsOwnSubject() {
        Map<String, String> note = owner.get("/customers/" + rosa).form("note", rosa);
        for (String subject : List.of("../owner", rosa + "/note?", "%2e%2e", rosa + "\r\nX: y", "", "*", "a b")) {
            Map<String, String> form = new LinkedHashMap<>(note);
            form.put("subject", subject);
            form.put("note", "stolen");
            assertThat(owner.answer(owner.own("/customers/" + rosa, form)).status())
                    .as(subject)
                    .isEqualTo(400);
        }
        assertThat(shop.get("/v1/customers/" + rosa).has("note")).isFalse();
    }

    @Test
    void theTokenOfAFormIsNeededAndEndsWithItsSession() {
        Map<String, String> form =
                new LinkedHashMap<>(owner.get("/customers/" + rosa).form("note", rosa));
        form.put("note", "stolen");
        String token = form.remove("token");
        assertThat(owner.answer(owner.own("/customers/" + rosa, form)).status())
                .as("none")
                .isEqualTo(403);
        form.put("token", token + "x");
        assertThat(owner.answer(owner.own("/customers/" + rosa, form)).status())
                .as("another")
                .isEqualTo(403);
        form.put("token", token);
        owner.send("/login", Map.of("pin", PIN));
        assertThat(owner.answer(owner.own("/customers/" + rosa, form)).status())
                .as("that of the session before")
                .isEqualTo(403);
        Browser nobody = new Browser(http.port());
        assertThat(nobody.send("/customers/" + rosa, form).first("h1")).isEqualTo("Log in");
        assertThat(shop.get("/v1/customers/" + rosa).has("note")).isFalse();
    }

    @Test
    void nothingOfAPersonIsKeptByABrowser() {
        for (String address : List.of(
                "/",
                "/ask",
                "/customers",
                "/customers/" + rosa,
                "/slips",
                "/devices",
                "/book",
                "/nothing",
                "/download/summary.csv",
                "/download/summary.pdf",
                "/download/statement-" + rosa + ".csv")) {
            Browser.Page page = owner.answer(owner.request(address).GET());
            assertThat(page.header("cache-control")).as(address).isEqualTo("no-store");
            assertThat(page.header("x-content-type-options")).as(address).isEqualTo("nosniff");
            assertThat(page.header("content-security-policy")).as(address).startsWith("default-src 'none';");
            assertThat(page.headers()).as(address).doesNotContainKeys("etag", "last-modified");
        }
    }
}
