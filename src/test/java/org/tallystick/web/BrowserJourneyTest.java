package org.tallystick.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.tallystick.IntegrationTest;
import org.tallystick.app.ShopFixture;
import org.tallystick.http.HttpEndpoint;

/** An owner's evening in a real browser: by keyboard alone, on a telephone's width, in light and dark. */
@IntegrationTest
class BrowserJourneyTest {
    private static final String PIN = "2580";

    @TempDir
    private static Path base;

    private static ShopFixture shop;
    private static HttpEndpoint http;
    private static Chromium browser;
    private static String rosa;
    private static String slip;

    @BeforeAll
    static void open() throws IOException {
        assumeTrue(Chromium.isInstalled(), "chromium and chromedriver are installed");
        shop = ShopFixture.withDevices(base);
        shop.owner("PUT", "/v1/owner/pin", ShopFixture.plain().put("pin", PIN));
        rosa = shop.customer("Rosa Marín", "500.00");
        slip = shop.sold(rosa, "14.50");
        shop.awaitState(slip, "PRINTED");
        shop.daysPass(45);
        shop.repaid(rosa, "5.00");
        http = shop.served();
        browser = new Chromium(Files.createDirectory(base.resolve("downloads")));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        if (http != null) {
            http.close();
            shop.close();
        }
    }

    private static String at(String address) {
        return "http://127.0.0.1:" + http.port() + address;
    }

    private static void logIn() {
        browser.go(at("/"));
        if (browser.first("h1").getText().equals("Log in")) {
            browser.type(PIN, Keys.ENTER);
        }
        browser.awaits("h1", "Credit summary");
    }

    private static void isDone() {
        browser.awaits("[role=status]", "Done.");
    }

    @Test
    void byKeyboardAlone() {
        logIn();
        browser.tabTo("nav a[href='/customers']");
        browser.type(Keys.ENTER);
        browser.tabTo("#q");
        browser.type("rosa", Keys.ENTER);
        browser.tabTo("a[href='/customers/" + rosa + "']");
        browser.type(Keys.ENTER);
        browser.awaits("h1", "Rosa Marín");

        browser.tabTo("a[href='/slips/" + slip + "']");
        browser.type(Keys.ENTER);
        browser.tabTo("button[value=SIGNED]");
        browser.type(Keys.ENTER);
        isDone();
        assertThat(shop.slip(slip).path("signature").asString()).isEqualTo("SIGNED");

        browser.tabTo("nav a[href='/ask']");
        browser.type(Keys.ENTER);
        browser.tabTo("summary");
        browser.type(Keys.ENTER);
        browser.tabTo("input[name=note]");
        browser.type("pays on Friday", Keys.ENTER);
        isDone();
        assertThat(shop.get("/v1/calls").path("calls")).isEmpty();

        browser.tabTo("nav a[href='/']");
        browser.type(Keys.ENTER);
        browser.tabTo("summary");
        browser.type(Keys.ENTER);
        browser.tabTo("input[name=counted]");
        browser.type("5.00", Keys.ENTER);
        isDone();
        assertThat(shop.get("/v1/summary").path("shifts")).hasSize(1);
    }

    @Test
    void thePdfIsDownloaded() {
        logIn();
        browser.first("a[href^='/download/summary.pdf']").click();
        Path downloads = base.resolve("downloads");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    try (var files = Files.list(downloads)) {
                        return files.anyMatch(file -> file.toString().endsWith(".pdf"));
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void onEveryWidthAndInEveryThemeAllIsReadableAndWithinReach(String language, @TempDir Path folder)
            throws IOException {
        try (ShopFixture other = ShopFixture.withoutDevices(folder)) {
            EveryPageTest.speaks(other, language);
            other.owner("PUT", "/v1/owner/pin", ShopFixture.plain().put("pin", PIN));
            other.customer("N".repeat(64), "50.00");
            other.sold(other.customer("محمد عبد الله", "9000.00"), "1234.50");
            String customer = other.customer("Rosa Marín", "500.00");
            other.sold(customer, "80.00");
            other.daysPass(45);
            other.repaid(customer, "5.00");
            String number = other.sold(other.customer("Benito Ochoa", "20.00"), "14.50");
            other.owner("POST", "/v1/close", ShopFixture.numbered().put("counted", "4.00"));
            try (HttpEndpoint served = other.served()) {
                List<String> pages = List.of(
                        "/",
                        "/ask",
                        "/customers",
                        "/customers/" + customer,
                        "/slips",
                        "/slips/" + number,
                        "/devices",
                        "/book");
                readable("http://127.0.0.1:" + served.port(), pages, language);
            }
        }
    }

    private static void readable(String origin, List<String> pages, String language) {
        browser.go(origin + "/login");
        browser.type(PIN, Keys.ENTER);
        browser.complaints();
        for (int width : List.of(1280, 390, 320)) {
            browser.size(width, 844);
            for (String page : pages) {
                browser.go(origin + page);
                String where = "%s at %d, %s".formatted(page, width, language);
                assertThat(browser.sideways()).as(where).isLessThanOrEqualTo(0);
                assertThat(browser.cutOff()).as(where).isEmpty();
                assertThat(browser.tooSmall()).as(where).isEmpty();
                assertThat(browser.smallText()).as(where).isEmpty();
                keep(page, width, language);
            }
        }
        assertThat(browser.complaints()).isEmpty();
        browser.size(1280, 900);
    }

    /** With {@code -Dpictures=FOLDER}, in light and dark, for whoever wants to look at them. */
    private static void keep(String page, int width, String language) {
        String folder = System.getProperty("pictures");
        if (folder != null) {
            String name = page.equals("/") ? "today" : page.substring(1).replace('/', '-');
            for (String theme : List.of("dark", "light")) {
                browser.theme(theme);
                browser.picture(Path.of(folder, "%s-%d-%s-%s.png".formatted(name, width, theme, language)));
            }
        }
    }

    @Test
    void theSessionThatRunsOutTakesNothingAway() {
        logIn();
        browser.go(at("/customers/" + rosa));
        browser.all("summary").getLast().click();
        browser.first("input[name=askWhere]").sendKeys("by the church");
        shop.passed.addAndGet(Duration.ofMinutes(16).toNanos());
        browser.first("input[name=askWhere]").sendKeys(Keys.ENTER);
        browser.awaits("h1", "Log in");
        browser.type(PIN, Keys.ENTER);

        browser.awaits("h1", "Rosa Marín");
        assertThat(browser.first("input[name=askWhere]").getAttribute("value")).isEqualTo("by the church");
        browser.first("input[name=askWhere]").sendKeys(Keys.ENTER);
        isDone();
        assertThat(shop.get("/v1/customers/" + rosa).path("askWhere").asString())
                .isEqualTo("by the church");
    }
}
