package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.app.SmallShop.numbered;
import static org.tallystick.app.SmallShop.plain;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.SmallShop;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Credit that rests on somebody who answers for the customer. */
class GuarantorTest {
    private static final String HOST = "devices: {printer: {profile: generic/80mm, port: host}}";

    private static String decision(SmallShop shop, String customer, String amount) {
        return shop.post("/v1/assessments", plain().put("customer", customer).put("amount", amount))
                .path("decision")
                .asString();
    }

    /** The number of the slip that they are asked to sign, which the till has printed. */
    private static String asked(SmallShop shop, String customer, String name, String upTo) {
        ObjectNode body = numbered().put("name", name).put("phone", "555 0107");
        JsonNode answer = shop.send(
                "PUT", "/v1/customers/" + customer + "/guarantor", upTo.isEmpty() ? body : body.put("upTo", upTo));
        String slip = answer.path("guarantor").path("slip").asString();
        assertThat(answer.path("guarantor").path("signed").asBoolean()).isFalse();
        assertThat(shop.post("/v1/slips/" + slip + "/resolution", plain().put("printed", true))
                        .path("kind")
                        .asString())
                .isEqualTo("GUARANTEE");
        return slip;
    }

    private static void signs(SmallShop shop, String slip, String outcome) {
        shop.post("/v1/slips/" + slip + "/signature", plain().put("outcome", outcome));
    }

    @Test
    void nothingRestsOnAGuarantorWhoHasNotSigned(@TempDir Path base) throws IOException {
        try (SmallShop shop = SmallShop.in(base.resolve("shop"), HOST)) {
            String rosa = shop.customer("Rosa", "80.00");
            shop.send(
                    "PUT",
                    "/v1/customers/" + rosa + "/terms",
                    numbered().put("mode", "LIMITED").put("limit", "80.00").put("alone", "0.00"));
            assertThat(decision(shop, rosa, "5.00")).isEqualTo("DECLINE");
            String first = asked(shop, rosa, "Don Luis", "40.00");
            assertThat(first).isEqualTo("T1.1-000001");
            assertThat(shop.paper(first).replaceAll("\\s+", " "))
                    .contains("I ANSWER FOR", "I am Don Luis", "I answer for Rosa", "up to EUR 40.00", "Forty euros")
                    .contains("I agree freely", "Slip T1.1-000001")
                    .doesNotContain("80.00");
            assertThat(decision(shop, rosa, "5.00")).isEqualTo("DECLINE");
            signs(shop, first, "REFUSED_KEPT");
            assertThat(decision(shop, rosa, "5.00")).isEqualTo("DECLINE");
            signs(shop, first, "SIGNED");
            assertThat(decision(shop, rosa, "40.00")).isEqualTo("APPROVE");
            assertThat(decision(shop, rosa, "40.01")).isEqualTo("REFER");
            String second = asked(shop, rosa, "Eva", "");
            assertThat(decision(shop, rosa, "5.00"))
                    .as("Eva has not signed, whoever did before")
                    .isEqualTo("DECLINE");
            signs(shop, second, "SIGNED");
            assertThat(decision(shop, rosa, "80.00")).isEqualTo("APPROVE");
            assertThat(shop.get("/v1/customers/" + rosa + "/own-view")
                            .path("noted")
                            .toString())
                    .contains("Don Luis", "Eva");
            isReleased(shop, rosa);
            shop.post("/v1/rebuild", plain());
            assertThat(decision(shop, rosa, "5.00")).isEqualTo("DECLINE");
            assertThat(shop.findings()).isEmpty();
            assertThat(SecondVerifier.check(shop.folder).output()).doesNotContain("line ");
            assertThat(SecondVerifier.check(shop.folder).exit()).isZero();
        }
    }

    private static void isReleased(SmallShop shop, String rosa) {
        String path = "/v1/customers/" + rosa + "/guarantor";
        assertThat(shop.send("POST", path + "/release", numbered())
                        .path("detail")
                        .asString())
                .isEqualTo("reason: is missing or blank; give some text");
        assertThat(shop.send("POST", path + "/release", numbered().put("reason", "moved away"))
                        .has("guarantor"))
                .isFalse();
        assertThat(decision(shop, rosa, "5.00")).isEqualTo("DECLINE");
    }

    @Test
    void atTheCommandLine(@TempDir Path base) throws IOException {
        try (SmallShop shop = SmallShop.in(base.resolve("shop"))) {
            String rosa = shop.customer("Rosa", "80.00");
            shop.stop();
            assertThat(shop.run("customer", "terms", rosa, "--limit", "80.00", "--alone", "80.00"))
                    .isEqualTo(2);
            assertThat(shop.said()).contains("alone: EUR 80.00 is not below the limit");
            assertThat(shop.run("customer", "terms", rosa, "--no-credit", "--alone", "1.00"))
                    .isEqualTo(2);
            assertThat(shop.said()).contains("alone: is zero or above, and goes with a limit");
            assertThat(shop.run("customer", "terms", rosa, "--limit", "80.00", "--alone", "20.00"))
                    .isZero();
            shop.run("guarantor", rosa, "Don Luis");
            assertThat(shop.said())
                    .contains("Don Luis answers for Rosa once slip T1.1-000001 is signed: tallystick sign T1.1-000001");
            shop.run("customer", "show", rosa);
            assertThat(shop.said()).contains("Don Luis answers for them, not signed yet");
            shop.run("customer", "note", rosa, "pays after the harvest");
            shop.run("customer", "type", rosa, "forgetful");
            assertThat(shop.run("assess", rosa, "20.01", "--explain")).isEqualTo(4);
            assertThat(shop.said())
                    .contains("note: pays after the harvest", "type FORGETFUL, said owner on ")
                    .contains("What is above EUR 20.00 rests on a guarantor. Slip T1.1-000001 is not signed yet.");
        }
    }
}
