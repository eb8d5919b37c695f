package org.tallystick;

import static org.tallystick.app.SmallShop.numbered;
import static org.tallystick.app.SmallShop.plain;

import org.tallystick.app.SmallShop;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What can happen on an account, on one that becomes one with it as well. */
final class StatementStory {
    static final String ROSA = "T1-0001";
    static final String TWIN = "T1-0002";

    private final SmallShop shop;

    private StatementStory(SmallShop shop) {
        this.shop = shop;
    }

    /** Plays it from 21 to 29 November 2026. */
    static void play(SmallShop shop, String language) {
        StatementStory story = new StatementStory(shop);
        story.customer("Rosa Marín", language);
        story.customer("R. Marin", language);
        story.happens();
    }

    private void customer(String name, String language) {
        ObjectNode body = numbered().put("name", name).put("somebodyElse", true).put("language", language);
        body.putObject("terms").put("mode", "LIMITED").put("limit", "500.00");
        post("/v1/customers", body);
    }

    private void happens() {
        String first = sold(goods(ROSA), "1.00");
        ObjectNode receipt =
                numbered().put("customer", ROSA).put("total", "12.00").put("receipt", "R-4711");
        String second = slip(post("/v1/sales", receipt));
        sold(goods(TWIN), "0");
        shop.daysPass(2);
        paid(ROSA, "20.00");
        paid(TWIN, "5.00");
        shop.daysPass(1);
        ObjectNode back = numbered();
        back.putArray("lines").addObject().put("name", "Cooking oil 1 l").put("amount", "7.00");
        post("/v1/slips/" + first + "/returns", back);
        shop.daysPass(2);
        post("/v1/customers/" + ROSA + "/merge", numbered().put("from", TWIN));
        post(
                "/v1/slips/" + second + "/correction",
                numbered().put("total", "11.00").put("reason", "price on the shelf"));
        shop.daysPass(1);
        paid(ROSA, "20.00");
        sold(goods(ROSA), "0");
        shop.daysPass(2);
        String disputed = sold(goods(ROSA), "0");
        post(
                "/v1/slips/" + disputed + "/dispute",
                plain().put("id", numbered().path("id").asString()).put("reason", "no oil"));
    }

    private static ObjectNode goods(String customer) {
        ObjectNode sale =
                numbered().put("customer", customer).put("total", "16.13").put("cashier", "Ana");
        var lines = sale.putArray("lines");
        lines.addObject().put("name", "Rice 1 kg").put("quantity", "3").put("unitPrice", "2.50");
        lines.addObject().put("name", "Cooking oil 1 l").put("quantity", "2").put("unitPrice", "3.50");
        lines.addObject()
                .put("name", "Tomatoes, the small sweet ones from the market")
                .put("quantity", "0.75")
                .put("unit", "kg")
                .put("unitPrice", "2.84");
        lines.addObject().put("name", "Bottles back").put("amount", "-0.50");
        return sale;
    }

    private String sold(ObjectNode sale, String paidNow) {
        return slip(post("/v1/sales", paidNow.equals("0") ? sale : sale.put("paidNow", paidNow)));
    }

    private void paid(String customer, String amount) {
        post(
                "/v1/repayments",
                numbered().put("customer", customer).put("amount", amount).put("cashier", "Ana"));
    }

    private static String slip(JsonNode sold) {
        return sold.path("slip").path("number").asString();
    }

    private JsonNode post(String path, ObjectNode body) {
        JsonNode answer = shop.post(path, body);
        if (answer.has("status")) {
            throw new AssertionError(path + ": " + answer);
        }
        return answer;
    }
}
