package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.SmallShop.numbered;
import static org.tallystick.SmallShop.plain;
import static org.tallystick.SmallShop.sale;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Small sales are signed for together. The till prints. */
class SignUpTest {
    private SmallShop shop;
    private String rosa;

    @BeforeEach
    void twoSmallSalesAndALargerOne(@TempDir Path folder) throws IOException {
        shop = SmallShop.in(
                folder,
                "devices: {printer: {profile: epson/tm-t88v, port: host}}",
                "slip: {signFrom: 5}",
                "credit: {unsigned: {most: 30}}");
        rosa = shop.customer("Rosa Marín", "50.00");
        shop.sold(sale(rosa, "3.00"));
        shop.sold(sale(rosa, "5.00"));
        shop.sold(sale(rosa, "4.99"));
    }

    @AfterEach
    void theBookIsSound() {
        assertThat(shop.findings()).isEmpty();
        shop.close();
    }

    private JsonNode slip(int number) {
        return shop.get("/v1/slips/T1.1-00000" + number);
    }

    private JsonNode signUp() {
        return shop.post("/v1/customers/" + rosa + "/sign-up", numbered());
    }

    private String sign(int number, String outcome) {
        String path = "/v1/slips/T1.1-00000" + number;
        shop.post(path + "/resolution", plain().put("printed", true));
        JsonNode answer = shop.post(path + "/signature", plain().put("outcome", outcome));
        return answer.path("signature").asString(answer.path("detail").asString());
    }

    private String unsigned() {
        return shop.get("/v1/summary").path("unsigned").findValuesAsString("number").stream()
                .filter(each -> each.startsWith("T1.1"))
                .toList()
                .toString();
    }

    @Test
    void smallSalesAreSignedForAtOnce() {
        assertThat(slip(1).path("state").asString()).isEqualTo("NOT_PRINTED");
        assertThat(slip(1).path("gathers").asBoolean()).isTrue();
        assertThat(slip(2).path("state").asString()).isEqualTo("QUEUED");
        assertThat(sign(1, "SIGNED"))
                .isEqualTo(
                        "slip T1.1-000001 has no paper of its own; print the sign-up slip: tallystick sign-up T1-0001");
        assertThat(shop.get("/v1/customers/" + rosa).path("toSignUp").toString())
                .isEqualTo("{\"slips\":2,\"owed\":\"7.99\"}");

        JsonNode listed = signUp();
        assertThat(listed.path("covers").findValuesAsString("slip")).containsExactly("T1.1-000001", "T1.1-000003");
        assertThat(listed.path("owed").asString()).isEqualTo("7.99");
        assertThat(listed.path("slip").path("state").asString()).isEqualTo("QUEUED");
        assertThat(shop.text("/v1/slips/T1.1-000004")).contains("SLIPS TO SIGN", "T1.1-000003", "EUR 7.99", "Check ");
        assertThat(sign(4, "SIGNED")).isEqualTo("SIGNED");

        assertThat(slip(3).path("signature").asString()).isEqualTo("SIGNED");
        assertThat(slip(3).has("proof")).isFalse();
        assertThat(slip(2).path("signature").asString()).isEqualTo("UNSIGNED");
        assertThat(unsigned()).isEqualTo("[T1.1-000002]");
        assertThat(signUp().path("detail").asString())
                .isEqualTo("customer T1-0001 has no sales that wait for a sign-up slip");
    }

    @Test
    void whatIsPaidOrTakenBackNeedsNoSignature() {
        assertThat(unsigned()).isEqualTo("[T1.1-000001, T1.1-000002, T1.1-000003]");
        signUp();
        shop.post("/v1/repayments", numbered().put("customer", rosa).put("amount", "3.00"));
        assertThat(unsigned()).isEqualTo("[T1.1-000002, T1.1-000003]");
        String small = slip(3).path("entry").asString();
        shop.post("/v1/sales/" + small + "/void", numbered().put("reason", "goods are back"));

        assertThat(sign(4, "SIGNED")).isEqualTo("SIGNED");
        assertThat(slip(3).path("signature").asString()).isEqualTo("UNSIGNED");
        assertThat(slip(1).path("signature").asString()).isEqualTo("SIGNED");
    }

    @Test
    void whoWouldNotSignCanStillDoSoLater() {
        signUp();
        assertThat(sign(4, "REFUSED_KEPT")).isEqualTo("REFUSED");
        assertThat(slip(1).path("signature").asString()).isEqualTo("REFUSED");
        JsonNode assessed =
                shop.post("/v1/assessments", plain().put("customer", rosa).put("amount", "1.00"));
        assertThat(assessed.path("findings").path(0).path("rule").asString()).isEqualTo("unsigned");

        assertThat(sign(4, "SIGNED")).isEqualTo("SIGNED");
        assertThat(slip(1).path("signature").asString()).isEqualTo("SIGNED");
        assertThat(unsigned()).isEqualTo("[T1.1-000002]");
    }

    @Test
    void theCommandLineSaysWhatWaits() {
        shop.stop();
        assertThat(shop.run("sell", rosa, "--total", "1.00", "--receipt", "R-9"))
                .isZero();
        assertThat(shop.said()).contains("slip T1.1-000004: waits for a sign-up slip: tallystick sign-up T1-0001");
        shop.run("customer", "show", rosa);
        assertThat(shop.said()).contains("waiting for a sign-up slip: 3, 8.99 in all");
        shop.run("rebuild");
        shop.run("sign-up", rosa);
        assertThat(shop.said()).contains("Rosa Marín signs for 8.99 in all, slips: 3", "slip T1.1-000005: ");
        assertThat(shop.run("slip", "T1.1-000001", "--reprint", "she wants paper"))
                .isZero();
        shop.start();
        assertThat(shop.get("/v1/customers/" + rosa)
                        .path("toSignUp")
                        .path("slips")
                        .asInt())
                .isEqualTo(2);
        assertThat(slip(5).path("state").asString()).isEqualTo("QUEUED");
    }
}
