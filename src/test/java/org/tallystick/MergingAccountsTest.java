package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.app.ShopFixture.numbered;
import static org.tallystick.app.ShopFixture.plain;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.app.ShopFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Two accounts of one person become one; nothing that was decided about either is lost or becomes laxer. */
class MergingAccountsTest {
    private static ShopFixture shop;

    private String rosa;
    private String twin;

    @BeforeAll
    static void open(@TempDir Path base) throws IOException {
        shop = ShopFixture.whoseTillPrints(base);
    }

    @BeforeEach
    void twoOfOnePerson() {
        rosa = shop.customer("Rosa Marín", "50.00");
        twin = shop.customer("R. Marin", "20.00");
    }

    /** The index is what the book adds up to, for all that the tests have done. */
    @AfterAll
    static void theBookIsSound() {
        JsonNode proved = shop.verified();
        shop.close();
        assertThat(proved.path("findings")).isEmpty();
    }

    private static JsonNode put(String customer, String what, ObjectNode body) {
        return shop.owner("PUT", "/v1/customers/" + customer + "/" + what, body);
    }

    /** Such as {@code BLOCKED until=2026-12-24}; {@code -} for nothing. */
    private static void decided(String customer, String standing) {
        if (!standing.equals("-")) {
            String[] words = standing.split("[ =]", -1);
            ObjectNode body = numbered().put("standing", words[0]).put("reason", words[0] + " of " + customer);
            for (int i = 1; i < words.length; i += 2) {
                body.put(words[i], words[i + 1]);
            }
            assertThat(put(customer, "standing", body).path("standing").asString())
                    .isEqualTo(words[0]);
        }
    }

    private JsonNode merged() {
        return shop.owner("POST", "/v1/customers/" + rosa + "/merge", numbered().put("from", twin));
    }

    private JsonNode shown() {
        return shop.get("/v1/customers/" + rosa);
    }

    private String refused() {
        JsonNode answer = merged();
        assertThat(answer.path("status").asInt()).as(answer.toString()).isIn(400, 409);
        return answer.path("detail").asString().replace(rosa, "ROSA").replace(twin, "TWIN");
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        here,                        there,                           stands,       whose
        -,                           -,                               CLEAR,        ROSA
        -,                           WATCH,                           WATCH,        TWIN
        WATCH,                       -,                               WATCH,        ROSA
        WATCH,                       BLOCKED,                         BLOCKED,      TWIN
        BLOCKED,                     WATCH,                           BLOCKED,      ROSA
        BLOCKED,                     CLEAR,                           BLOCKED,      ROSA
        CLEAR,                       BLOCKED review=2027-01-31,       BLOCKED,      TWIN
        WATCH until=2029-12-24,      WATCH,                           WATCH,        TWIN
        WATCH,                       WATCH until=2029-12-24,          WATCH,        ROSA
        WATCH until=2029-12-24,      WATCH until=2029-12-25,          WATCH,        TWIN
        WATCH until=2029-12-24,      BLOCKED until=2029-12-24,        BLOCKED,      TWIN
        WATCH source=HEARSAY,        WATCH source=OWN_EXPERIENCE,     WATCH,        TWIN
        WATCH source=OWN_EXPERIENCE, WATCH source=HEARSAY,            WATCH,        ROSA
        WATCH,                       WATCH review=2029-12-24,         WATCH,        TWIN
        BLOCKED,                     BLOCKED,                         BLOCKED,      ROSA
        """)
    void theStricterStandingHolds(String here, String there, String stands, String whose) {
        decided(rosa, here);
        decided(twin, there);
        JsonNode answer = merged();
        assertThat(answer.path("takes").toString()).isEqualTo(whose.equals("TWIN") ? "[\"STANDING\"]" : "[]");
        JsonNode shown = shown();
        assertThat(shown.path("standing").asString()).isEqualTo(stands);
        String number = whose.equals("TWIN") ? twin : rosa;
        if (!stands.equals("CLEAR")) {
            assertThat(shown.path("standingReason").asString()).isEqualTo(stands + " of " + number);
            assertThat(shown.path("standingBy").asString()).isEqualTo("owner");
        }
        assertThat(shown.path("standingReview").asString("-"))
                .isEqualTo(there.contains("review") ? there.split("=", 2)[1] : "-");
        long holding = shop.get("/v1/customers/" + rosa + "/standings")
                .path("standings")
                .valueStream()
                .filter(each -> each.path("ended").isMissingNode())
                .count();
        assertThat(holding).as("only one goes on").isLessThanOrEqualTo(1);
    }

    @Test
    void aStandingThatWouldBeForgottenWithTheStricterOneIsDecidedFirst() {
        decided(rosa, "BLOCKED until=2026-12-24");
        decided(twin, "WATCH");
        assertThat(refused())
                .isEqualTo("ROSA is BLOCKED until 2026-12-24, and TWIN on WATCH for longer; decide one of them anew "
                        + "first: tallystick customer standing ROSA ...");
        decided(rosa, "BLOCKED");
        merged();
        assertThat(shown().path("standing").asString()).isEqualTo("BLOCKED");
    }

    private void promised(String customer) {
        String in = shop.get("/v1/day").path("day").asString();
        shop.post(
                "/v1/promises",
                numbered().put("customer", customer).put("date", in).put("amount", "9.00"));
    }

    @Test
    void brokenPromisesAreNotForgivenByADecisionAboutTheOtherAccount() {
        shop.sold(twin, "12.00");
        promised(twin);
        shop.daysPass(2);
        promised(twin);
        shop.daysPass(2);
        decided(rosa, "CLEAR");
        assertThat(refused())
                .isEqualTo("what was decided about ROSA and TWIN counts TWIN's broken promises differently; say first "
                        + "how you stand with TWIN now: tallystick customer standing TWIN ...");
        decided(twin, "CLEAR");
        merged();
        assertThat(shop.post("/v1/assessments", plain().put("customer", rosa).put("amount", "1.00"))
                        .path("decision")
                        .asString())
                .isEqualTo("APPROVE");
    }

    @Test
    void whatIsNotedSaidAndAnsweredForComesOver() {
        put(twin, "note", numbered().put("note", "ask her son").put("askWhen", "evenings"));
        put(twin, "type", numbered().put("type", "FORGETFUL"));
        put(twin, "guarantor", numbered().put("name", "Luis").put("upTo", "40.00"));
        String slip =
                shop.get("/v1/customers/" + twin).path("guarantor").path("slip").asString();
        put(rosa, "note", numbered().put("note", "pays after the harvest").put("askWhere", "at the stall"));
        assertThat(merged().path("takes").toString()).isEqualTo("[\"TYPE\",\"GUARANTOR\",\"NOTE\"]");
        JsonNode shown = shown();
        assertThat(shown.path("note").asString()).isEqualTo("pays after the harvest / ask her son");
        assertThat(shown.path("askWhen").asString()).isEqualTo("evenings");
        assertThat(shown.path("askWhere").asString()).isEqualTo("at the stall");
        assertThat(shown.path("type").asString()).isEqualTo("FORGETFUL");
        assertThat(shown.path("guarantor").path("name").asString()).isEqualTo("Luis");
        shop.post("/v1/slips/" + slip + "/resolution", plain().put("printed", true));
        assertThat(shop.post("/v1/slips/" + slip + "/signature", plain().put("outcome", "SIGNED"))
                        .path("signature")
                        .asString(""))
                .as(slip)
                .isEqualTo("SIGNED");
        assertThat(shown().path("guarantor").path("signed").asBoolean()).isTrue();
        assertThat(shown().path("terms").path("limit").asString()).isEqualTo("50.00");
    }

    @Test
    void twoGuarantorsAndWordsThatDoNotFitAreRefused() {
        put(rosa, "guarantor", numbered().put("name", "Eva"));
        put(twin, "guarantor", numbered().put("name", "Luis"));
        assertThat(refused())
                .isEqualTo("somebody answers for each of ROSA and TWIN; release one of them first: "
                        + "tallystick guarantor TWIN --release --why ...");
        shop.owner("POST", "/v1/customers/" + twin + "/guarantor/release", plain().put("reason", "moved"));
        put(rosa, "note", numbered().put("note", "a".repeat(200)));
        put(twin, "note", numbered().put("note", "b".repeat(98)));
        assertThat(refused())
                .isEqualTo("from: the words of 'note' of both have 301 characters together, and 300 fit; shorten them "
                        + "first: tallystick customer note TWIN ...");
        put(twin, "note", numbered().put("note", "b".repeat(97)));
        merged();
        assertThat(shown().path("note").asString()).hasSize(300);
        assertThat(shown().path("guarantor").path("name").asString()).isEqualTo("Eva");
    }

    @Test
    void promisesAndPlansOfBothHold() {
        for (String each : new String[] {rosa, twin}) {
            shop.sold(each, "20.00");
            String day = each.equals(rosa) ? "2027-06-08" : "2027-06-07";
            shop.post(
                    "/v1/promises",
                    numbered().put("customer", each).put("date", day).put("amount", "4.00"));
            ObjectNode plan = numbered();
            plan.withArray("parts").addObject().put("date", day).put("amount", "6.00");
            shop.owner("POST", "/v1/plans", plan.put("customer", each));
        }
        String older = shop.get("/v1/customers/" + twin).path("planSlip").asString();
        merged();
        JsonNode shown = shown();
        assertThat(shown.path("promise").path("parts").findValuesAsString("date"))
                .containsExactly("2027-06-07", "2027-06-08");
        assertThat(shown.path("plan").findValuesAsString("date")).containsExactly("2027-06-07", "2027-06-08");
        assertThat(shown.path("planSlip").asString()).isNotEqualTo(older);
        assertThat(shop.slip(older).path("voided").asBoolean()).isTrue();
    }

    @Test
    void anErasedAccountDoesNotTakeAnybodyOver() {
        shop.owner("POST", "/v1/customers/" + rosa + "/erase", numbered());
        assertThat(refused())
                .isEqualTo("customer ROSA is erased; let the other one stay: tallystick customer merge TWIN ROSA");
    }
}
