package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.app.ShopFixture.numbered;
import static org.tallystick.app.ShopFixture.sale;

import org.junit.jupiter.api.Test;
import org.tallystick.api.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Prices that were wrong, sales that should not have been, debts that are given up. */
class CorrectionsTest extends RosasShop {
    private JsonNode onSlip(String what, ObjectNode body) {
        return shop.owner("POST", "/v1/slips/T1.1-000001/" + what, body);
    }

    @Test
    void aVoidOfAPartlyRepaidSaleHandsBackWhatWasPaid() {
        shop.sold(rosa, "20.00");
        shop.repaid(rosa, "8.00");
        JsonNode gone = onSlip("void", numbered().put("reason", "wrong customer"));

        assertThat(figures(gone)).isEqualTo("12.00 8.00 12.00 0.00");
        assertThat(shop.slip("T1.1-000001").path("voided").asBoolean()).isTrue();
    }

    @Test
    void aPriceIsOnlyMadeLower() {
        shop.sold(rosa, "20.00");

        assertThat(figures(onSlip("correction", numbered().put("total", "15.00").put("reason", "old price"))))
                .isEqualTo("5.00 0.00 20.00 15.00");
        assertThat(onSlip("correction", numbered().put("total", "15.00").put("reason", "again"))
                        .path("detail")
                        .asString())
                .isEqualTo("slip T1.1-000001 stands at EUR 15.00; a slip is only made cheaper,"
                        + " so sell what was forgotten on a new one");
        shop.repaid(rosa, "15.00");
        assertThat(figures(onSlip("correction", numbered().put("total", "14.00").put("reason", "scratched"))))
                .isEqualTo("0.00 1.00 0.00 0.00");
    }

    @Test
    void whatIsGivenUpCanBeRecoveredByAPaymentThatNamesTheSlip() {
        shop.sold(rosa, "20.00");
        JsonNode lost = onSlip("write-off", numbered().put("reason", "moved away"));
        assertThat(figures(lost)).isEqualTo("20.00 - 20.00 0.00");
        assertThat(shop.slip("T1.1-000001").path("writtenOff").asString()).isEqualTo("20.00");
        assertThat(onSlip("write-off", numbered().put("reason", "again"))
                        .path("detail")
                        .asString())
                .isEqualTo("slip T1.1-000001 has nothing open that could be written off");

        JsonNode paid = shop.repaid(rosa, "6.00", "T1.1-000001");
        assertThat(paid.path("recovered").toString()).isEqualTo("[{\"slip\":\"T1.1-000001\",\"amount\":\"6.00\"}]");
        assertThat(paid.path("balanceAfter").asString()).isEqualTo("0.00");
        assertThat(shop.slip("T1.1-000001").path("writtenOff").asString()).isEqualTo("14.00");
        assertThat(shop.get("/v1/summary").path("recovered").toString()).isEqualTo("{\"count\":1,\"amount\":\"6.00\"}");
    }

    @Test
    void anOverpaymentIsUsedOnlyWhenAsked() {
        shop.repaid(rosa, "6.00");
        shop.sold(rosa, "4.00");
        assertThat(shop.slip("T1.1-000002").path("open").asString()).isEqualTo("4.00");

        JsonNode sold = shop.post("/v1/sales", sale(rosa, "10.00").put("useCredit", true));
        assertThat(sold.path("fromCredit").toString()).isEqualTo("[{\"slip\":\"T1.1-000001\",\"amount\":\"6.00\"}]");
        assertThat(sold.path("balanceAfter").asString()).isEqualTo("8.00");
        assertThat(shop.slip("T1.1-000003").path("open").asString()).isEqualTo("4.00");
    }

    @Test
    void creditIsPaidOutOnceAndByTheOwnerOnly() {
        shop.repaid(rosa, "6.00");
        String path = "/v1/customers/" + rosa + "/payout";
        ObjectNode body = numbered();

        assertThat(shop.status("POST", path, body, Role.TILL)).isEqualTo(403);
        JsonNode out = shop.owner("POST", path, body);
        assertThat(out.path("payOut").asString()).isEqualTo("6.00");
        assertThat(out.path("balanceAfter").asString()).isEqualTo("0.00");
        assertThat(shop.owner("POST", path, body)).isEqualTo(out);
        assertThat(shop.owner("POST", path, numbered()).path("detail").asString())
                .isEqualTo("the shop owes customer T1-0001 nothing: the balance is EUR 0.00");
        assertThat(shop.get("/v1/summary").path("cashInDrawer").asString()).isEqualTo("0.00");
    }

    @Test
    void theTillMayNotGiveAnythingUp() {
        shop.sold(rosa, "20.00");
        ObjectNode body = numbered().put("reason", "friend").put("total", "1.00");

        for (String what : new String[] {"void", "write-off", "correction"}) {
            assertThat(shop.status("POST", "/v1/slips/T1.1-000001/" + what, body, Role.TILL))
                    .as(what)
                    .isEqualTo(403);
        }
        assertThat(shop.owed(rosa)).isEqualTo("20.00");
    }

    @Test
    void aSlipThatIsNoSaleIsNotCorrected() {
        shop.repaid(rosa, "6.00");

        assertThat(onSlip("void", numbered().put("reason", "x")).path("detail").asString())
                .isEqualTo("slip T1.1-000001 is no sale");
        assertThat(onSlip("correction", numbered().put("reason", "x").put("total", "1.00"))
                        .path("detail")
                        .asString())
                .isEqualTo("slip T1.1-000001 is no sale, so that it has no price");
        assertThat(onSlip("dispute", numbered().put("reason", "x"))
                        .path("detail")
                        .asString())
                .isEqualTo("slip T1.1-000001 has nothing open; take goods back or correct its price instead");
    }

    @Test
    void amountsInAnotherCurrencyAreRefused() {
        assertThat(shop.post("/v1/sales", sale(rosa, "USD 5.00")).path("detail").asString())
                .isEqualTo("total: 'USD 5.00' is in USD, but this book is kept in EUR;"
                        + " exchange it first, and write the figure");
        assertThat(shop.post("/v1/sales", sale(rosa, "5.00 EUR")).path("detail").asString())
                .isEqualTo("total: '5.00 EUR' names the currency; write the figure alone, like 12.50");
    }
}
