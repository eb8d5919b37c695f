package org.tallystick.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.app.ShopFixture;
import org.tallystick.http.HttpEndpoint;
import org.tallystick.secrets.QuickPin;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Each page in each language, with names that would do harm where they were not text. */
class EveryPageTest {
    private static final String PIN = "2580";
    private static final List<String> NAMES = List.of(
            "<script>alert(1)</script>",
            "\"onmouseover=\"alert(1)",
            "=1+1",
            "&nbsp;${7*7}",
            "\u202Egnp.exe \u2067Rosa",
            "محمد عبد الله",
            "विद्या क्षत्रिय",
            "N".repeat(64));

    /** Of the templates. */
    private static final Set<String> TAGS = Set.of("""
        html head meta title link body a header p bdi nav ul li form input button main h1 h2 h3 div dl dt dd strong \
        section span table thead tbody tfoot tr th td label select option details summary svg rect pre footer\
        """.split(" ", -1));

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "ar", "zh", "hi"})
    void isWellFormedAndHarmless(String language, @TempDir Path base) throws IOException {
        try (ShopFixture shop = ShopFixture.withoutDevices(base)) {
            speaks(shop, language);
            QuickPin.set(shop.folder, PIN);
            String slip = "";
            String customer = "";
            for (String name : NAMES) {
                customer = shop.customer(name, "50.00");
                slip = shop.sold(customer, "14.50");
            }
            shop.daysPass(40);
            try (HttpEndpoint http = shop.served()) {
                Browser browser = new Browser(http.port());
                proved(browser.get("/"), language);
                browser.send("/login", Map.of("pin", PIN));
                for (String address : List.of(
                        "/",
                        "/?day=2026-11-20",
                        "/customers",
                        "/customers?q=N",
                        "/customers/" + customer,
                        "/slips",
                        "/slips/" + slip,
                        "/ask",
                        "/devices",
                        "/book",
                        "/nothing")) {
                    proved(browser.get(address), language);
                }
                Browser.Page ask = browser.get("/ask");
                assertThat(ask.of("card")).hasSize(NAMES.size());
                Map<String, String> call = ask.form("call", customer);
                call.put("note", "at home");
                proved(browser.send("/ask", call), language);
                assertThat(browser.get("/ask").of("card"))
                        .as("whoever was asked is left alone for a while")
                        .hasSize(NAMES.size() - 1);
                Browser.Page all = browser.get("/customers");
                assertThat(all.text()).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
                Map<String, String> form = browser.get("/customers/" + customer).form("standing", customer);
                form.put("reason", "<b>\" '");
                form.put("until", "\u202E<i>");
                Browser.Page again = browser.send("/customers/" + customer, form);
                assertThat(again.status()).isEqualTo(400);
                proved(again, language);
                assertThat(String.valueOf(again.wrong("standing", customer).get("until"))
                                .contains("is no day"))
                        .as("what is wrong is said in the page's language")
                        .isEqualTo(language.equals("en"));
                assertThat(again.form("standing", customer)).containsEntry("reason", "<b>\" '");
            }
        }
    }

    /** Starts it again in another language. */
    static void speaks(ShopFixture shop, String language) throws IOException {
        shop.stop();
        Path settings = shop.folder.resolve("shop.yaml");
        Files.writeString(
                settings,
                Files.readString(settings)
                        .replace("timeZone: Europe/Berlin}", "timeZone: Europe/Berlin, language: " + language + "}"));
        shop.start(false);
    }

    private static void proved(Browser.Page page, String language) {
        Element html = page.xml().getDocumentElement();
        assertThat(html.getAttribute("lang")).isEqualTo(language);
        assertThat(html.getAttribute("dir")).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
        assertThat(page.text()).doesNotContain("{0}", "{1}");
        harmless(page);
    }

    /** What anybody typed is text: it makes no element, no attribute and no address. */
    static void harmless(Browser.Page page) {
        assertThat(page.all("h1")).hasSize(1);
        for (Element each : page.all("*")) {
            assertThat(TAGS).contains(each.getTagName());
            for (String name : attributes(each)) {
                assertThat(name).isNotEqualTo("style").doesNotStartWith("on");
            }
        }
        List<String> ids = page.all("*").stream()
                .map(each -> each.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        List<String> named = page.all("label").stream()
                .map(label -> label.getAttribute("for"))
                .toList();
        assertThat(Stream.of("input", "select").flatMap(tag -> page.all(tag).stream()))
                .allSatisfy(field -> assertThat(
                                field.getAttribute("type").equals("hidden") || named.contains(field.getAttribute("id")))
                        .as(field.getAttribute("name"))
                        .isTrue());
        assertThat(page.all("a"))
                .allSatisfy(link -> assertThat(link.getAttribute("href"))
                        .isNotEmpty()
                        .matches("(tel:|[#/])[A-Za-z0-9%._~?=&/#-]*"));
    }

    private static List<String> attributes(Element element) {
        return Stream.iterate(0, i -> i < element.getAttributes().getLength(), i -> i + 1)
                .map(element.getAttributes()::item)
                .map(Node::getNodeName)
                .toList();
    }
}
