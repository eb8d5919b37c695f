package org.tallystick.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.ShopFixture;
import org.tallystick.http.HttpEndpoint;
import org.tallystick.secrets.QuickPin;
import org.tallystick.simulator.PrinterFault;

/**
 * The owner's forms over a real socket: what is wrong stands at its field and what was typed stays, and however often a
 * form is sent, it acts once.
 */
class FormsTest {
    private static final String PIN = "2580";

    @TempDir
    private static Path base;

    private static ShopFixture shop;
    private static HttpEndpoint http;
    private static String rosa;

    private Browser owner;

    @BeforeAll
    static void open() throws IOException {
        shop = ShopFixture.withDevices(base);
        QuickPin.set(shop.folder, PIN);
        rosa = shop.customer("Rosa Marín", "500.00");
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
        allIsPrinted();
    }

    private static void allIsPrinted() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> shop.get("/v1/devices").path("printJobs").asInt(-1) == 0);
    }

    private static Map<String, String> with(Map<String, String> form, Map<String, String> typed) {
        Map<String, String> filled = new LinkedHashMap<>(form);
        filled.putAll(typed);
        return filled;
    }

    private static String state(String slip) {
        return shop.slip(slip).path("state").asString();
    }

    /** What the book has of a kind. */
    private static long lines(String event) {
        return shop.events()
                .valueStream()
                .filter(each -> each.path("type").asString().equals(event))
                .count();
    }

    /**
     * Sends a form with something wrong in each of these fields, then as it is right, then again: by a reload, by a
     * double click, and as it stood before.
     *
     * @param event of the line that it makes once
     * @return the page after the first time
     */
    private Browser.Page once(
            String page,
            String act,
            String subject,
            String event,
            Map<String, String> wrong,
            Map<String, String> right) {
        Map<String, String> form = owner.get(page).form(act, subject);
        long before = lines(event);
        if (!wrong.isEmpty()) {
            Browser.Page again = owner.send(page, with(form, wrong));
            assertThat(again.status()).as(again.text()).isEqualTo(400);
            assertThat(again.wrong(act, subject).keySet()).as(again.text()).isEqualTo(wrong.keySet());
            assertThat(again.form(act, subject)).containsAllEntriesOf(wrong).containsEntry("id", form.get("id"));
            assertThat(lines(event)).isEqualTo(before);
            form = again.form(act, subject);
        }
        Map<String, String> filled = with(form, right);
        try (ExecutorService clicks = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Browser.Page>> sent = IntStream.range(0, 4)
                    .mapToObj(i -> clicks.submit(() -> owner.answer(owner.own(page, filled))))
                    .toList();
            assertThat(sent)
                    .as("four clicks at once")
                    .allSatisfy(each -> assertThat(each.get().status()).isEqualTo(303));
        }
        Browser.Page done = owner.get(page);
        assertThat(done.of("done")).containsExactly("Done.");
        assertThat(lines(event)).isEqualTo(before + 1);
        assertThat(owner.get(page).of("done")).as("told once").isEmpty();
        owner.send(page, filled);
        assertThat(lines(event)).as("the Back button and once more").isEqualTo(before + 1);
        return done;
    }

    @Test
    void aSlipInDoubtIsResolvedAndPrintedAgain() {
        shop.printer.arm(PrinterFault.afterLines(PrinterFault.Kind.PAPER_END, 12));
        String slip = shop.sold(rosa, "14.50");
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
        allIsPrinted();
        assertThat(owner.get("/slips").text()).contains(slip, "Did it come out whole?");

        once(
                "/slips/" + slip,
                "resolve",
                slip,
                "slip.not-printed",
                Map.of("check", "12x4"),
                Map.of("check", "", "printed", "false"));
        assertThat(state(slip)).isEqualTo("NOT_PRINTED");

        once(
                "/slips/" + slip,
                "reprint",
                slip,
                "slip.queued",
                Map.of("reason", "x".repeat(500)),
                Map.of("reason", "half a slip came out"));
        shop.awaitState(slip, "PRINTED");
        assertThat(shop.printer.slips().getLast()).contains("COPY 2 - SHOP'S COPY", slip);

        Map<String, String> empty = owner.get("/slips/" + slip).form("reprint", slip);
        assertThat(owner.send("/slips/" + slip, empty).wrong("reprint", slip)).containsOnlyKeys("reason");
    }

    @Test
    void aGuarantorIsReleased() {
        shop.owner(
                "PUT",
                "/v1/customers/" + rosa + "/guarantor",
                ShopFixture.numbered().put("name", "Inés Gil").put("upTo", "100.00"));
        assertThat(owner.get("/customers/" + rosa).text()).contains("Inés Gil");

        Browser.Page done = once(
                "/customers/" + rosa,
                "release",
                rosa,
                "guarantor.changed",
                Map.of("reason", ""),
                Map.of("reason", "a good year"));
        assertThat(done.text()).doesNotContain("Inés Gil", "Release the guarantor");
    }

    @Test
    void termsAndStandingAreSet() {
        String ana = shop.customer("Ana Gil", "20.00");
        Browser.Page done = once(
                "/customers/" + ana,
                "terms",
                ana,
                "terms.changed",
                Map.of("limit", "lots", "days", "a week", "alone", "-", "due", "never"),
                Map.of("mode", "LIMITED", "limit", "75.00", "days", "10", "alone", "", "due", ""));
        assertThat(done.text()).contains("up to EUR 75.00, Days to pay: 10");

        done = once(
                "/customers/" + ana,
                "standing",
                ana,
                "standing.changed",
                Map.of("reason", "", "until", "Easter", "review", "2026-02-30"),
                Map.of("standing", "BLOCKED", "reason", "moved away", "until", "2027-01-31", "review", ""));
        assertThat(done.text()).contains("cash for now: no credit, moved away, until 31 Jan 2027");
    }

    @Test
    void aCallAndAPromiseAreNotedAndShown() {
        String ben = shop.customer("Ben Ochoa", "50.00");
        shop.sold(ben, "20.00");
        allIsPrinted();
        Browser.Page done = once(
                "/customers/" + ben,
                "call",
                ben,
                "call.made",
                Map.of("note", "x".repeat(500)),
                Map.of("result", "CANNOT_PAY", "note", "the roof fell in"));
        assertThat(done.text()).contains("called on 21 Nov 2026: cannot pay now, the roof fell in");

        done = once(
                "/customers/" + ben,
                "promise",
                ben,
                "promise.made",
                Map.of("date", "Friday", "amount", "all"),
                Map.of("date", "2026-11-27", "amount", "12.00"));
        assertThat(done.text()).contains("EUR 12.00 by 27 Nov 2026");
    }

    @Test
    void theDrawerIsCounted() {
        shop.repaid(rosa, "5.00");
        allIsPrinted();
        Browser.Page done =
                once("/", "close", "", "shift.closed", Map.of("counted", "five"), Map.of("counted", "4.50"));
        assertThat(done.text()).contains("-0.50");
    }

    @Test
    void theDayIsConfirmedAfterTheClockJumped(@TempDir Path folder) throws IOException {
        try (ShopFixture other = ShopFixture.withoutDevices(folder)) {
            QuickPin.set(other.folder, PIN);
            other.customer("Rosa Marín", "500.00");
            other.clockJumps(400);
            try (HttpEndpoint served = other.served()) {
                Browser browser = new Browser(served.port());
                Browser.Page today = browser.send("/login", Map.of("pin", PIN));
                Map<String, String> form = today.form("day", "");
                assertThat(form).containsEntry("day", "2027-12-26");
                Browser.Page wrong = browser.send("/", with(form, Map.of("day", "tomorrow")));
                assertThat(wrong.status()).isEqualTo(400);
                assertThat(wrong.wrong("day", "")).containsOnlyKeys("day");
                assertThat(wrong.form("day", "")).containsEntry("day", "tomorrow");
                Map<String, String> right = with(wrong.form("day", ""), Map.of("day", "2027-12-26"));
                assertThat(browser.send("/", right).of("done")).containsExactly("Done.");
                browser.send("/", right);
                assertThat(other.get("/v1/day").path("day").asString()).isEqualTo("2027-12-26");
                assertThat(other.events()
                                .valueStream()
                                .filter(each -> each.path("type").asString().equals("clock.confirmed")))
                        .hasSize(1);
                assertThat(browser.get("/").text()).doesNotContain("Which day is it?");
            }
        }
    }

    @Test
    void eachSlipOfAnAccountHasItsGoods() {
        String cleo = shop.customer("Cleo Paz", "90.00");
        var sale = ShopFixture.numbered().put("customer", cleo);
        sale.withArray("lines")
                .addObject()
                .put("name", "Rice 1 kg")
                .put("quantity", "3")
                .put("unitPrice", "2.50");
        sale.withArray("lines")
                .addObject()
                .put("name", "Cloth")
                .put("quantity", "1.25")
                .put("unit", "m")
                .put("unitPrice", "4.1234")
                .put("amount", "5.15");
        sale.withArray("lines").addObject().put("name", "Bread").put("amount", "1.00");
        shop.post("/v1/sales", sale);
        shop.sold(cleo, "9.00");

        assertThat(owner.get("/customers/" + cleo).of("note"))
                .startsWith(
                        "Rice 1 kg, 3 x 2.50: 7.50",
                        "Cloth, 1.25 m x 4.1234: 5.15",
                        "Bread: 1.00",
                        "Goods on receipt R-1");
    }
}
