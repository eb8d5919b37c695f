package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.app.ShopFixture.numbered;
import static org.tallystick.app.ShopFixture.sale;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.api.Role;
import org.tallystick.app.ShopFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Each wrong request is told what is wrong with which field and what to do, and books nothing. */
class WrongInputTest {
    private static ShopFixture shop;
    private static String rosa;

    @BeforeAll
    static void open(@TempDir Path base) throws IOException {
        shop = ShopFixture.withoutDevices(base);
        rosa = shop.customer("Rosa Marín", "50.00");
        shop.customer("Twin", "50.00");
        shop.customer("Twin", "50.00");
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    static Stream<Arguments> amounts() {
        return Stream.of(
                Arguments.of(
                        "total", "-1.00", "total: EUR -1.00 must be above zero; book goods that come back as a return"),
                Arguments.of(
                        "total", "0.00", "total: EUR 0.00 must be above zero; book goods that come back as a return"),
                Arguments.of(
                        "total",
                        "1.005",
                        "total: '1.005' has more than the 2 decimals of EUR; "
                                + "write an exact amount, and thousands without a dot"),
                Arguments.of("total", "1,50", "total: '1,50' is no amount; write 1.50"),
                Arguments.of("total", "1e3", "total: '1e3' is no amount; write a plain decimal such as 1250.00"),
                Arguments.of(
                        "total",
                        "1000000000000000000",
                        "total: 1000000000000000000 is more than a slip can hold; check the amount"),
                Arguments.of(
                        "paidNow", "-0.01", "paidNow: EUR -0.01 must be zero or above and below the total of EUR 9.00"),
                Arguments.of(
                        "paidNow", "9.00", "paidNow: EUR 9.00 must be zero or above and below the total of EUR 9.00"));
    }

    static Stream<Arguments> otherFields() {
        return Stream.of(
                Arguments.of(
                        "customer",
                        "Nobody",
                        "there is no customer 'Nobody' by that full name, phone or number; look with: "
                                + "tallystick customer list"),
                Arguments.of(
                        "customer",
                        "T1-0099",
                        "there is no customer T1-0099; look them up with: tallystick customer list"),
                Arguments.of("customer", "Twin", "customer: 'Twin' may be T1-0002, T1-0003; give the number"),
                Arguments.of(
                        "id", "7", "id: '7' is not understood; write it like 2f1c8a52-7d3f-4a7e-9a55-0d6b1f7e3c11"),
                Arguments.of(
                        "cashier", "tallystick", "by: 'tallystick' is the machine's own name; give that of a person"),
                Arguments.of(
                        "cashier",
                        "A\u001bna",
                        "cashier: holds the control character U+001B; send plain text on one line"),
                Arguments.of(
                        "tip",
                        "1.00",
                        "tip: is not known here; known are [cashier, customer, id, lines, override, "
                                + "paidNow, read, receipt, reference, repayFirst, total, useCredit, writtenAt]"),
                Arguments.of(
                        "writtenAt",
                        "2030-01-01T00:00:00Z",
                        "writtenAt: 2030-01-01T00:00:00Z is still to come; give the time that stands on the paper"));
    }

    @ParameterizedTest
    @MethodSource({"amounts", "otherFields"})
    void aWrongFieldOfASaleIsNamed(String field, String value, String message) {
        long lines = shop.verified().path("lines").asLong();

        JsonNode refused = shop.post("/v1/sales", sale(rosa, "9.00").put(field, value));

        assertThat(refused.path("detail").asString()).isEqualTo(message);
        assertThat(shop.verified().path("lines").asLong()).isEqualTo(lines);
    }

    @ParameterizedTest
    @MethodSource({"amounts", "otherFields"})
    void noMoneyIsTakenWithASaleThatHasAWrongField(String field, String value, String message) {
        ObjectNode request = sale(rosa, "9.00");
        request.putObject("repayFirst").put("amount", "1.00");
        long lines = shop.verified().path("lines").asLong();

        JsonNode refused = shop.post("/v1/sales", request.put(field, value));

        assertThat(refused.path("detail").asString()).isEqualTo(message);
        assertThat(shop.verified().path("lines").asLong()).isEqualTo(lines);
    }

    @Test
    void aTotalThatIsNotTheSumOfItsLinesIsRefused() {
        ObjectNode request = numbered().put("customer", rosa).put("total", "9.00");
        request.withArray("lines").addObject().put("name", "Rice").put("amount", "9.01");

        assertThat(shop.post("/v1/sales", request).path("detail").asString())
                .isEqualTo("total: is EUR 9.00, but the amounts of the lines add up to EUR 9.01");
    }

    @Test
    void aLineWithoutAmountCountsQuantityTimesPriceRoundedHalfUp() {
        ObjectNode request = numbered().put("customer", rosa).put("total", "0.13");
        request.withArray("lines")
                .addObject()
                .put("name", "Saffron")
                .put("quantity", "0.125")
                .put("unitPrice", "1.00");

        assertThat(shop.post("/v1/sales", request).path("total").asString()).isEqualTo("0.13");
    }

    @Test
    void aQuantityThatStandsForMillionsOfDigitsIsRefused() {
        ObjectNode request = numbered().put("customer", rosa);
        request.withArray("lines")
                .addObject()
                .put("name", "Gold")
                .put("quantity", "1e40000000")
                .put("unitPrice", "1.00");

        assertThat(shop.post("/v1/sales", request).path("detail").asString())
                .isEqualTo("lines[0].quantity: is no quantity; write at most 9 digits and 4 decimals, like 1.5");
    }

    @Test
    void quantityTimesPriceMeetsTheSameCapAsAnAmount() {
        ObjectNode request = numbered().put("customer", rosa).put("writtenAt", "2026-11-21T10:00:00Z");
        request.withArray("lines")
                .addObject()
                .put("name", "Gold")
                .put("quantity", "999999999")
                .put("unitPrice", "9999999999.00");

        assertThat(shop.post("/v1/sales", request).path("detail").asString())
                .isEqualTo("lines[0].amount: 9999999989000000001.00 is more than a slip can hold; check the amount");
    }

    @Test
    void aLineWithNeitherIsNamedByItsPlace() {
        ObjectNode request = numbered().put("customer", rosa).put("total", "0.13");
        request.withArray("lines").addObject().put("name", "Saffron").put("quantity", "1");

        assertThat(shop.post("/v1/sales", request).path("detail").asString())
                .isEqualTo("lines[0].amount: is missing; give it, or quantity and unitPrice");
    }

    @Test
    void aNameOfTenThousandCharactersIsTooLong() {
        JsonNode refused = shop.post("/v1/customers", numbered().put("name", "x".repeat(10_000)));

        assertThat(refused.path("detail").asString())
                .isEqualTo("name: has 10000 characters; at most 64 fit, so shorten it");
    }

    @Test
    void anEscapeInANameNeverReachesTheBook() {
        JsonNode refused = shop.post("/v1/customers", numbered().put("name", "Rosa\u001bp\u0000"));

        assertThat(refused.path("errors").path(0).path("field").asString()).isEqualTo("name");
        assertThat(refused.path("detail").asString()).contains("U+001B");
    }

    @Test
    void brokenJsonIsRefusedWithItsPlace() {
        var answer = shop.call("POST", "/v1/sales", "{\"id\": 1,, }", Role.TILL, "application/json", Map.of());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("body: is no JSON that can be read at line 1, column 10");
    }

    @Test
    void aFieldThatStandsTwiceIsRefused() {
        var answer = shop.call(
                "POST",
                "/v1/sales",
                "{\"total\":\"1.00\",\"total\":\"2.00\"}",
                Role.TILL,
                "application/json",
                Map.of());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("total");
    }

    @Test
    void anAmountAsANumberIsRefusedBecauseItWouldBeRounded() {
        assertThat(shop.post("/v1/sales", sale(rosa, "9.00").put("total", 9.0))
                        .path("detail")
                        .asString())
                .isEqualTo("total: is a number; send it as a string, like \"12.50\"");
    }

    @Test
    void aBlockWithoutAReasonIsRefused() {
        JsonNode refused = shop.owner(
                "PUT", "/v1/customers/" + rosa + "/standing", numbered().put("standing", "BLOCKED"));

        assertThat(refused.path("detail").asString()).isEqualTo("reason: is missing or blank; give some text");
    }

    @Test
    void theTillMayNotSetTermsOrStandingOrSeeTheSummary() {
        assertThat(shop.status("PUT", "/v1/customers/" + rosa + "/terms", numbered(), Role.TILL))
                .isEqualTo(403);
        assertThat(shop.status("PUT", "/v1/customers/" + rosa + "/standing", numbered(), Role.TILL))
                .isEqualTo(403);
        assertThat(shop.status("GET", "/v1/summary", ShopFixture.plain(), Role.TILL))
                .isEqualTo(403);
    }
}
