package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.app.SmallShop.numbered;
import static org.tallystick.app.SmallShop.plain;
import static org.tallystick.app.SmallShop.sale;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.SmallShop;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Small sales are signed for together. The till prints. */
class CollectingSalesTest {
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
        return shop.post("/v1/customers/" + rosa + "/collective-slip", numbered());
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
        assertThat(slip(1).path("awaitsCollectiveSlip").asBoolean()).isTrue();
        assertThat(slip(2).path("state").asString()).isEqualTo("QUEUED");
        assertThat(sign(1, "SIGNED"))
                .isEqualTo("slip T1.1-000001 has no paper of its own; print the collective slip: tallystick"
                        + " collective-slip T1-0001");
        assertThat(shop.get("/v1/customers/" + rosa)
                        .path("awaitingCollectiveSlip")
                        .toString())
                .isEqualTo("{\"slips\":2,\"amount\":\"7.99\"}");

        JsonNode listed = signUp();
        assertThat(listed.path("covers").findValuesAsString("slip")).containsExactly("T1.1-000001", "T1.1-000003");
        assertThat(listed.path("amount").asString()).isEqualTo("7.99");
        assertThat(listed.path("slip").path("state").asString()).isEqualTo("QUEUED");
        assertThat(shop.text("/v1/slips/T1.1-000004")).contains("SLIPS TO SIGN", "T1.1-000003", "EUR 7.99", "Check ");
        assertThat(sign(4, "SIGNED")).isEqualTo("SIGNED");

        assertThat(slip(3).path("signature").asString()).isEqualTo("SIGNED");
        assertThat(slip(3).has("proof")).isFalse();
        assertThat(slip(2).path("signature").asString()).isEqualTo("UNSIGNED");
        assertThat(unsigned()).isEqualTo("[T1.1-000002]");
        assertThat(signUp().path("detail").asString())
                .isEqualTo("customer T1-0001 has no sales that wait for a collective slip");
    }

    @Test
    void whatIsPaidOrTakenBackNeedsNoSignature() {
        assertThat(unsigned()).isEqualTo("[T1.1-000001, T1.1-000002, T1.1-000003]");
        signUp();
        shop.post("/v1/repayments", numbered().put("customer", rosa).put("amount", "3.00"));
        assertThat(unsigned()).as("one paper for what is left").isEqualTo("[T1.1-000002, T1.1-000004]");
        String small = slip(3).path("entry").asString();
        shop.post("/v1/sales/" + small + "/void", numbered().put("reason", "goods are back"));

        assertThat(sign(4, "SIGNED")).isEqualTo("SIGNED");
        assertThat(slip(3).path("signature").asString()).isEqualTo("UNSIGNED");
        assertThat(slip(1).path("signature").asString()).isEqualTo("SIGNED");
    }

    @Test
    void whoWouldNotSignCanStillDoSoLater() {
        shop.post("/v1/slips/T1.1-000003/dispute", numbered().put("reason", "not mine"));
        assertThat(signUp().path("covers").findValuesAsString("slip"))
                .as("nobody signs what they doubt")
                .containsExactly("T1.1-000001");
        assertThat(sign(4, "REFUSED_KEPT")).isEqualTo("REFUSED");
        assertThat(slip(1).path("signature").asString()).isEqualTo("REFUSED");
        JsonNode assessed =
                shop.post("/v1/assessments", plain().put("customer", rosa).put("amount", "1.00"));
        assertThat(assessed.path("findings").path(0).path("rule").asString()).isEqualTo("unsigned");

        assertThat(sign(4, "SIGNED")).isEqualTo("SIGNED");
        assertThat(slip(1).path("signature").asString()).isEqualTo("SIGNED");
        assertThat(unsigned()).isEqualTo("[T1.1-000002, T1.1-000003]");
    }

    @Test
    void aNewerOneTakesThePlaceOfOneThatIsNotSigned() {
        signUp();
        shop.post("/v1/slips/T1.1-000004/resolution", plain().put("printed", true));
        shop.sold(sale(rosa, "2.00"));
        assertThat(signUp().path("covers").findValuesAsString("slip"))
                .containsExactly("T1.1-000001", "T1.1-000003", "T1.1-000005");
        shop.stop();
        shop.start();
        assertThat(unsigned()).isEqualTo("[T1.1-000002, T1.1-000006]");
        String gone = "slip T1.1-000004 was replaced by slip T1.1-00000%d; throw it away, and sign that one: "
                + "tallystick sign T1.1-00000%d";
        assertThat(sign(4, "SIGNED")).isEqualTo(gone.formatted(6, 6));
        assertThat(sign(6, "REFUSED_KEPT")).isEqualTo("REFUSED");
        signUp();
        assertThat(sign(4, "SIGNED")).isEqualTo(gone.formatted(7, 7));
        assertThat(sign(6, "SIGNED")).contains("was replaced by slip T1.1-000007");
        assertThat(sign(7, "SIGNED")).isEqualTo("SIGNED");
        assertThat(slip(5).path("signature").asString()).isEqualTo("SIGNED");
        assertThat(unsigned()).isEqualTo("[T1.1-000002]");
    }

    @Test
    void aDaysPapersAreListedAndSignedAtOnce() {
        signUp();
        ObjectNode plan = numbered();
        plan.withArray("parts").addObject().put("date", "2050-12-01").put("amount", "5.00");
        shop.post("/v1/plans", plan.put("customer", rosa));
        for (String name : List.of("Luis", "Don Luis")) {
            shop.send("PUT", "/v1/customers/" + rosa + "/guarantor", numbered().put("name", name));
        }
        for (int number : new int[] {2, 4}) {
            shop.post("/v1/slips/T1.1-00000" + number + "/resolution", plain().put("printed", true));
        }
        assertThat(unsigned()).isEqualTo("[T1.1-000002, T1.1-000004, T1.1-000005, T1.1-000007]");
        assertThat(sign(6, "SIGNED")).contains("slip T1.1-000006 was replaced by slip T1.1-000007");
        shop.post("/v1/slips/T1.1-000007/resolution", plain().put("printed", true));
        String day = shop.get("/v1/day").path("day").asString();
        shop.stop();
        assertThat(shop.run("sign", "--day", day)).isZero();
        assertThat(shop.said().lines())
                .contains(
                        "T1.1-000005 left out: waits for the printer",
                        "T1.1-000007 left out: somebody answers for a customer; when it is signed: "
                                + "tallystick sign T1.1-000007",
                        "T1.1-000002: signed",
                        "T1.1-000004: signed");
        shop.start();
        assertThat(slip(3).path("signature").asString()).isEqualTo("SIGNED");
        assertThat(unsigned()).isEqualTo("[T1.1-000005, T1.1-000007]");
        shop.post("/v1/repayments", numbered().put("customer", rosa).put("amount", "12.99"));
        shop.send("POST", "/v1/customers/" + rosa + "/guarantor/release", plain().put("reason", "moved"));
        assertThat(unsigned()).as("nothing rests on them any more").isEqualTo("[]");
        assertThat(sign(7, "SIGNED")).isEqualTo("slip T1.1-000007 is asked for no more; throw it away");
    }

    @Test
    void theCommandLineSaysWhatWaits() {
        shop.stop();
        assertThat(shop.run("sell", rosa, "--total", "1.00", "--receipt", "R-9"))
                .isZero();
        assertThat(shop.said())
                .contains("slip T1.1-000004: waits for a collective slip: tallystick collective-slip T1-0001");
        shop.run("customer", "show", rosa);
        assertThat(shop.said()).contains("waiting for a collective slip: 3, 8.99 in all");
        shop.run("rebuild");
        shop.run("collective-slip", rosa);
        assertThat(shop.said()).contains("Rosa Marín signs for 8.99 in all, slips: 3", "slip T1.1-000005: ");
        assertThat(shop.run("slip", "T1.1-000001", "--reprint", "she wants paper"))
                .isZero();
        shop.start();
        assertThat(shop.get("/v1/customers/" + rosa)
                        .path("awaitingCollectiveSlip")
                        .path("slips")
                        .asInt())
                .isEqualTo(2);
        assertThat(slip(5).path("state").asString()).isEqualTo("QUEUED");
    }
}
