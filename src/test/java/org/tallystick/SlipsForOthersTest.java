package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.app.SmallShop.numbered;
import static org.tallystick.app.SmallShop.plain;
import static org.tallystick.app.SmallShop.sale;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.SmallShop;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Slips that are signed for debts with slips of their own: plans. The till prints them. */
class SlipsForOthersTest {
    private SmallShop shop;
    private String rosa;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        shop = SmallShop.in(folder, "devices: {printer: {profile: epson/tm-t88v, port: host}}");
        rosa = shop.customer("Rosa Marín", "50.00");
    }

    @AfterEach
    void theBookIsSound() {
        assertThat(shop.findings()).isEmpty();
        shop.close();
    }

    private JsonNode shown() {
        return shop.get("/v1/customers/" + rosa);
    }

    private void printed(String slip) {
        shop.post("/v1/slips/" + slip + "/resolution", plain().put("printed", true));
    }

    private String sign(String slip, String outcome) {
        JsonNode answer = shop.post("/v1/slips/" + slip + "/signature", plain().put("outcome", outcome));
        return answer.path("signature").asString(answer.path("detail").asString());
    }

    private JsonNode plan(String first, String second) {
        ObjectNode plan = numbered();
        plan.withArray("parts").addObject().put("date", "2026-12-01").put("amount", first);
        plan.withArray("parts").addObject().put("date", "2027-01-01").put("amount", second);
        return shop.post("/v1/plans", plan.put("customer", rosa));
    }

    @Test
    void aPlanIsASlipThatTheCustomerSigns() {
        shop.sold(sale(rosa, "20.00"));
        assertThat(plan("12.00", "8.00").path("slip").toString())
                .isEqualTo("{\"number\":\"T1.1-000002\",\"state\":\"QUEUED\"}");
        assertThat(shown().path("planSignature").asString()).isEqualTo("UNSIGNED");
        assertThat(sign("T1.1-000002", "SIGNED"))
                .isEqualTo("slip T1.1-000002 waits for the printer; print it before it is signed");
        assertThat(shop.text("/v1/slips/T1.1-000002")).contains("PAYMENT PLAN", "1 Dec 2026", "EUR 20.00", "Check ");

        printed("T1.1-000002");
        assertThat(sign("T1.1-000002", "SIGNED")).isEqualTo("SIGNED");
        assertThat(shown().path("planSignature").asString()).isEqualTo("SIGNED");
        assertThat(shop.owed(rosa)).isEqualTo("20.00");
    }

    @Test
    void anotherPlanTakesItsPlaceAndAnUnsignedOneIsShownAsSuch() {
        shop.sold(sale(rosa, "20.00"));
        plan("12.00", "8.00");
        plan("10.00", "10.00");
        assertThat(shop.get("/v1/slips/T1.1-000002").path("voided").asBoolean()).isTrue();
        assertThat(sign("T1.1-000002", "SIGNED"))
                .isEqualTo("slip T1.1-000002 was replaced by slip T1.1-000003; throw it away, and sign that one: "
                        + "tallystick sign T1.1-000003");
        assertThat(about("write-off")).isEqualTo("slip T1.1-000003 has nothing open that could be written off");
        assertThat(about("dispute")).contains("slip T1.1-000003 has nothing open");

        JsonNode before = shown();
        shop.stop();
        assertThat(shop.run("rebuild")).isZero();
        shop.run("customer", "show", rosa);
        shop.start();
        assertThat(shown()).isEqualTo(before);
        assertThat(shop.said()).contains("that plan is not signed; its slip is T1.1-000003");
    }

    /** A plan is no debt of its own. */
    private String about(String what) {
        return shop.post("/v1/slips/T1.1-000003/" + what, numbered().put("reason", "gone"))
                .path("detail")
                .asString();
    }
}
