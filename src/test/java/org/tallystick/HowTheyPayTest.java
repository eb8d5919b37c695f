package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.app.ShopFixture.numbered;
import static org.tallystick.app.ShopFixture.plain;
import static org.tallystick.app.ShopFixture.sale;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the shop learns of a customer as they buy and pay, and what follows from it at the counter. */
class HowTheyPayTest extends RosasShop {
    private JsonNode assessed(String amount) {
        return shop.owner(
                "POST", "/v1/assessments", plain().put("customer", rosa).put("amount", amount));
    }

    private JsonNode conduct() {
        return shop.get("/v1/customers/" + rosa).path("conduct");
    }

    private void promised(int days) {
        LocalDate today = LocalDate.parse(shop.get("/v1/day").path("clockDay").asString());
        shop.post(
                "/v1/promises",
                numbered()
                        .put("customer", rosa)
                        .put("date", today.plusDays(days).toString()));
    }

    @Test
    void factsAreKeptWithTheirDays() {
        shop.sold(rosa, "10.00");
        shop.daysPass(10);
        shop.sold(rosa, "20.00");
        shop.repaid(rosa, "10.00");
        shop.daysPass(32);
        shop.repaid(rosa, "20.00");

        assertThat(conduct().path("bought").toString())
                .isEqualTo("{\"sales\":2,\"usual\":\"15.00\",\"first\":\"2026-11-21\",\"last\":\"2026-12-01\","
                        + "\"everyDays\":10}");
        assertThat(conduct().path("paid").toString())
                .isEqualTo("{\"inTime\":1,\"late\":1,\"daysLate\":2,\"last\":\"2027-01-02\"}");
        assertThat(shop.call("GET", "/v1/customers/" + rosa, "", Role.TILL, ApiResponse.JSON, Map.of())
                        .text())
                .doesNotContain("conduct");
    }

    @Test
    void theThirdBrokenPromiseEndsTheCreditUntilTheOwnerDecides() {
        shop.sold(rosa, "10.00");
        for (int broken = 1; broken <= 3; broken++) {
            promised(1);
            assertThat(assessed("1.00").path("findings").toString()).contains("promise-open");
            shop.daysPass(3);
        }
        assertThat(conduct().path("promises"))
                .hasSize(3)
                .allMatch(word -> word.path("kept").asString().equals("BROKEN"));
        assertThat(assessed("1.00").path("decision").asString()).isEqualTo("DECLINE");

        ObjectNode talked = numbered().put("standing", "CLEAR").put("reason", "we talked");
        shop.owner("PUT", "/v1/customers/" + rosa + "/standing", talked);
        assertThat(assessed("1.00").path("decision").asString()).isEqualTo("APPROVE");
    }

    @Test
    void olderDebtIsRepaidInTheSameStepAsTheSale() {
        shop.sold(rosa, "20.00");
        shop.daysPass(40);
        assertThat(assessed("5.00").path("toProceed").path("repay").asString()).isEqualTo("20.00");

        ObjectNode both = sale(rosa, "5.00");
        both.putObject("repayFirst").put("amount", "20.00");
        JsonNode sold = shop.post("/v1/sales", both);
        assertThat(sold.path("decision").asString()).isEqualTo("APPROVE");
        assertThat(sold.path("balanceBefore").asString()).isEqualTo("0.00");
        assertThat(shop.post("/v1/sales", both)).isEqualTo(sold);
        assertThat(shop.get("/v1/customers/" + rosa).path("owed").asString()).isEqualTo("5.00");

        both.putObject("repayFirst").put("amount", "19.00");
        assertThat(shop.post("/v1/sales", both).path("code").asString()).contains("id-conflict");
    }

    @Test
    void moneyThatCameFirstStaysWhateverBecomesOfTheSale() {
        shop.sold(rosa, "20.00");
        ObjectNode tooMuch = sale(rosa, "49.00");
        tooMuch.putObject("repayFirst").put("amount", "10.00");
        assertThat(shop.post("/v1/sales", tooMuch).path("code").asString()).contains("referred");
        tooMuch.put("paidNow", "9.00");
        assertThat(shop.post("/v1/sales", tooMuch).path("balanceAfter").asString())
                .isEqualTo("50.00");

        ObjectNode nothingToRepay = sale(rosa, "1.00");
        nothingToRepay.putObject("repayFirst").put("amount", "0.00");
        assertThat(shop.post("/v1/sales", nothingToRepay).path("detail").asString())
                .isEqualTo("repayFirst.amount: 0.00 must be above zero");
    }

    @Test
    void aRefusedSignatureIsSettledFirst() {
        String slip = shop.post("/v1/sales", sale(rosa, "10.00"))
                .path("slip")
                .path("number")
                .asString();
        shop.post("/v1/slips/" + slip + "/signature", plain().put("outcome", "REFUSED_KEPT"));
        assertThat(assessed("1.00").path("toProceed").path("sign").toString()).isEqualTo("[\"" + slip + "\"]");
        shop.repaid(rosa, "10.00");
        assertThat(assessed("1.00").path("decision").asString()).isEqualTo("APPROVE");
    }
}
