package org.tallystick.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.app.ShopFixture;
import org.tallystick.http.HttpEndpoint;
import org.tallystick.secrets.QuickPin;

/** Who may see the pages, and what a stranger's page can do: requests over a real socket. */
class LogInTest {
    private static final String PIN = "2580";

    @TempDir
    private static Path base;

    private static ShopFixture shop;
    private static HttpEndpoint http;

    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = new Browser(http.port());
    }

    @BeforeAll
    static void open() throws IOException {
        shop = ShopFixture.withoutDevices(base);
        QuickPin.set(shop.folder, PIN);
        http = shop.served();
    }

    @AfterAll
    static void close() {
        http.close();
        shop.close();
    }

    private Browser.Page logIn() {
        return logIn(browser, "/");
    }

    private static Browser.Page logIn(Browser browser, String next) {
        return browser.send("/login", Map.of("next", next, "pin", PIN));
    }

    @Test
    void thePinOpensTheDaysSummary() {
        assertThat(browser.get("/").first("h1")).isEqualTo("Log in");

        Browser.Page today = logIn();

        assertThat(today.status()).isEqualTo(200);
        assertThat(today.first("h1")).isEqualTo("Credit summary: 21 Nov 2026");
        assertThat(today.header("cache-control")).isEqualTo("no-store");
        assertThat(today.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(today.header("referrer-policy")).isEqualTo("same-origin");
        assertThat(today.header("cross-origin-opener-policy")).isEqualTo("same-origin");
        assertThat(today.header("content-security-policy"))
                .startsWith("default-src 'none';")
                .doesNotContain("unsafe", "http:", "*");
        assertThat(today.headers()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void theCookieIsForThisPortAndForNoScript() {
        browser.get("/");
        Browser.Page answer = browser.answer(browser.own("/login", Map.of("pin", PIN)));

        assertThat(answer.header("set-cookie"))
                .matches("tallystick-" + http.port() + "=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Strict");
        String first = browser.cookie();
        logIn();
        assertThat(browser.cookie()).isNotEqualTo(first);
        assertThat(new Browser(http.port()).with(first).get("/").first("h1"))
                .as("the session before ends with the next log-in")
                .isEqualTo("Log in");
    }

    @Test
    void aWrongPinIsCountedAsAtTheCounter() {
        Browser.Page wrong = browser.send("/login", Map.of("pin", "1111"));

        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.of("problem").getFirst()).contains("that is not the owner's PIN; tries left:");
        assertThat(shop.events().toString()).contains("\"page\"");
        for (int i = 0; i < 4; i++) {
            wrong = browser.send("/login", Map.of("pin", "1111"));
        }
        assertThat(wrong.of("problem").getFirst()).contains("too many wrong PINs");
        assertThat(logIn().status()).as("also the right one has to wait").isEqualTo(403);
        shop.passed.addAndGet(Duration.ofHours(1).toNanos());
        assertThat(logIn().status()).isEqualTo(200);
        assertThat(new Browser(http.port()).send("/login", Map.of("pin", "")).of("problem"))
                .containsExactly("Type the PIN.");
    }

    @Test
    void afterAQuarterOfAnHourThePinIsAskedForAgain() {
        logIn();
        shop.passed.addAndGet(Duration.ofMinutes(14).toNanos());
        assertThat(browser.get("/").first("h1")).startsWith("Credit summary");
        shop.passed.addAndGet(Duration.ofMinutes(15).toNanos());
        assertThat(browser.get("/").first("h1")).isEqualTo("Log in");
    }

    @Test
    void whoeverComesFromAMailGoesOnToWhatTheyCameFor() {
        Browser.Page asked = browser.get("/?day=2026-11-20");
        assertThat(asked.first("h1")).isEqualTo("Log in");
        String next = Objects.requireNonNull(
                Browser.Page.fields(asked.all("form").getFirst()).get("next"));

        assertThat(logIn(browser, next).first("h1")).isEqualTo("Credit summary: 20 Nov 2026");
    }

    @ParameterizedTest
    @CsvSource({"//evil.example", "https://evil.example/", "/\\evil.example", "/a b", "'/x\r\nSet-Cookie: a=b'", "''"})
    void nobodyIsSentOffThisMachine(String next) {
        Browser.Page answer = browser.answer(browser.own("/login", Map.of("pin", PIN, "next", next)));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("location")).isEqualTo("/");
    }

    @Test
    void afterLoggingOutNothingIsShown() {
        Browser.Page today = logIn();
        String before = browser.cookie();
        Map<String, String> form = Browser.Page.fields(today.all("form").getFirst());
        assertThat(form).containsKey("token");

        browser.send("/logout", Map.of("token", "another"));
        assertThat(browser.get("/").first("h1")).startsWith("Credit summary");
        browser.send("/logout", form);
        assertThat(browser.with(before).get("/").first("h1")).isEqualTo("Log in");
    }

    @ParameterizedTest
    @CsvSource({
        "cross-site, null",
        "cross-site, OWN",
        "same-site, OWN",
        "none, OWN",
        "'same-origin, same-origin', OWN",
        "same-origin, https://evil.example",
        ", https://evil.example",
        ", null",
        ",",
    })
    void aFormOfAnotherPageIsNotCarriedOut(String site, String origin) {
        var request = browser.posted("/login", Map.of("pin", PIN));
        if (site != null) {
            request.header("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            request.header("Origin", origin.equals("OWN") ? browser.origin() : origin);
        }
        Browser.Page answer = browser.answer(request);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("This came from another page");
        assertThat(answer.headers()).doesNotContainKey("set-cookie");
    }

    @Test
    void theTillsTokenOpensTheCounterAndNothingOfTheOwners() throws IOException {
        String token =
                Files.readString(shop.folder.resolve("secrets/till-token")).strip();
        String owners =
                Files.readString(shop.folder.resolve("secrets/owner-token")).strip();

        for (String wrong : List.of("x", owners, token + "x", "y".repeat(1000))) {
            assertThat(browser.send("/login", Map.of("till", wrong)).of("problem"))
                    .containsExactly("That is not the till's token.");
        }
        browser.send("/login", Map.of("till", token));
        assertThat(browser.get("/?day=2026-11-20").address()).isEqualTo("/slips");
        assertThat(browser.get("/slips").all("nav").getFirst().getTextContent()).doesNotContain("Today", "Book");
    }

    @Test
    void aPageThatIsNotThereSaysSo() {
        logIn();
        assertThat(browser.get("/nothing").status()).isEqualTo(404);
        assertThat(browser.get("/?day=soon").of("problem").getFirst()).contains("day");
        assertThat(browser.get("/?day=soon").status()).isEqualTo(400);
        assertThat(browser.answer(browser.request("/").DELETE()).status()).isEqualTo(405);
        assertThat(browser.answer(browser.own("/login", Map.of("a%", "%"))).status())
                .isEqualTo(400);
    }

    @Test
    void theApiStaysAsItIs() {
        logIn();
        assertThat(browser.get("/v1/health").status())
                .as("a cookie opens no call")
                .isEqualTo(401);
        assertThat(browser.get("/v1").status()).isEqualTo(401);
    }
}
