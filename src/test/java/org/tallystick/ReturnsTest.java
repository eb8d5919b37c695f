package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.app.ShopFixture.numbered;
import static org.tallystick.app.ShopFixture.plain;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Goods that come back, once, and pay out no more than was paid. */
class ReturnsTest extends RosasShop {
    /** Six rice at 2.50 and one bottle of oil for 5.00. */
    private JsonNode shopping() {
        ObjectNode body = numbered().put("customer", rosa).put("total", "20.00");
        body.withArray("lines")
                .addObject()
                .put("name", "Rice")
                .put("quantity", "6")
                .put("unitPrice", "2.50");
        body.withArray("lines").addObject().put("name", "Oil").put("amount", "5.00");
        return shop.post("/v1/sales", body);
    }

    private JsonNode returned(String sale, String name, @Nullable String quantity) {
        ObjectNode body = numbered().put("cashier", "Ana");
        body.withArray("lines").addObject().put("name", name).put("quantity", quantity);
        return shop.owner("POST", "/v1/sales/" + sale + "/returns", body);
    }

    @Test
    void goodsThatComeBackLowerWhatIsOpenAtTheSlipsPrice() {
        String id = shopping().path("sale").asString();
        JsonNode back = returned(id, "rice", "2");

        assertThat(figures(back)).isEqualTo("5.00 0.00 20.00 15.00");
        assertThat(back.path("lines").toString())
                .isEqualTo("[{\"name\":\"Rice\",\"quantity\":\"2\",\"amount\":\"5.00\"}]");
        assertThat(shop.slip("T1.1-000001").path("givenBack").asString()).isEqualTo("5.00");
        assertThat(shop.slip("T1.1-000001").path("open").asString()).isEqualTo("15.00");
    }

    @Test
    void aReturnAfterPaymentHandsBackNoMoreThanWasPaid() {
        String id = shopping().path("sale").asString();
        shop.repaid(rosa, "8.00");

        assertThat(figures(returned(id, "Rice", "6"))).isEqualTo("12.00 3.00 12.00 0.00");
        assertThat(figures(returned(id, "Oil", "1"))).isEqualTo("0.00 5.00 0.00 0.00");
        assertThat(returned(id, "Oil", "1").path("detail").asString())
                .isEqualTo("lines: 'Oil' of slip T1.1-000001 is back already");
        assertThat(shop.get("/v1/summary").path("cashInDrawer").asString()).isEqualTo("0.00");
    }

    @Test
    void aReturnNamesWhatIsWrongWithIt() {
        String id = shopping().path("sale").asString();

        assertThat(returned(id, "Bread", "1").path("detail").asString())
                .isEqualTo("lines: 'Bread' is not on slip T1.1-000001; give the amount that it is worth");
        assertThat(returned(id, "Rice", "7").path("detail").asString())
                .isEqualTo("quantity: 7 of 'Rice' are more than the 6 on the slip");
        assertThat(shop.post("/v1/sales/" + id + "/returns", numbered())
                        .path("detail")
                        .asString())
                .isEqualTo("lines: name the goods that come back");
        assertThat(shop.owed(rosa)).isEqualTo("20.00");
    }

    private String refused(ObjectNode body) {
        return shop.owner("POST", "/v1/slips/T1.1-000001/returns", body)
                .path("detail")
                .asString();
    }

    private static ObjectNode item(ObjectNode body, String name, @Nullable String quantity, @Nullable String amount) {
        body.withArray("lines")
                .addObject()
                .put("name", name)
                .put("quantity", quantity)
                .put("amount", amount);
        return body;
    }

    @Test
    void nothingComesBackTwiceHoweverItIsTried() {
        String id = shopping().path("sale").asString();
        shop.repaid(rosa, "20.00");
        assertThat(figures(returned(id, "Rice", "4"))).isEqualTo("0.00 10.00 0.00 0.00");
        shop.restart(false);

        assertThat(returned(id, "rice", "3").path("detail").asString())
                .isEqualTo("quantity: 3 of 'Rice' are more than the 2 that are left of 6 on the slip");
        assertThat(refused(item(item(numbered(), "Oil", null, null), "oil", "1", null)))
                .isEqualTo("lines: 'Oil' of slip T1.1-000001 is back already");
        assertThat(refused(item(numbered(), "Rice", "3", "1.00")))
                .isEqualTo("quantity: 3 of 'Rice' are more than the 2 that are left of 6 on the slip");
        assertThat(refused(item(numbered(), "Oil", null, "5.01")))
                .isEqualTo("amount: EUR 5.01 for 'Oil' is more than the EUR 5.00 that is left of it"
                        + " on slip T1.1-000001");
        assertThat(returned(id, "Rice", null)
                        .path("lines")
                        .path(0)
                        .path("quantity")
                        .asString())
                .as("all that is left")
                .isEqualTo("2");
        assertThat(shop.slip("T1.1-000001").path("givenBack").asString()).isEqualTo("15.00");
    }

    @Test
    void nothingComesBackTwiceWhenTheAccountWasMergedMeanwhile() {
        String id = shopping().path("sale").asString();
        assertThat(figures(returned(id, "Oil", "1"))).isEqualTo("5.00 0.00 20.00 15.00");
        String stays = shop.customer("R. Marín", "50.00");
        shop.owner("POST", "/v1/customers/" + stays + "/merge", numbered().put("from", rosa));
        assertThat(figures(returned(id, "Rice", "5"))).isEqualTo("12.50 0.00 15.00 2.50");

        assertThat(returned(id, "Oil", "1").path("detail").asString()).endsWith("is back already");
        assertThat(returned(id, "Rice", "2").path("detail").asString()).contains("the 1 that are left of 6");
    }

    @Test
    void partsThatAreRoundedAddUpToTheirLine() {
        ObjectNode body = numbered().put("customer", rosa).put("total", "1.05");
        item(item(body, "Sweets", "3", "0.05"), "Tea", null, "1.00");
        String id = shop.post("/v1/sales", body).path("sale").asString();

        assertThat(returned(id, "Sweets", "1").path("debtLowered").asString()).isEqualTo("0.02");
        assertThat(returned(id, "Sweets", "1").path("debtLowered").asString()).isEqualTo("0.01");
        assertThat(returned(id, "Sweets", "1").path("debtLowered").asString()).isEqualTo("0.02");
    }

    @Test
    void linesOfOneNameComeBackInTheOrderOfTheSlipEachAtItsOwnPrice() {
        ObjectNode body = numbered().put("customer", rosa).put("total", "19.50");
        body.withArray("lines")
                .addObject()
                .put("name", "Rice")
                .put("quantity", "3")
                .put("unitPrice", "2.50");
        item(body, "Tea", null, "1.00");
        body.withArray("lines")
                .addObject()
                .put("name", "rice")
                .put("quantity", "2")
                .put("unitPrice", "3.00");
        item(body, "Rice", null, "5.00");
        String id = shop.post("/v1/sales", body).path("sale").asString();

        JsonNode four = returned(id, "RICE", "4");
        assertThat(four.path("lines").toString())
                .isEqualTo("[{\"name\":\"Rice\",\"quantity\":\"3\",\"amount\":\"7.50\"},"
                        + "{\"name\":\"rice\",\"quantity\":\"1\",\"amount\":\"3.00\"}]");
        assertThat(figures(four)).isEqualTo("10.50 0.00 19.50 9.00");
        shop.restart(false);
        assertThat(returned(id, "Rice", "3").path("detail").asString())
                .isEqualTo("quantity: 3 of 'Rice' are more than the 2 that are left of 6 on the slip");
        assertThat(refused(item(numbered(), "Rice", null, "8.01")))
                .contains("more than the EUR 8.00 that is left of it");
        assertThat(returned(id, "Rice", null).path("lines").toString())
                .isEqualTo("[{\"name\":\"rice\",\"quantity\":\"1\",\"amount\":\"3.00\"},"
                        + "{\"name\":\"Rice\",\"quantity\":\"1\",\"amount\":\"5.00\"}]");
        assertThat(returned(id, "Rice", "1").path("detail").asString()).endsWith("is back already");
        assertThat(shop.owed(rosa)).isEqualTo("1.00");
        assertThat(shop.owner("POST", "/v1/verify", plain()).path("sound").asBoolean())
                .isTrue();
    }

    @Test
    void aDiscountOfTheSameNameLowersWhatIsHandedBackForIt() {
        ObjectNode body = numbered().put("customer", rosa).put("total", "9.00");
        item(item(item(body, "Shirt", null, "10.00"), "Shirt", null, "-2.00"), "Sock", null, "1.00");
        String id = shop.post("/v1/sales", body).path("sale").asString();

        assertThat(returned(id, "Shirt", null).path("debtLowered").asString()).isEqualTo("8.00");
    }

    @Test
    void goodsOnAReceiptComeBackAtAnAmount() {
        shop.sold(rosa, "20.00");
        ObjectNode body = numbered();
        body.withArray("lines").addObject().put("name", "Cup").put("amount", "7.00");

        assertThat(figures(shop.owner("POST", "/v1/slips/T1.1-000001/returns", body)))
                .isEqualTo("7.00 0.00 20.00 13.00");
    }

    @Test
    void aReturnOfASaleThatWasGivenUpLowersTheLossAndPaysNothingOut() {
        String id = shopping().path("sale").asString();
        shop.owner("POST", "/v1/slips/T1.1-000001/write-off", numbered().put("reason", "moved away"));
        JsonNode back = returned(id, "Rice", "2");

        assertThat(figures(back)).isEqualTo("0.00 0.00 0.00 0.00");
        assertThat(back.path("lossLowered").asString()).isEqualTo("5.00");
        assertThat(shop.slip("T1.1-000001").path("writtenOff").asString()).isEqualTo("15.00");
    }

    @Test
    void aReturnOfASaleThatWasPartlyGivenUpPaysNothingOutBeforeTheLossIsMadeGood() {
        String id = shopping().path("sale").asString();
        shop.repaid(rosa, "8.00");
        shop.owner("POST", "/v1/slips/T1.1-000001/write-off", numbered().put("reason", "moved away"));

        JsonNode oil = returned(id, "Oil", "1");
        assertThat(figures(oil)).isEqualTo("0.00 0.00 0.00 0.00");
        assertThat(oil.path("lossLowered").asString()).isEqualTo("5.00");
        JsonNode rice = returned(id, "Rice", "6");
        assertThat(figures(rice)).isEqualTo("0.00 8.00 0.00 0.00");
        assertThat(rice.path("lossLowered").asString()).isEqualTo("7.00");
    }
}
