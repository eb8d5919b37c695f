package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.app.ShopFixture.numbered;
import static org.tallystick.app.ShopFixture.plain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Role;
import org.tallystick.app.ShopFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Disputes, promises, plans, reminders and calls. */
class AskingForMoneyTest {
    private ShopFixture shop;
    private String rosa;

    @BeforeEach
    void open(@TempDir Path base) throws IOException {
        shop = ShopFixture.withoutDevices(base);
        rosa = shop.customer("Rosa Marín", "50.00");
        shop.sold(rosa, "20.00");
    }

    @AfterEach
    void theBookIsSound() {
        JsonNode proved = shop.verified();
        shop.close();
        assertThat(proved.path("findings")).isEmpty();
    }

    private JsonNode promised(String date) {
        return shop.post("/v1/promises", numbered().put("customer", rosa).put("date", date));
    }

    private JsonNode about(String what, ObjectNode body) {
        return shop.owner("POST", "/v1/" + what, body.put("customer", rosa));
    }

    private String decision() {
        return shop.post("/v1/assessments", plain().put("customer", rosa).put("amount", "1.00"))
                .path("decision")
                .asString();
    }

    @Test
    void whatIsDisputedIsNotOverdueUntilItIsSettled() {
        shop.daysPass(40);
        assertThat(decision()).isEqualTo("REFER");
        String path = "/v1/slips/T1.1-000001/dispute";
        shop.post(path, numbered().put("reason", "the oil was never handed over"));

        assertThat(decision()).isEqualTo("APPROVE");
        assertThat(shop.slip("T1.1-000001").path("disputed").asBoolean()).isTrue();
        JsonNode summary = shop.get("/v1/summary");
        assertThat(summary.path("ageing").path("UP_TO_30").asString()).isEqualTo("0.00");
        assertThat(summary.path("outstanding").asString()).isEqualTo("20.00");
        assertThat(summary.path("disputed").path(0).path("slip").asString()).isEqualTo("T1.1-000001");
        assertThat(shop.post(path, numbered().put("reason", "again"))
                        .path("detail")
                        .asString())
                .isEqualTo("slip T1.1-000001 is disputed already");
        assertThat(shop.status("POST", path, numbered().put("settled", "I say so"), Role.TILL))
                .isEqualTo(403);

        shop.owner("POST", path, numbered().put("settled", "looked at the shelf together"));
        assertThat(decision()).isEqualTo("REFER");
        assertThat(shop.owner("POST", path, numbered().put("settled", "again"))
                        .path("detail")
                        .asString())
                .isEqualTo("slip T1.1-000001 is not disputed");
    }

    @Test
    void aPromiseAndAPlanStandUntilNothingIsOwed() {
        assertThat(promised("2026-11-20").path("detail").asString())
                .isEqualTo("date: 2026-11-20 is past; give a day from 2026-11-21 on");
        promised("2026-11-30");
        ObjectNode plan = numbered();
        plan.withArray("parts").addObject().put("date", "2026-12-01").put("amount", "12.00");
        plan.withArray("parts").addObject().put("date", "2027-01-01").put("amount", "8.00");
        about("plans", plan);

        JsonNode shown = shop.get("/v1/customers/" + rosa);
        assertThat(shown.path("promise").toString())
                .isEqualTo("{\"made\":\"2026-11-21\",\"date\":\"2026-11-30\",\"amount\":\"20.00\",\"paid\":\"0.00\"}");
        assertThat(shown.path("plan")).hasSize(2);
        shop.repaid(rosa, "20.00");
        assertThat(shop.get("/v1/customers/" + rosa).has("promise")).isFalse();
        assertThat(promised("2026-11-30").path("detail").asString())
                .isEqualTo("customer T1-0001 owes nothing; there is nothing to ask for");
    }

    @Test
    void aPlanIsForWhatIsOwedAtMost() {
        ObjectNode plan = numbered();
        plan.withArray("parts").addObject().put("date", "2026-12-01").put("amount", "20.01");

        assertThat(about("plans", plan).path("detail").asString())
                .isEqualTo("the parts add up to EUR 20.01, but customer T1-0001 owes EUR 20.00");
        assertThat(about("plans", numbered()).path("detail").asString())
                .isEqualTo("parts: 0 parts; a plan has 1 to 60");
    }

    @Test
    void remindersAndCallsAreNoted() {
        JsonNode reminded =
                about("reminders", numbered().put("channel", "in_person").put("words", "kindly"));
        JsonNode called = about("calls", numbered().put("result", "CANNOT_PAY").put("note", "harvest in March"));

        assertThat(reminded.path("owed").asString()).isEqualTo("20.00");
        assertThat(called.path("note").asString()).isEqualTo("harvest in March");
        JsonNode shown = shop.get("/v1/customers/" + rosa);
        assertThat(shown.path("reminded").asString()).isEqualTo("2026-11-21");
        assertThat(shown.path("lastCall").toString())
                .isEqualTo("{\"day\":\"2026-11-21\",\"result\":\"CANNOT_PAY\",\"note\":\"harvest in March\"}");
        assertThat(shop.call("GET", "/v1/customers/" + rosa, "", Role.TILL, ApiResponse.JSON, Map.of())
                        .text())
                .contains("Rosa")
                .doesNotContain("lastCall", "harvest", "notToCall");
        assertThat(about("calls", numbered().put("result", "SHOUTED"))
                        .path("detail")
                        .asString())
                .isEqualTo("result: 'SHOUTED' is none of [NOT_REACHED, PROMISED, PAID, DISPUTED, CANNOT_PAY,"
                        + " REFUSED, ASKED_NOT_TO_CALL, REACHED, WRONG_NUMBER, MAY_BE_CALLED]");
    }
}
