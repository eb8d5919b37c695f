package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.app.ShopFixture.numbered;
import static org.tallystick.app.ShopFixture.sale;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tallystick.api.Role;
import org.tallystick.app.ShopFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Repayments, and sales that are taken back. */
class MoneyComesInTest extends RosasShop {
    private JsonNode repay(String amount, String... slips) {
        ObjectNode body = numbered().put("customer", rosa).put("amount", amount).put("cashier", "Ana");
        var named = body.putArray("for");
        for (String slip : slips) {
            named.add(slip);
        }
        return shop.post("/v1/repayments", body);
    }

    @Test
    void theOldestSlipIsClearedFirst() {
        shop.sold(rosa, "10.00");
        shop.sold(rosa, "20.00");

        JsonNode paid = repay("15.00");

        assertThat(paid.path("allocations").toString())
                .isEqualTo("[{\"slip\":\"T1.1-000001\",\"amount\":\"10.00\"},"
                        + "{\"slip\":\"T1.1-000002\",\"amount\":\"5.00\"}]");
        assertThat(paid.path("balanceAfter").asString()).isEqualTo("15.00");
    }

    @Test
    void theCustomersWordComesBeforeTheOldest() {
        shop.sold(rosa, "10.00");
        String second = shop.sold(rosa, "20.00");

        JsonNode paid = repay("20.00", second);

        assertThat(paid.path("allocations").path(0).path("slip").asString()).isEqualTo(second);
        assertThat(shop.get("/v1/customers/" + rosa)
                        .path("openItems")
                        .path(0)
                        .path("slip")
                        .asString())
                .isEqualTo("T1.1-000001");
    }

    @Test
    void anOverpaymentIsKeptAsTheCustomersCredit() {
        shop.sold(rosa, "10.00");

        JsonNode paid = repay("12.50");

        assertThat(paid.path("keptAsCredit").asString()).isEqualTo("2.50");
        assertThat(shop.owed(rosa)).isEqualTo("-2.50");
        assertThat(shop.post("/v1/sales", sale(rosa, "52.50"))
                        .path("balanceAfter")
                        .asString())
                .isEqualTo("50.00");
    }

    @Test
    void payingForASlipThatIsNotOpenIsRefusedAndNothingIsTaken() {
        String slip = shop.sold(rosa, "3.00");
        repay("3.00");

        assertThat(repay("5.00", slip).path("detail").asString())
                .isEqualTo("for: slip T1.1-000001 of customer T1-0001 has nothing open");
        assertThat(repay("5.00", "T1.1-000099").path("detail").asString())
                .isEqualTo("there is no slip T1.1-000099; look at the number at the end of the slip");
        assertThat(shop.owed(rosa)).isEqualTo("0.00");
    }

    @Test
    void aRepeatedRepaymentIsTakenOnce() {
        shop.sold(rosa, "10.00");
        ObjectNode body = numbered().put("customer", rosa).put("amount", "4.00");
        JsonNode first = shop.post("/v1/repayments", body);

        assertThat(shop.post("/v1/repayments", body)).isEqualTo(first);
        assertThat(shop.owed(rosa)).isEqualTo("6.00");
    }

    @Test
    void aVoidTakesOffWhatIsOpenAndHandsBackOnlyWhatWasPaid() {
        JsonNode sold = shop.post("/v1/sales", sale(rosa, "15.00").put("paidNow", "5.00"));
        repay("4.00");

        ObjectNode body = numbered().put("reason", "wrong goods");
        JsonNode gone = shop.owner("POST", "/v1/sales/" + sold.path("sale").asString() + "/void", body);

        assertThat(gone.path("debtLowered").asString()).isEqualTo("6.00");
        assertThat(gone.path("payOut").asString()).isEqualTo("9.00");
        assertThat(gone.path("balanceAfter").asString()).isEqualTo("0.00");
        assertThat(shop.get("/v1/summary").path("cashInDrawer").asString()).isEqualTo("0.00");
    }

    @Test
    void aSaleIsVoidedOnceAndByTheOwnerOnly() {
        JsonNode sold = shop.post("/v1/sales", sale(rosa, "15.00"));
        String path = "/v1/sales/" + sold.path("sale").asString() + "/void";
        ObjectNode body = numbered().put("reason", "wrong goods");

        assertThat(shop.status("POST", path, body, Role.TILL)).isEqualTo(403);
        assertThat(shop.status("POST", path, body, Role.OWNER)).isEqualTo(201);
        assertThat(shop.status("POST", path, body, Role.OWNER)).isEqualTo(200);
        assertThat(shop.owner("POST", path, numbered().put("reason", "again"))
                        .path("detail")
                        .asString())
                .isEqualTo("slip T1.1-000001 is void already");
    }

    @Test
    void theSummaryOfADayStaysWhatItWas() {
        shop.sold(rosa, "30.00");
        shop.daysPass(1);
        repay("10.00");
        shop.daysPass(1);
        shop.sold(rosa, "1.00");

        assertThat(outstanding("2026-11-21")).isEqualTo("30.00");
        assertThat(outstanding("2026-11-22")).isEqualTo("20.00");
        assertThat(outstanding("2026-11-23")).isEqualTo("21.00");
    }

    private String outstanding(String day) {
        var answer = shop.call("GET", "/v1/summary", "", Role.OWNER, "application/json", Map.of("date", day));
        return ShopFixture.JSON.readTree(answer.text()).path("outstanding").asString();
    }
}
