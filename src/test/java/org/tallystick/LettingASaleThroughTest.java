package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.app.ShopFixture.numbered;
import static org.tallystick.app.ShopFixture.plain;
import static org.tallystick.app.ShopFixture.sale;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.ShopFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What stands for the owner at the counter besides the PIN. */
class LettingASaleThroughTest {
    private static final String CARD = "10009999";
    private ShopFixture shop;
    private String rosa;

    @BeforeEach
    void open(@TempDir Path base) throws IOException {
        shop = ShopFixture.withoutDevices(base);
        shop.settle("credit:\n  cashier: {perSale: \"5.00\", perDay: \"8.00\"}\n");
        rosa = shop.customer("Rosa Marín", "50.00");
        shop.sold(rosa, "50.00");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private JsonNode sell(String amount, ObjectNode word) {
        ObjectNode request = sale(rosa, amount);
        request.set("override", word.put("reason", "her brother asked"));
        return shop.post("/v1/sales", request);
    }

    private static String type(JsonNode answer) {
        return answer.path("code").asString();
    }

    @Test
    void aCodeLetsOneSaleThroughAndNoOther() {
        JsonNode issued =
                shop.owner("POST", "/v1/owner/codes", numbered().put("count", 3).put("most", "20.00"));
        String first = issued.path("codes").path(0).asString();
        String second = issued.path("codes").path(1).asString();
        assertThat(issued.path("codes")).hasSize(3);

        JsonNode sold = sell("10.00", plain().put("code", first));
        assertThat(sold.path("override").path("means").asString()).isEqualTo("CODE");
        assertThat(sell("10.00", plain().put("code", first)).path("detail").asString())
                .isEqualTo("code 1 was used before; ask the owner for another one");
        assertThat(type(sell("20.01", plain().put("code", second)))).isEqualTo("not-permitted");
        shop.restart(false);
        assertThat(type(sell("10.00", plain().put("code", first)))).isEqualTo("not-permitted");
        assertThat(sell("20.00", plain().put("code", second.replace("-", " ")))
                        .path("balanceAfter")
                        .asString())
                .isEqualTo("80.00");
        assertThat(shop.get("/v1/owner/codes").path("left").asInt()).isEqualTo(1);
        assertThat(shop.get("/v1/summary")
                        .path("overrides")
                        .path(0)
                        .path("means")
                        .asString())
                .isEqualTo("CODE");
    }

    @Test
    void aWrongCodeCountsAsAWrongPinDoes() {
        assertThat(sell("1.00", plain().put("code", "01-000000")).path("detail").asString())
                .isEqualTo("no codes count at present; ask the owner");
        String right = shop.owner("POST", "/v1/owner/codes", numbered().put("count", 1))
                .path("codes")
                .path(0)
                .asString();
        String wrong = right.endsWith("1") ? right.substring(0, 8) + "2" : right.substring(0, 8) + "1";

        assertThat(sell("1.00", plain().put("code", wrong)).path("detail").asString())
                .isEqualTo("that is none of the owner's codes; tries left: 4");
        for (int i = 0; i < 4; i++) {
            sell("1.00", plain().put("code", wrong));
        }
        assertThat(sell("1.00", plain().put("code", right)).path("detail").asString())
                .startsWith("too many wrong PINs; the next may be tried at ");
        shop.owner("POST", "/v1/owner/codes", numbered().put("count", 0));
        assertThat(shop.get("/v1/owner/codes").path("left").asInt()).isZero();
    }

    @Test
    void theCashierAllowsALittleAndOnlyThat() {
        assertThat(shop.post("/v1/assessments", plain().put("customer", rosa).put("amount", "5.00"))
                        .path("toProceed")
                        .path("cashier")
                        .asBoolean())
                .isTrue();
        assertThat(sell("5.01", plain().put("cashier", true)).path("detail").asString())
                .isEqualTo("this is more than the cashier may allow, today or at all; ask the owner");
        assertThat(sell("5.00", plain().put("cashier", true))
                        .path("override")
                        .path("means")
                        .asString())
                .isEqualTo("CASHIER");
        assertThat(type(sell("3.01", plain().put("cashier", true)))).isEqualTo("not-permitted");
        shop.daysPass(1);
        assertThat(sell("5.00", plain().put("cashier", true))
                        .path("balanceAfter")
                        .asString())
                .isEqualTo("60.00");
        ObjectNode watch = numbered().put("standing", "WATCH").put("reason", "left town");
        shop.owner("PUT", "/v1/customers/" + rosa + "/standing", watch);
        assertThat(type(sell("1.00", plain().put("cashier", true)))).isEqualTo("not-permitted");
    }

    @Test
    void theOwnersCardIsNobodyElses() {
        shop.owner("PUT", "/v1/owner/card", plain().put("card", CARD));

        JsonNode given =
                shop.post("/v1/customers/" + rosa + "/cards", numbered().put("card", CARD));
        assertThat(given.path("detail").asString()).isEqualTo("card: it is the owner's card; take another one");
        assertThat(sell("1.00", plain().put("ownerCard", true)).path("detail").asString())
                .isEqualTo("the owner's card was not read within the last minute; show it at the reader first");
        shop.post("/v1/customers/" + rosa + "/cards", numbered().put("card", "10004711"));
        assertThat(shop.owner("PUT", "/v1/owner/card", plain().put("card", "10004711"))
                        .path("detail")
                        .asString())
                .isEqualTo("card: it is the card of customer " + rosa + "; take another one");
    }

    @Test
    void itIsOneWordAndHasAReason() {
        assertThat(sell("1.00", plain().put("pin", "1234").put("code", "01-123456"))
                        .path("detail")
                        .asString())
                .isEqualTo("override: must have one of pin, code, ownerCard and cashier; it has 2");
        assertThat(sell("1.00", plain()).path("detail").asString()).endsWith("it has 0");
        JsonNode many = shop.owner("POST", "/v1/owner/codes", numbered().put("count", 31));
        assertThat(many.path("detail").asString()).isEqualTo("count: 31 is outside 0 to 30");
        JsonNode days = shop.owner("POST", "/v1/owner/codes", numbered().put("days", 91));
        assertThat(days.path("detail").asString()).isEqualTo("days: 91 is outside 1 to 90");
        JsonNode most = shop.owner("POST", "/v1/owner/codes", numbered().put("most", "0.00"));
        assertThat(most.path("detail").asString()).isEqualTo("most: 0.00 must be above zero");
    }
}
