package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.app.ShopFixture.numbered;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tallystick.api.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whom to ask today, over the API, and how the result of a call steers the list of tomorrow. */
class CallListTest extends RosasShop {

    private List<String> listed() {
        List<String> names = new ArrayList<>();
        shop.get("/v1/calls")
                .path("calls")
                .forEach(call -> names.add(call.path("customer").path("name").asString()));
        return names;
    }

    private JsonNode calls(String result, String note) {
        return shop.owner(
                "POST",
                "/v1/calls",
                numbered().put("customer", rosa).put("result", result).put("note", note));
    }

    @Test
    void theListSaysWhomToAskHowAndWhy() {
        shop.owner("PATCH", "/v1/customers/" + rosa, numbered().put("phone", "+491715550001"));
        shop.sold(rosa, "20.00");
        shop.daysPass(3);
        shop.sold(rosa, "10.00");
        assertThat(shop.get("/v1/calls").path("leftAlone").toString()).isEqualTo("{\"NOT_DUE\":1}");
        shop.daysPass(31);

        JsonNode list = shop.get("/v1/calls");
        assertThat(list.path("day").asString()).isEqualTo("2026-12-25");
        assertThat(list.path("count").asInt()).isEqualTo(1);
        assertThat(list.path("atRisk").asString()).isEqualTo("3.00");
        assertThat(list.path("leftAlone")).isEmpty();
        assertThat(list.path("calls").path(0).toString())
                .isEqualTo("{\"customer\":{\"number\":\"T1-0001\",\"name\":\"Rosa Marín\"},\"phone\":\"+491715550001\","
                        + "\"amount\":\"30.00\",\"overdue\":\"30.00\",\"oldestDueDate\":\"2026-12-21\","
                        + "\"daysOverdue\":4,\"atRisk\":\"3.00\",\"reasons\":[\"OVERDUE\"],"
                        + "\"way\":\"KIND_REMINDER\",\"why\":\"4 days overdue\",\"buysEveryDays\":3,"
                        + "\"lastBought\":\"2026-11-24\",\"type\":\"UNKNOWN\",\"standing\":\"CLEAR\"}");
        assertThat(shop.status("GET", "/v1/calls", numbered(), Role.TILL)).isEqualTo(403);
    }

    @Test
    void theResultOfACallSteersTheListOfTheNextDays() {
        shop.sold(rosa, "20.00");
        shop.daysPass(32);
        assertThat(listed()).containsExactly("Rosa Marín");
        calls("NOT_REACHED", "rings");
        assertThat(listed()).isEmpty();
        shop.daysPass(1);
        assertThat(listed()).containsExactly("Rosa Marín");

        calls("CANNOT_PAY", "the roof came down");
        shop.daysPass(6);
        assertThat(listed()).isEmpty();
        assertThat(shop.get("/v1/calls").path("leftAlone").toString()).isEqualTo("{\"ASKED_LATELY\":1}");
        shop.daysPass(1);
        JsonNode call = shop.get("/v1/calls").path("calls").path(0);
        assertThat(call.path("way").asString()).isEqualTo("PLAN");
        assertThat(call.path("lastCall").path("note").asString()).isEqualTo("the roof came down");

        ObjectNode promise = numbered().put("customer", rosa).put("date", "2027-01-10");
        shop.post("/v1/promises", promise.put("amount", "5.00"));
        assertThat(shop.get("/v1/calls").path("leftAlone").toString()).isEqualTo("{\"PROMISED\":1}");
        shop.daysPass(10);
        JsonNode due = shop.get("/v1/calls");
        assertThat(due.path("day").asString()).isEqualTo("2027-01-10");
        assertThat(due.path("calls").path(0).path("promise").toString())
                .isEqualTo("{\"date\":\"2027-01-10\",\"amount\":\"5.00\"}");
        assertThat(due.path("calls").path(0).path("why").asString()).isEqualTo("EUR 5.00 was promised for today");

        calls("ASKED_NOT_TO_CALL", "please");
        shop.daysPass(30);
        assertThat(shop.get("/v1/calls").path("leftAlone").toString()).isEqualTo("{\"NOT_TO_CALL\":1}");
        assertThat(shop.get("/v1/customers/" + rosa).path("notToCallSince").asString())
                .isEqualTo("2027-01-10");
        calls("MAY_BE_CALLED", "in the shop");
        shop.daysPass(1);
        assertThat(listed()).containsExactly("Rosa Marín");
        shop.repaid(rosa, "20.00");
        assertThat(listed()).isEmpty();
    }

    @Test
    void manyWhoOweAreReadInManyQuestions() {
        for (int i = 1; i <= 45; i++) {
            shop.sold(shop.customer("Debtor " + i, "90.00"), i + ".00");
        }
        shop.daysPass(40);
        JsonNode list = shop.get("/v1/calls");
        assertThat(list.path("count").asInt()).isEqualTo(45);
        assertThat(listed()).hasSize(45).startsWith("Debtor 45", "Debtor 44").endsWith("Debtor 2", "Debtor 1");
    }
}
