package org.tallystick.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
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
import org.tallystick.MonthsBook;
import org.tallystick.app.ShopFixture;
import org.tallystick.http.HttpEndpoint;
import org.tallystick.secrets.QuickPin;
import org.tallystick.simulator.PrinterFault;

/**
 * Every page in a real browser, on a telephone's width and a screen's, in light and dark: nothing is cut off or too
 * small, and axe finds nothing that keeps somebody out. {@code -Dpictures=FOLDER} keeps a picture of each.
 */
@IntegrationTest
class ReadablePagesTest {
    private static final String PIN = "2580";

    private static Chromium browser;

    @BeforeAll
    static void open(@TempDir Path downloads) {
        assumeTrue(Chromium.isInstalled(), "chromium and chromedriver are installed");
        browser = new Chromium(downloads);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar", "zh", "hi"})
    void everyPageCanBeRead(String language, @TempDir Path folder) throws IOException {
        try (ShopFixture shop = ShopFixture.withDevices(folder)) {
            QuickPin.set(shop.folder, PIN);
            String inDoubt = uncertain(shop, shop.customer("Benito Ochoa", "200.00"));
            EveryPageTest.speaks(shop, language);
            shop.customer("N".repeat(64), "50.00");
            shop.sold(shop.customer("محمد عبد الله", "9000.00"), "1234.50");
            shop.sold(shop.customer("विद्या क्षत्रिय", "9000.00"), "80.00");
            shop.sold(shop.customer("王小明", "9000.00"), "12.00");
            String rosa = rosa(shop);
            shop.daysPass(45);
            shop.repaid(rosa, "5.00");
            shop.owner("POST", "/v1/close", ShopFixture.numbered().put("counted", "4.00"));
            try (HttpEndpoint http = shop.served()) {
                browser.go("about:blank");
                browser.complaints(); // of the shop before
                String origin = "http://127.0.0.1:" + http.port();
                looked(origin + "/login", "login", language);
                browser.type(PIN, Keys.ENTER);
                browser.awaits("nav", "");
                for (String page : List.of(
                        "/",
                        "/ask",
                        "/customers",
                        "/customers/" + rosa,
                        "/slips",
                        "/slips/" + inDoubt,
                        "/devices",
                        "/book")) {
                    looked(
                            origin + page,
                            page.equals("/") ? "today" : page.substring(1).replace('/', '-'),
                            language);
                }
                assertThat(browser.complaints()).isEmpty();
                looked(origin + "/nothing", "nothing", language);
                wrong(origin + "/customers/" + rosa, language);
                browser.complaints(); // of what was not there and what was wrong
                shop.clockJumps(400);
                looked(origin + "/", "clock", language);
            }
        }
    }

    /** Its tables have more columns than those of a few days. */
    @Test
    void aMonthFitsEveryWidth(@TempDir Path folder) throws IOException {
        try (MonthsBook book = MonthsBook.in(folder.resolve("shop"), 1)) {
            for (int day = 0; day < 10; day++) {
                book.play();
                book.nextDay();
            }
            QuickPin.set(book.shop().folder, PIN);
            try (HttpEndpoint http = book.shop().served()) {
                browser.go("http://127.0.0.1:" + http.port() + "/login");
                browser.type(PIN, Keys.ENTER);
                browser.awaits("nav", "");
                browser.go("http://127.0.0.1:" + http.port() + "/");
                for (int width : List.of(1280, 1170, 1150, 1024, 768, 390, 320)) {
                    browser.size(width, 844);
                    assertThat(browser.sideways()).as("%d", width).isLessThanOrEqualTo(0);
                    assertThat(browser.cutOff()).as("%d", width).isEmpty();
                }
                browser.size(1280, 900);
                assertThat(browser.barriers()).isEmpty();
                browser.go("about:blank");
            }
        }
    }

    @Test
    void axeIsAskedAtAll() {
        browser.go("data:text/html,<html lang='en'><title>x</title><main><h1>x</h1><input></main></html>");
        assertThat(browser.barriers()).singleElement().asString().startsWith("label: <input>");
    }

    private static String rosa(ShopFixture shop) {
        String rosa = shop.customer("Rosa Marín", "500.00");
        shop.owner(
                "PUT",
                "/v1/customers/" + rosa + "/guarantor",
                ShopFixture.numbered().put("name", "Inés Gil").put("phone", "+34 600 123 456"));
        var sale = ShopFixture.numbered().put("customer", rosa);
        sale.withArray("lines")
                .addObject()
                .put("name", "Rice 1 kg")
                .put("quantity", "3")
                .put("unitPrice", "2.50");
        sale.withArray("lines").addObject().put("name", "Cooking oil 1 l").put("amount", "72.50");
        shop.post("/v1/sales", sale);
        shop.owner(
                "PUT",
                "/v1/customers/" + rosa + "/standing",
                ShopFixture.numbered().put("standing", "WATCH").put("reason", "moved away"));
        return rosa;
    }

    private static String uncertain(ShopFixture shop, String customer) {
        shop.printer.arm(PrinterFault.afterLines(PrinterFault.Kind.PAPER_END, 12));
        String slip = shop.sold(customer, "14.50");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> shop.get("/v1/devices")
                        .path("devices")
                        .path(0)
                        .path("state")
                        .asString()
                        .equals("PAPER_OUT"));
        shop.printer.powerCycle(true);
        shop.printer.loadPaper();
        shop.awaitState(slip, "UNCERTAIN");
        shop.awaitCopy(slip, 1, "PRINTED");
        return slip;
    }

    /** A form with all its parts open and something wrong in it. */
    private static void wrong(String address, String language) {
        browser.go(address);
        browser.all("summary").forEach(each -> browser.unfold(each));
        browser.fill("input[name=limit]", "x");
        browser.fill("input[name=days]", "y");
        browser.send("input[name=limit]");
        browser.awaits(".wrong", "");
        looked("wrong", language);
    }

    private static void looked(String address, String name, String language) {
        browser.go(address);
        looked(name, language);
    }

    private static void looked(String name, String language) {
        for (int width : List.of(1280, 390, 320)) {
            browser.size(width, 844);
            String where = "%s at %d, %s".formatted(name, width, language);
            assertThat(browser.sideways()).as(where).isLessThanOrEqualTo(0);
            assertThat(browser.cutOff()).as(where).isEmpty();
            assertThat(browser.tooSmall()).as(where).isEmpty();
            assertThat(browser.smallText()).as(where).isEmpty();
            for (String theme : width == 320 ? List.<String>of() : List.of("dark", "light")) {
                browser.theme(theme);
                assertThat(theme.equals("dark") ? browser.barriers() : browser.barriersOfColour())
                        .as(where + ", " + theme)
                        .isEmpty();
                keep("%s-%d-%s-%s.png".formatted(name, width, theme, language));
            }
        }
        browser.size(1280, 900);
    }

    private static void keep(String name) {
        String folder = System.getProperty("pictures");
        if (folder != null) {
            browser.picture(Path.of(folder, name));
        }
    }
}
