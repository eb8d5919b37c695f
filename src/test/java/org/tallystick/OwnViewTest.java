package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.SmallShop;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a customer is shown of what is kept about them. */
class OwnViewTest {
    private static final List<String> LANGUAGES = List.of("en", "es", "hi", "zh", "ar");

    @TempDir
    private Path base;

    /** With something of everything that can be kept. */
    private static void filled(SmallShop shop) {
        for (String language : LANGUAGES) {
            ObjectNode body = SmallShop.numbered()
                    .put("name", "Rosa " + language)
                    .put("knownAs", "Aunt Rosa")
                    .put("phone", "+34612345678")
                    .put("somebodyElse", true)
                    .put("place", "by the well")
                    .put("language", language);
            body.putObject("terms").put("mode", "LIMITED").put("limit", "80.00").put("days", 14);
            String rosa = "/v1/customers/"
                    + shop.post("/v1/customers", body).path("number").asString();
            String number = rosa.substring(rosa.lastIndexOf('/') + 1);
            shop.post(rosa + "/cards", SmallShop.numbered().put("card", "00112233" + LANGUAGES.indexOf(language)));
            String slip = shop.sold(SmallShop.sale(number, "30.00"));
            shop.sold(SmallShop.sale(number, "12.00"));
            shop.post(
                    "/v1/repayments",
                    SmallShop.numbered().put("customer", number).put("amount", "30.00"));
            shop.post(
                    "/v1/promises",
                    SmallShop.numbered()
                            .put("customer", number)
                            .put("date", "2026-11-28")
                            .put("amount", "6.00"));
            shop.post(
                    "/v1/slips/" + slip.replace("000001", "000002") + "/dispute",
                    SmallShop.numbered().put("reason", "the oil was never handed over"));
            shop.post(
                    "/v1/calls",
                    SmallShop.numbered()
                            .put("customer", number)
                            .put("result", "PROMISED")
                            .put("note", "after the harvest"));
            shop.post(
                    "/v1/reminders",
                    SmallShop.numbered()
                            .put("customer", number)
                            .put("channel", "IN_PERSON")
                            .put("words", "at the door"));
        }
    }

    private static void decided(SmallShop shop) {
        for (int i = 1; i <= LANGUAGES.size(); i++) {
            String rosa = "/v1/customers/T1-000" + i;
            shop.send(
                    "PUT",
                    rosa + "/note",
                    SmallShop.numbered().put("note", "pays after the harvest").put("askWhen", "evenings"));
            shop.send("PUT", rosa + "/note", SmallShop.numbered().put("askWhere", "at the stall"));
            shop.send(
                    "PUT",
                    rosa + "/type",
                    SmallShop.numbered().put("type", "short_of_cash").put("by", "Olga"));
        }
        shop.post("/v1/import/standings", SmallShop.plain().put("csv", """
            name,standing,reason,by,review
            Rosa en,BLOCKED,two slips open since May,Olga,2026-12-24
            Rosa ar,BLOCKED,two slips open since May,Olga,2026-12-24
            Rosa hi,WATCH,two slips open since May,Olga,
            """));
    }

    @Test
    void allThatIsKeptIsToldInTheCustomersLanguage() throws IOException {
        try (SmallShop shop = SmallShop.in(base.resolve("shop"))) {
            filled(shop);
            decided(shop);
            JsonNode view = shop.get("/v1/customers/T1-0001/own-view");
            assertThat(view.path("cards").toString()).isEqualTo("[\"2330\"]");
            assertThat(view.path("standings").path(0).path("reason").asString()).isEqualTo("two slips open since May");
            assertThat(view.path("noted").toString()).contains("after the harvest", "at the door", "OWN_BLOCKED");
            assertThat(view.path("promise").path("amount").asString()).isEqualTo("6.00");
            shop.stop();
            assertThat(shop.run("customer", "own-view", "T1-0001")).isZero();
            String english = shop.said();
            assertThat(english)
                    .contains("What we keep about you", "Rosa en (T1-0001)", "by the well", "1 (...2330)")
                    .contains("up to EUR 80.00", "two slips open since May", "Olga", "24 Dec 2026")
                    .contains("for the time being it is cash; the owner will gladly")
                    .contains("28 Nov 2026", "after the harvest", "If something is wrong, tell us")
                    .doesNotContainIgnoringCase("block")
                    .doesNotContainIgnoringCase("watch");
            assertThat(english.lines()).allMatch(line -> line.length() <= 80);
            assertThat(english).contains("evenings, at the stall", "pays after the harvest", "money can be short");
            assertThat(shop.run("customer", "own-view", "T1-0002")).isZero();
            assertThat(shop.said()).contains("Lo que guardamos sobre usted", "como se acordó");
            assertThat(shop.run("customer", "own-view", "T1-0001", "--format", "csv"))
                    .isEqualTo(2);
            assertThat(shop.said()).contains("format: is text, json, html or pdf");
            notedAtTheCommandLine(shop);
            Path pdf = base.resolve("view.pdf");
            assertThat(shop.run("customer", "own-view", "T1-0005", "--format", "pdf", "--out", pdf.toString()))
                    .isZero();
            assertThat(Files.size(pdf)).isPositive();
        }
    }

    private static void notedAtTheCommandLine(SmallShop shop) {
        assertThat(shop.run("customer", "type", "T1-0001", "delaying")).isZero();
        assertThat(shop.run("customer", "note", "T1-0001", "moved to the mill", "--when", ""))
                .isZero();
        assertThat(shop.run("customer", "show", "T1-0001")).isZero();
        assertThat(shop.said())
                .contains(
                        "note: moved to the mill", "ask where: at the stall", "type DELAYING, said owner on 2026-11-21")
                .doesNotContain("ask when");
        assertThat(shop.run("customer", "type", "T1-0001", "lazy")).isEqualTo(2);
        assertThat(shop.said()).contains("type: 'lazy' is none of [UNKNOWN, RELIABLE, FORGETFUL, SHORT_OF_CASH");
        assertThat(shop.run("customer", "note", "T1-0001")).isEqualTo(2);
        assertThat(shop.said()).contains("say what is noted: NOTE, --when, --where");
    }
}
