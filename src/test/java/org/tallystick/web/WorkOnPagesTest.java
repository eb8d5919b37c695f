package org.tallystick.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.ShopFixture;
import org.tallystick.http.HttpEndpoint;
import org.tallystick.secrets.QuickPin;

/** What the owner and the counter do on the pages, over a real socket, with a printer behind it. */
class WorkOnPagesTest {
    private static final String PIN = "2580";

    @TempDir
    private static Path base;

    private static ShopFixture shop;
    private static HttpEndpoint http;
    private static String rosa;

    private Browser owner;

    @BeforeEach
    void openBrowser() {
        owner = new Browser(http.port());
    }

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
        owner.send("/login", Map.of("pin", PIN));
    }

    private static Map<String, String> with(Map<String, String> form, String... namesAndValues) {
        Map<String, String> filled = new LinkedHashMap<>(form);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            filled.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return filled;
    }

    private static String printed(String customer, String total) {
        String slip = shop.sold(customer, total);
        shop.awaitState(slip, "PRINTED");
        return slip;
    }

    private static void allIsPrinted() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> shop.get("/v1/devices").path("printJobs").asInt(-1) == 0);
    }

    private static long entries() {
        return shop.get("/v1/entries").path("entries").size();
    }

    @Test
    void rosaIsFoundAndHerSlipIsSigned() {
        String slip = printed(rosa, "14.50");

        Browser.Page found = owner.get("/customers?q=rosa");
        assertThat(found.text()).contains("href=\"/customers/" + rosa + "\"", "Rosa Marín");
        Browser.Page account = owner.get("/customers/" + rosa);
        assertThat(account.first("h1")).isEqualTo("Rosa Marín");
        assertThat(account.text()).contains("/slips/" + slip, "not signed yet", "up to EUR");

        Browser.Page one = owner.get("/slips/" + slip);
        assertThat(one.first("pre")).contains("I owe", slip);
        Map<String, String> form = with(one.form("sign", slip), "outcome", "SIGNED");
        long before = entries();
        Browser.Page signed = owner.send("/slips/" + slip, form);
        assertThat(signed.of("done")).containsExactly("Done.");
        assertThat(shop.slip(slip).path("signature").asString()).isEqualTo("SIGNED");
        owner.send("/slips/" + slip, form);
        assertThat(entries()).as("a double click acts once").isEqualTo(before + 1);
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndWhatWasTypedStays() {
        Browser.Page account = owner.get("/customers/" + rosa);
        Map<String, String> form =
                with(account.form("terms", rosa), "mode", "LIMITED", "limit", "a lot", "days", "soon");

        Browser.Page again = owner.send("/customers/" + rosa, form);

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.of("problem").getFirst()).startsWith("Not done").contains("limit", "days");
        assertThat(again.of("wrong")).hasSize(2);
        assertThat(again.form("terms", rosa))
                .containsEntry("limit", "a lot")
                .containsEntry("days", "soon")
                .containsEntry("id", form.get("id"));
        Browser.Page done =
                owner.send("/customers/" + rosa, with(again.form("terms", rosa), "limit", "400.00", "days", "20"));
        assertThat(done.of("done")).containsExactly("Done.");
        assertThat(done.text()).contains("up to EUR 400.00, Days to pay: 20");
    }

    @Test
    void anIdThatStandsForSomethingElseGetsANewOne() {
        Map<String, String> form = with(owner.get("/customers/" + rosa).form("note", rosa), "note", "sells bread");
        owner.send("/customers/" + rosa, form);

        Browser.Page again = owner.send("/customers/" + rosa, with(form, "note", "sells cake"));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.form("note", rosa)).containsEntry("note", "sells cake");
        assertThat(again.form("note", rosa).get("id")).isNotEqualTo(form.get("id"));
        owner.send("/customers/" + rosa, again.form("note", rosa));
        assertThat(shop.get("/v1/customers/" + rosa).path("note").asString()).isEqualTo("sells cake");
        owner.send("/customers/" + rosa, with(owner.get("/customers/" + rosa).form("note", rosa), "note", ""));
        assertThat(shop.get("/v1/customers/" + rosa).has("note")).isFalse();
    }

    @Test
    void theOwnerSaysHowTheShopStandsWithSomebody() {
        String ana = shop.customer("Ana Gil", "20.00");
        Browser.Page account = owner.get("/customers/" + ana);
        Browser.Page done = owner.send(
                "/customers/" + ana, with(account.form("standing", ana), "standing", "WATCH", "reason", "moved away"));
        assertThat(done.text()).contains("watch: I look at each sale first, moved away");

        owner.send("/customers/" + ana, with(done.form("promise", ana), "date", "2026-12-24", "amount", ""));
        owner.send(
                "/customers/" + ana, with(done.form("call", ana), "result", "NOT_REACHED", "note", "in the evening"));
        assertThat(shop.events().toString()).contains("call.made");
    }

    @Test
    void whatIsTypedOutlivesTheSession() {
        Map<String, String> form = with(owner.get("/customers/" + rosa).form("note", rosa), "note", "by the church");
        shop.passed.addAndGet(Duration.ofMinutes(16).toNanos());

        Browser.Page asked = owner.send("/customers/" + rosa + "?x=1", form);
        assertThat(asked.first("h1")).isEqualTo("Log in");
        assertThat(asked.of("done").getFirst()).contains("What you typed is kept.");
        Browser.Page again =
                owner.send("/login", with(Browser.Page.fields(asked.all("form").getFirst()), "pin", PIN));

        assertThat(again.first("h1")).isEqualTo("Rosa Marín");
        assertThat(again.form("note", rosa))
                .containsEntry("note", "by the church")
                .containsEntry("id", form.get("id"));
        assertThat(shop.get("/v1/customers/" + rosa).path("note").asString("")).isNotEqualTo("by the church");
    }

    @Test
    void aFormOfAnotherSessionOrPageIsNotCarriedOut() {
        Map<String, String> form = with(owner.get("/customers/" + rosa).form("note", rosa), "note", "stolen");
        Browser other = new Browser(http.port());
        other.send("/login", Map.of("pin", PIN));
        long before = entries();

        assertThat(other.answer(other.own("/customers/" + rosa, form)).status()).isEqualTo(403);
        assertThat(owner.answer(owner.own("/customers/" + rosa, with(form, "token", "")))
                        .status())
                .isEqualTo(403);
        assertThat(owner.answer(owner.posted("/customers/" + rosa, form)
                                .header("Origin", "null")
                                .header("Sec-Fetch-Site", "cross-site"))
                        .status())
                .isEqualTo(403);
        assertThat(owner.answer(owner.own("/customers/" + rosa, with(form, "act", "nothing")))
                        .status())
                .isEqualTo(400);
        assertThat(owner.answer(owner.own("/customers/" + rosa, with(form, "subject", "../owner")))
                        .status())
                .isEqualTo(400);
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void theCounterSignsAndSeesNothingOfTheOwners() throws IOException {
        String slip = printed(rosa, "3.00");
        Browser till = new Browser(http.port());
        till.send(
                "/login",
                Map.of(
                        "till",
                        Files.readString(shop.folder.resolve("secrets/till-token"))
                                .strip()));

        Browser.Page slips = till.get("/slips");
        assertThat(slips.text()).contains(slip);
        till.send("/slips", with(slips.form("sign", slip), "outcome", "SIGNED"));
        assertThat(shop.slip(slip).path("signature").asString()).isEqualTo("SIGNED");

        Browser.Page account = till.get("/customers/" + rosa);
        assertThat(account.text()).contains("Rosa Marín").doesNotContain("Standing", "value=\"terms\"");
        Map<String, String> forged = new LinkedHashMap<>(slips.all("form").stream()
                .map(Browser.Page::fields)
                .filter(fields -> fields.containsKey("token"))
                .findFirst()
                .orElseThrow());
        Browser.Page refused = till.send(
                "/customers/" + rosa,
                with(
                        forged,
                        "act",
                        "terms",
                        "subject",
                        rosa,
                        "id",
                        UUID.randomUUID().toString(),
                        "mode",
                        "UNLIMITED"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(till.answer(till.request("/download/summary.pdf").GET()).status())
                .isEqualTo(403);
        shop.passed.addAndGet(Duration.ofHours(11).toNanos());
        assertThat(till.get("/slips").first("h1")).isEqualTo("Slips to settle");
    }

    @Test
    void documentsAreDownloaded() {
        Browser.Page pdf = owner.answer(
                owner.request("/download/summary.pdf?day=2026-11-20").GET());
        assertThat(pdf.text()).startsWith("%PDF-");
        assertThat(pdf.header("content-disposition")).isEqualTo("attachment; filename=\"summary-2026-11-20.pdf\"");
        for (String name : List.of("summary.csv", "standings.csv", "statement-" + rosa + ".csv")) {
            Browser.Page csv = owner.answer(owner.request("/download/" + name).GET());
            assertThat(csv.status()).as(name).isEqualTo(200);
            assertThat(csv.header("content-type")).isEqualTo("text/csv; charset=utf-8");
        }
        assertThat(owner.get("/download/nothing.exe").status()).isEqualTo(404);
        assertThat(owner.get("/download/summary.pdf?day=x").status()).isEqualTo(400);
        assertThat(owner.get("/customers/T1-9999").status()).isEqualTo(404);
        assertThat(owner.get("/slips/T1.1-999999").status()).isEqualTo(404);
    }

    @Test
    void aTestPageIsPrintedOnce() {
        Map<String, String> form = owner.get("/devices").form("test-page", "");
        allIsPrinted();
        int before = shop.printer.slips().size();
        owner.send("/devices", form);
        owner.send("/devices", form);
        allIsPrinted();
        assertThat(shop.printer.slips()).hasSize(before + 1);
    }

    @Test
    void theDrawerIsCountedAndTheShiftClosed() {
        shop.repaid(rosa, "5.00");
        Browser.Page today = owner.get("/");
        Browser.Page wrong = owner.send("/", with(today.form("close", ""), "counted", "five"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.of("wrong")).hasSize(1);
        assertThat(wrong.form("close", "")).containsEntry("counted", "five");

        Map<String, String> form = with(wrong.form("close", ""), "counted", "4.00");
        assertThat(owner.send("/", form).of("done")).containsExactly("Done.");
        owner.send("/", form);
        assertThat(shop.get("/v1/summary").path("shifts")).hasSize(1);
        assertThat(shop.get("/v1/summary")
                        .path("shifts")
                        .path(0)
                        .path("difference")
                        .asString())
                .isEqualTo("-1.00");
    }

    @Test
    void theBookIsVerifiedCopiedAndWritten() throws IOException {
        Browser.Page book = owner.get("/book");
        assertThat(book.text()).contains("Sales on credit can be made.");
        assertThat(owner.send("/book", book.form("verify", "")).of("done"))
                .containsExactly("The book is sound: every line was read and fits.");
        Browser.Page anchored = owner.send("/book", with(book.form("verify", ""), "id", "x", "anchor", "abc"));
        assertThat(anchored.of("problem").getFirst()).startsWith("Not done").contains("anchor");

        Path copies = Files.createDirectory(base.resolve("stick"));
        Browser.Page wrong = owner.send("/book", with(book.form("backup", ""), "to", "stick"));
        assertThat(wrong.of("wrong")).hasSize(1);
        owner.send("/book", with(wrong.form("backup", ""), "to", copies.toString()));
        assertThat(copies).isNotEmptyDirectory();
        Path file = base.resolve("customers.csv");
        owner.send("/book", with(book.form("export", ""), "what", "CUSTOMERS", "to", file.toString()));
        assertThat(file).content().contains("Rosa Mar");
    }
}
