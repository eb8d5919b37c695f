package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Role;
import org.tallystick.app.SmallShop;
import tools.jackson.databind.JsonNode;

/** What grows with the shop is told in bounded answers, with what is left out, and a way to all of it. */
class BoundedAnswersTest {
    private static final int SLIPS = 43;
    private static final int HELD = 203;

    @TempDir
    private Path base;

    private static ApiResponse got(SmallShop shop, String path, String form) {
        return shop.answer(new ApiRequest("GET", path, Map.of(), form, "", Role.OWNER));
    }

    @Test
    void ofVeryManyOpenSlipsTheOldestAndTheNewestAreShown() throws IOException {
        try (SmallShop shop = SmallShop.in(base.resolve("shop"))) {
            String rosa = "/v1/customers/" + shop.customer("Rosa", "500.00");
            for (int i = 0; i < SLIPS; i++) {
                shop.sold(SmallShop.sale("T1-0001", "1.00"));
            }
            for (String path : new String[] {rosa, rosa + "/own-view"}) {
                JsonNode shown = shop.get(path);
                assertThat(shown.path("owed").asString()).isEqualTo("43.00");
                assertThat(shown.path("openItemsLeftOut").asInt()).isEqualTo(3);
                assertThat(shown.path("openItems"))
                        .extracting(item -> item.path("slip").asString())
                        .hasSize(40)
                        .startsWith("T1.1-000001")
                        .contains("T1.1-000020", "T1.1-000024")
                        .doesNotContain("T1.1-000021", "T1.1-000022", "T1.1-000023")
                        .endsWith("T1.1-000043");
            }
            assertThat(got(shop, rosa + "/statement", "text/csv").text().lines().filter(row -> row.startsWith("open,")))
                    .hasSize(SLIPS);
            shop.stop();
            assertThat(shop.run("customer", "show", "T1-0001")).isZero();
            assertThat(shop.said()).contains("and 3 more between them; all of them: tallystick statement");
        }
    }

    @Test
    void ofVeryManyOnWatchThoseToLookAtFirstAreShownAndTheFileHasAll() throws IOException {
        try (SmallShop shop = SmallShop.in(base.resolve("shop"))) {
            shop.post("/v1/import/customers", SmallShop.plain().put("csv", rows("name,owed\n", "Customer %d,1.00\n")));
            shop.post(
                    "/v1/import/standings",
                    SmallShop.plain().put("csv", rows("number,standing,reason\n", "T1-%04d,WATCH,pays late\n")));

            JsonNode shown = shop.get("/v1/standings");

            assertThat(shown.path("standings")).hasSize(200);
            assertThat(shown.path("count").asInt()).isEqualTo(HELD);
            assertThat(shown.path("owed").asString()).isEqualTo("203.00");
            assertThat(shown.path("leftOut").asInt()).isEqualTo(3);
            assertThat(got(shop, "/v1/standings", "text/csv").text().lines()).hasSize(1 + HELD);
            shop.stop();
            assertThat(shop.run("customer", "standing", "--list")).isZero();
            assertThat(shop.said()).contains("and 3 more; all of them: tallystick export standings --out FILE.csv");
        }
    }

    private static String rows(String heading, String row) {
        return IntStream.rangeClosed(1, HELD).mapToObj(row::formatted).collect(Collectors.joining("", heading, ""));
    }

    @Test
    void aMessageRepeatsLittleOfWhatWasSentAndStillSaysWhatToDo() throws IOException {
        String long300K = "\uD83D\uDE00x".repeat(100_000);
        try (SmallShop shop = SmallShop.in(base.resolve("shop"))) {
            String missing =
                    got(shop, "/v1/customers/" + long300K, ApiResponse.JSON).text();
            assertThat(SmallShop.JSON.readTree(missing).path("detail").asString())
                    .hasSizeBetween(700, 810)
                    .startsWith("there is no customer '\uD83D\uDE00x")
                    .contains("x ... ")
                    .endsWith("look with: tallystick customer list");
            assertThat(got(shop, "/v1/" + long300K, ApiResponse.JSON).length().orElseThrow())
                    .isLessThan(3_000);
            ApiResponse wrong = shop.call("/v1/customers", "{\"" + long300K + "\":1}");
            assertThat(wrong.status()).isEqualTo(400);
            assertThat(wrong.text().length()).isLessThan(6_000);
        }
    }
}
