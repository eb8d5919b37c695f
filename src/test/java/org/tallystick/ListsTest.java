package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.app.SmallShop.numbered;
import static org.tallystick.app.SmallShop.sale;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Role;
import org.tallystick.app.SmallShop;
import tools.jackson.databind.JsonNode;

/** Two days of two customers, read by the page. */
@IntegrationTest
class ListsTest {
    private SmallShop shop;
    private String rosa;
    private String ben;

    @BeforeEach
    void twoDays(@TempDir Path base) throws IOException {
        shop = SmallShop.in(base.resolve("shop"));
        rosa = shop.customer("Rosa", "500.00");
        ben = shop.customer("Ben", "500.00");
        for (int day = 0; day < 2; day++) {
            for (int i = 1; i <= 5; i++) {
                shop.sold(sale(i == 3 ? ben : rosa, i + ".00"));
            }
            shop.post("/v1/repayments", numbered().put("customer", rosa).put("amount", "2.00"));
            shop.daysPass(1);
        }
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private List<JsonNode> all(String list, int limit, Map<String, String> filters) {
        List<JsonNode> items = new ArrayList<>();
        Map<String, String> query = new HashMap<>(filters);
        query.put("limit", Integer.toString(limit));
        JsonNode page;
        do {
            page = shop.answerJson("GET", "/v1/" + list, query);
            page.path(list).forEach(items::add);
            assertThat(page.path(list).size()).isLessThanOrEqualTo(limit);
            query.put("cursor", page.path("next").asString(""));
        } while (page.has("next"));
        return items;
    }

    private static List<String> values(List<JsonNode> items, String field) {
        return items.stream().map(item -> item.path(field).asString()).toList();
    }

    @Test
    void pagesOfAnySizeAreTheWholeList() {
        for (int limit : List.of(1, 3, 200)) {
            assertThat(values(all("sales", limit, Map.of()), "total"))
                    .containsExactly("1.00", "2.00", "3.00", "4.00", "5.00", "1.00", "2.00", "3.00", "4.00", "5.00");
            assertThat(values(all("repayments", limit, Map.of()), "amount")).containsExactly("2.00", "2.00");
            assertThat(values(all("slips", limit, Map.of()), "number"))
                    .hasSize(12)
                    .doesNotHaveDuplicates()
                    .startsWith("T1.1-000001");
            assertThat(values(all("customers", limit, Map.of()), "number")).containsExactly(rosa, ben);
            assertThat(all("entries", limit, Map.of()))
                    .extracting(line -> line.path("line").asInt())
                    .isSorted()
                    .hasSizeGreaterThan(14);
        }
    }

    @Test
    void aDayACustomerAndAStatePickSome() {
        assertThat(values(all("sales", 2, Map.of("day", "2026-11-22", "customer", "Ben")), "total"))
                .containsExactly("3.00");
        assertThat(all("sales", 2, Map.of("day", "2026-11-21"))).hasSize(5);
        assertThat(all("sales", 2, Map.of("day", "2026-11-24"))).isEmpty();
        assertThat(all("sales", 2, Map.of("customer", rosa))).hasSize(8);
        assertThat(all("slips", 5, Map.of("state", "PRINTED"))).isEmpty();
        assertThat(all("slips", 5, Map.of("state", "QUEUED"))).hasSize(12);
        assertThat(values(all("customers", 1, Map.of("query", "b")), "number")).containsExactly(ben);
    }

    @Test
    void theCommandLineListsAllPages() {
        for (int i = 0; i < 205; i++) {
            shop.customer("Somebody " + i, "5.00");
        }

        shop.stop();
        assertThat(shop.run("customer", "list")).isZero();
        assertThat(shop.said().lines()).hasSize(207);
    }

    @Test
    void anEntryIsTheLineOfTheBookWithoutWhatIsPersonal() {
        List<JsonNode> entries = all("entries", 50, Map.of("customer", rosa));

        assertThat(entries.getFirst().path("epoch").asString()).isEqualTo("T1.1");
        assertThat(entries.getFirst().path("entry").path("kind").asString()).isNotEmpty();
        assertThat(entries.toString()).doesNotContain("Rosa");
        assertThat(shop.answer(new ApiRequest("GET", "/v1/entries", Map.of(), ApiResponse.JSON, "", Role.TILL))
                        .text())
                .contains("owner-only");
    }

    @Test
    void whatIsNotKnownInAQueryIsRefused() {
        assertThat(problem("/v1/sales", Map.of("date", "2026-11-21")))
                .contains("date: is not known here; the query of GET /v1/sales takes [cursor, limit, day, customer]");
        assertThat(problem("/v1/health", Map.of("verbose", "true")))
                .contains("verbose: is not known here; GET /v1/health takes no query");
        assertThat(problem("/v1/sales", Map.of("limit", "201"))).contains("limit: '201' is no number from 1 to 200");
        assertThat(problem("/v1/sales", Map.of("cursor", "999"))).contains("cursor: is behind the end of the book");
        assertThat(problem("/v1/slips", Map.of("state", "lost"))).contains("state: is none of [QUEUED");
    }

    private String problem(String path, Map<String, String> query) {
        return shop.answerJson("GET", path, query).toString();
    }
}
