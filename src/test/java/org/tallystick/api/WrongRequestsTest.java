package org.tallystick.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.SmallShop;
import tools.jackson.databind.JsonNode;

/** Whoever sends something wrong is told all of it at once, and of each thing that is not there what it was. */
class WrongRequestsTest {
    private static SmallShop shop;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        shop = SmallShop.in(folder);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static JsonNode sent(String path, String body) {
        return SmallShop.JSON.readTree(shop.call(path, body.replace('\'', '"')).text());
    }

    private static Map<String, String> errors(String path, String body) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (JsonNode error : sent(path, body).path("errors")) {
            errors.put(error.path("field").asString(), error.path("message").asString());
        }
        return errors;
    }

    @Test
    void aProblemHasCodeTypeTitleAndStatus() {
        JsonNode problem = sent("/v1/assessments", "{'amount': '1.00'}");

        assertThat(problem.path("type").asString()).isEqualTo("urn:tallystick:problem:bad-input");
        assertThat(problem.path("code").asString()).isEqualTo("bad-input");
        assertThat(problem.path("title").asString()).isEqualTo("Something in the request is wrong");
        assertThat(problem.path("status").asInt()).isEqualTo(400);
        assertThat(problem.path("detail").asString()).isEqualTo("customer: is missing");
    }

    @Test
    void everyWrongFieldOfASaleIsNamed() {
        assertThat(errors("/v1/sales", """
            {'id': 'x', 'customer': 7, 'paidNow': '1,00', 'useCredit': 'yes', 'writtenAt': 'noon', 'colour': 'red',
             'lines': [{'name': '', 'amount': '2.00'}, 5, {'name': 'Rice', 'quantity': 'two', 'unitPrice': '1.00', 'bag': true}],
             'repayFirst': {'amount': '0.00', 'method': 1}, 'override': {'pin': '1234', 'code': 'A'}}
            """))
                .containsOnlyKeys(
                        "id",
                        "customer",
                        "lines[0].name",
                        "lines[1]",
                        "lines[2].quantity",
                        "lines[2].bag",
                        "paidNow",
                        "useCredit",
                        "writtenAt",
                        "repayFirst.amount",
                        "repayFirst.method",
                        "override.reason",
                        "colour")
                .containsEntry("lines[1]", "must be a JSON object")
                .containsEntry("customer", "is a number; send it as a string, like \"12.50\"");
    }

    @Test
    void whatFollowsFromAMistakeIsNotToldBesideIt() {
        String sale = "{'id': '2f1c8a52-7d3f-4a7e-9a55-0d6b1f7e3c11', 'customer': 'Rosa', %s}";

        assertThat(errors(
                        "/v1/sales", sale.formatted("'lines': [{'name': 'Rice', 'amount': '2,00'}], 'total': '3.00'")))
                .containsOnlyKeys("lines[0].amount");
        assertThat(errors(
                        "/v1/sales", sale.formatted("'lines': [{'name': 'Rice', 'amount': '2.00'}], 'total': '3.00'")))
                .containsOnlyKeys("total");
        assertThat(errors("/v1/sales", sale.formatted("'receipt': 'R-1', 'total': '3.00', 'override': 'PIN'")))
                .containsOnlyKeys("override");
    }

    @Test
    void everyWrongFieldOfACustomerIsNamedWithItsPath() {
        assertThat(errors("/v1/customers", """
            {'id': '2f1c8a52-7d3f-4a7e-9a55-0d6b1f7e3c11', 'name': '', 'phone': 'abc', 'language': 'Klingon!',
             'terms': {'mode': 'LIMITED'}, 'owes': '-', 'since': 'yesterday'}
            """))
                .containsOnlyKeys("name", "phone", "language", "terms.limit", "owes", "since")
                .containsEntry("terms.limit", "belongs to mode LIMITED and to no other; give both or neither");
    }

    @Test
    void aParameterOfAnImportIsNeverPassedOver() {
        assertThat(imported("name\nBo\n", Map.of("dryRun", "yes"))).isEqualTo("dryRun: must be true or false");
        assertThat(imported("name\nBo\n", Map.of("dryRun", ""))).isEqualTo("dryRun: must be true or false");
        assertThat(imported("{\"csv\": \"name\\nBo\\n\"}", Map.of("dryRun", "true")))
                .isEqualTo("dryRun: belongs into the body, where that is JSON");
        assertThat(shop.search("Bo").path("customers")).isEmpty();
    }

    private static String imported(String body, Map<String, String> query) {
        ApiRequest call = new ApiRequest("POST", "/v1/import/customers", query, ApiResponse.JSON, body, Role.OWNER);
        return SmallShop.JSON.readTree(shop.answer(call).text()).path("detail").asString();
    }

    @Test
    void atMostFiftyAreNamed() {
        StringBuilder body = new StringBuilder("{'id': 1");
        for (int i = 0; i < 100; i++) {
            body.append(", 'x").append(i).append("': 1");
        }

        assertThat(errors("/v1/close", body + "}")).hasSize(50).containsKey("id");
    }

    @Test
    void whatIsNotThereIsToldApart() {
        assertThat(get("/v1/customers/T1-0099")).isEqualTo("404 customer-not-found");
        assertThat(get("/v1/customers/nobody")).isEqualTo("404 customer-not-found");
        assertThat(get("/v1/slips/T1.1-000099")).isEqualTo("404 slip-not-found");
        assertThat(get("/v1/sales/2f1c8a52-7d3f-4a7e-9a55-0d6b1f7e3c11")).isEqualTo("404 not-found");
        assertThat(get("/v1/summary/weather")).isEqualTo("404 not-found");
        assertThat(get("/v1/customers/")).as("nobody, and not the list").isEqualTo("404 customer-not-found");
        assertThat(get("/v1/weather")).isEqualTo("404 no-such-route");
        assertThat(get("/v1/assessments")).isEqualTo("405 wrong-method");
    }

    private static String get(String path) {
        JsonNode problem = shop.get(path);
        return problem.path("status").asInt() + " " + problem.path("code").asString();
    }
}
