package org.tallystick.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;
import org.tallystick.app.ShopFixture;
import org.tallystick.http.HttpEndpoint;
import org.tallystick.secrets.QuickPin;

/** What an owner and a counter do on the pages, the same in every browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PageJourneys {
    static final String PIN = "2580";

    Path base;
    ShopFixture shop;
    Screen screen;
    String rosa;

    private HttpEndpoint http;

    /** The browser of these journeys; where it cannot be had they are left out. */
    abstract Screen browser(Path downloads) throws IOException;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        base = folder;
        screen = browser(Files.createDirectory(base.resolve("downloads")));
    }

    @AfterAll
    void close() {
        if (screen != null) {
            screen.close();
        }
    }

    @BeforeEach
    void openShop(@TempDir Path folder) throws IOException {
        shop = ShopFixture.withDevices(folder);
        QuickPin.set(shop.folder, PIN);
        rosa = shop.customer("Rosa Marín", "500.00");
        http = shop.served();
    }

    @AfterEach
    void closeShop() {
        http.close();
        shop.close();
    }

    String at(String address) {
        return "http://127.0.0.1:" + http.port() + address;
    }

    /** Rosa bought on credit 45 days ago, and paid a little. */
    String lateSlip() {
        String slip = shop.sold(rosa, "14.50");
        shop.awaitState(slip, "PRINTED");
        shop.daysPass(45);
        shop.repaid(rosa, "5.00");
        return slip;
    }

    void logIn() {
        screen.go(at("/"));
        screen.awaits("h1", "Log in");
        screen.fill("#pin", PIN);
        screen.send("#pin");
        screen.awaits("h1", "Credit summary");
    }

    void isDone() {
        screen.awaits("[role=status]", "Done.");
    }

    @Test
    void anOwnersEvening() {
        String slip = lateSlip();
        logIn();
        screen.click("nav a[href='/customers']");
        screen.awaits("h1", "Customers");
        screen.fill("#q", "rosa");
        screen.send("#q");
        screen.click("a[href='/customers/" + rosa + "']");
        screen.awaits("h1", "Rosa Marín");
        assertThat(screen.first("main").getText()).contains("Goods on receipt R-1", "9.50");

        screen.click("a[href='/slips/" + slip + "']");
        screen.click("button[value=SIGNED]");
        isDone();
        assertThat(shop.slip(slip).path("signature").asString()).isEqualTo("SIGNED");

        screen.click("nav a[href='/ask']");
        screen.awaits("h1", "Ask today");
        assertThat(screen.first(".card").getText()).contains("Rosa Marín", "9.50");
        screen.unfold("input[name=note]");
        screen.fill("input[name=note]", "pays on Friday");
        screen.send("input[name=note]");
        isDone();
        assertThat(screen.all(".card")).isEmpty();
        assertThat(screen.first("main").getText()).contains("Nobody is to be asked today.");
        shop.daysPass(1);
        screen.reload();
        assertThat(screen.first(".card").getText())
                .as("nobody answered the day before")
                .contains("Rosa Marín");
        screen.unfold("input[name=note]");
        screen.click("option[value=REACHED]");
        screen.send("input[name=note]");
        isDone();
        shop.daysPass(1);
        screen.go(at("/ask"));
        assertThat(screen.first("main").getText())
                .as("whoever was spoken to is left alone for a week")
                .contains("Nobody is to be asked today.");

        shop.repaid(rosa, "3.00");
        screen.click("nav a[href='/']");
        screen.awaits("h1", "Credit summary");
        screen.unfold("input[name=counted]");
        screen.fill("input[name=counted]", "three");
        screen.send("input[name=counted]");
        screen.awaits(".problem", "Not done");
        WebElement field = screen.first("input[name=counted]");
        assertThat(field.getDomProperty("value")).isEqualTo("three");
        assertThat(field.getDomAttribute("aria-invalid")).isEqualTo("true");
        assertThat(screen.first("#" + field.getDomAttribute("aria-describedby")).getText())
                .contains("three");
        screen.fill("input[name=counted]", "3.00");
        screen.send("input[name=counted]");
        isDone();
        screen.reload();
        assertThat(shop.get("/v1/summary").path("shifts")).hasSize(1);
    }

    @Test
    void aCounterSettlesASlipWithTheTillsToken() throws IOException {
        String slip = shop.sold(rosa, "3.00");
        shop.awaitState(slip, "PRINTED");
        screen.go(at("/slips/" + slip));
        screen.fill(
                "#till",
                Files.readString(shop.folder.resolve("secrets/till-token")).strip());
        screen.send("#till");
        screen.awaits("h1", "Slip " + slip);
        assertThat(screen.all("nav a")).hasSize(3);
        screen.click("button[value=SIGNED]");
        isDone();
        screen.click(".log-out button");
        screen.awaits("h1", "Log in");
        screen.back();
        screen.reload();
        assertThat(screen.first("body").getText()).as("after logging out").doesNotContain("Rosa");
    }

    @Test
    void theSessionThatRunsOutTakesNothingAway() {
        logIn();
        screen.go(at("/customers/" + rosa));
        screen.unfold("input[name=askWhere]");
        screen.fill("input[name=askWhere]", "by the church");
        shop.passed.addAndGet(Duration.ofMinutes(16).toNanos());
        screen.send("input[name=askWhere]");
        screen.awaits("h1", "Log in");
        screen.fill("#pin", PIN);
        screen.send("#pin");

        screen.awaits("h1", "Rosa Marín");
        assertThat(screen.first("input[name=askWhere]").getDomProperty("value")).isEqualTo("by the church");
        screen.send("input[name=askWhere]");
        isDone();
        assertThat(shop.get("/v1/customers/" + rosa).path("askWhere").asString())
                .isEqualTo("by the church");
    }
}
