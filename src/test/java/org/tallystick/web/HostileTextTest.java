package org.tallystick.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.Trials;
import org.tallystick.app.ShopFixture;
import org.tallystick.http.HttpEndpoint;
import org.tallystick.secrets.QuickPin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Names, goods and notes made to be more than text: on every page they are text, or are refused as text. */
class HostileTextTest {
    private static final String PIN = "2580";
    private static final List<String> PIECES = List.of(
            "<x>",
            "</bdi>",
            "</title><x>",
            "<script>alert(1)</script>",
            "\"",
            "'",
            "\" onclick=\"x()",
            "' autofocus='",
            "\"/><img src=x onerror=x()>",
            "<!--",
            "-->",
            "]]>",
            "<![CDATA[",
            "&",
            "&lt;",
            "&#60;x&#62;",
            "&nbsp;",
            "javascript:x()",
            "//evil.example",
            "\\",
            "${x}",
            "{0}",
            "%0d%0aSet-Cookie:a=b",
            "\r\n",
            "\t",
            "\u0000",
            "\u202E",
            "\u2067",
            "\u200D",
            "\uFEFF",
            "\uD83C\uDF4E",
            "\uD800",
            "=1+1",
            "@x",
            "../..",
            "محمد",
            "विद्या",
            "王小明",
            "Rosa",
            " ");

    private final Map<String, String> accepted = new LinkedHashMap<>();

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    @Test
    void whatAnybodyTypesIsText(@TempDir Path base) throws IOException {
        Trials trials = Trials.of("hostile texts on the pages", 12, 2_000);
        try (ShopFixture shop = ShopFixture.withoutDevices(base)) {
            QuickPin.set(shop.folder, PIN);
            try (HttpEndpoint http = shop.served()) {
                Browser browser = new Browser(http.port());
                browser.send("/login", Map.of("pin", PIN));
                for (int trial = 0; trial < trials.count(); trial++) {
                    String which = trials.replay(trial);
                    try {
                        tried(shop, browser, trials.random(trial));
                    } catch (AssertionError e) {
                        throw new AssertionError(which, e);
                    }
                }
            }
        }
        assertThat(accepted).as("some are good enough for a name").isNotEmpty();
    }

    private void tried(ShopFixture shop, Browser browser, Random random) {
        String customer = shop.customer(text(random), "900.00");
        if (customer.isEmpty()) {
            customer = shop.customer("Rosa", "900.00");
        }
        ObjectNode details = ShopFixture.numbered().put("somebodyElse", true);
        shop.owner("PATCH", "/v1/customers/" + customer, details.put("knownAs", text(random)));
        details = ShopFixture.numbered().put("somebodyElse", true);
        shop.owner("PATCH", "/v1/customers/" + customer, details.put("place", text(random)));
        shop.owner(
                "PUT",
                "/v1/customers/" + customer + "/guarantor",
                ShopFixture.numbered().put("name", text(random)));
        ObjectNode sale = ShopFixture.numbered().put("customer", customer);
        sale.withArray("lines")
                .addObject()
                .put("name", text(random))
                .put("unit", text(random))
                .put("quantity", "2")
                .put("unitPrice", "1.50");
        String slip = shop.post("/v1/sales", sale).path("slip").path("number").asString("");
        if (slip.isEmpty()) {
            slip = shop.sold(customer, "3.00");
        }

        String account = "/customers/" + customer;
        typed(browser, account, "note", customer, Map.of("note", text(random), "askWhen", text(random)));
        typed(browser, account, "standing", customer, Map.of("standing", "WATCH", "reason", text(random)));
        typed(browser, account, "call", customer, Map.of("note", text(random)));
        typed(browser, account, "promise", customer, Map.of("date", text(random), "amount", text(random)));
        typed(browser, account, "terms", customer, Map.of("limit", text(random), "due", text(random)));
        typed(browser, "/", "close", "", Map.of("counted", text(random)));
        typed(browser, "/book", "verify", "", Map.of("anchor", text(random)));
        typed(browser, "/book", "export", "", Map.of("to", "<" + text(random)));
        for (String address : List.of("/", "/ask", "/customers", account, "/slips", "/slips/" + slip, "/book")) {
            EveryPageTest.harmless(browser.get(address));
        }
        for (String parameter : List.of("q", "day", "cursor")) {
            EveryPageTest.harmless(browser.get("/customers?" + parameter + "=" + Addresses.encoded(text(random))));
        }
        EveryPageTest.harmless(browser.get("/" + Addresses.encoded(text(random))));
        EveryPageTest.harmless(browser.get("/customers/" + Addresses.encoded(text(random))));
        shown(shop, browser, customer, account);
    }

    /** Sends a form of a page; whatever becomes of it, the page that follows is harmless and has what was typed. */
    private static void typed(Browser browser, String page, String act, String subject, Map<String, String> typed) {
        Map<String, String> form = new LinkedHashMap<>(browser.get(page).form(act, subject));
        form.putAll(typed);
        Browser.Page after = browser.send(page, form);
        EveryPageTest.harmless(after);
        assertThat(after.status()).isIn(200, 400, 409);
    }

    /** What the book took stands on the page as it is. */
    private void shown(ShopFixture shop, Browser browser, String customer, String account) {
        JsonNode known = shop.get("/v1/customers/" + customer);
        String page = browser.get(account).all("main").getFirst().getTextContent();
        for (String field : List.of("name", "knownAs", "place", "note", "askWhen", "standingReason")) {
            String value = known.path(field).asString("");
            if (!value.isEmpty()) {
                assertThat(page).as(field).contains(value);
                accepted.put(value, field);
            }
        }
    }
}
