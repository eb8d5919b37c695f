package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.app.ShopFixture.numbered;
import static org.tallystick.app.ShopFixture.plain;
import static org.tallystick.app.ShopFixture.sale;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tallystick.api.Role;
import org.tallystick.secrets.QuickPin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A cashier with a queue waiting. */
class SellingOnCreditTest extends RosasShop {
    @Test
    void aSaleUpToTheLimitIsBookedAndTheSlipQueued() {
        JsonNode sold = shop.post("/v1/sales", sale(rosa, "50.00"));

        assertThat(sold.path("slip").path("number").asString()).isEqualTo("T1.1-000001");
        assertThat(sold.path("slip").path("state").asString()).isEqualTo("QUEUED");
        assertThat(sold.path("balanceAfter").asString()).isEqualTo("50.00");
        assertThat(sold.path("dueDate").asString()).isEqualTo("2026-12-21");
        assertThat(shop.owed(rosa)).isEqualTo("50.00");
    }

    @Test
    void oneCentOverTheLimitIsReferredAndPayingItNowMakesItAYes() {
        JsonNode refused = shop.post("/v1/sales", sale(rosa, "50.01"));
        assertThat(refused.path("code").asString()).isEqualTo("referred");
        assertThat(refused.path("toProceed").path("payNow").asString()).isEqualTo("0.01");

        JsonNode sold = shop.post("/v1/sales", sale(rosa, "50.01").put("paidNow", "0.01"));
        assertThat(sold.path("balanceAfter").asString()).isEqualTo("50.00");
    }

    @Test
    void aCentPaidNowBypassesNoRule() {
        assertThat(shop.post("/v1/sales", sale(rosa, "80.00").put("paidNow", "0.01"))
                        .path("code")
                        .asString())
                .isEqualTo("referred");
    }

    @Test
    void aRepeatedRequestGetsTheFirstAnswerEvenAfterARestart() {
        ObjectNode request = sale(rosa, "10.00");
        JsonNode first = shop.post("/v1/sales", request);
        assertThat(shop.status("POST", "/v1/sales", request, Role.TILL)).isEqualTo(200);
        shop.restart(false);

        JsonNode again = shop.post("/v1/sales", request);

        assertThat(again).isEqualTo(first);
        assertThat(shop.owed(rosa)).isEqualTo("10.00");
    }

    @Test
    void theSameIdWithOtherContentIsAConflict() {
        ObjectNode request = sale(rosa, "10.00");
        shop.post("/v1/sales", request);

        JsonNode refused = shop.post("/v1/sales", request.put("total", "11.00"));

        assertThat(refused.path("code").asString()).isEqualTo("id-conflict");
        assertThat(refused.path("detail").asString()).contains("make a new id");
        assertThat(shop.owed(rosa)).isEqualTo("10.00");
    }

    @Test
    void anIdIsNotUsedUpByARefusalSoTheOwnerCanLetTheSaleThrough() {
        QuickPin.set(shop.folder, "271828");
        ObjectNode request = sale(rosa, "60.00");
        assertThat(shop.post("/v1/sales", request).path("code").asString()).isEqualTo("referred");

        request.putObject("override").put("pin", "271828").put("reason", "her brother asked");
        JsonNode sold = shop.post("/v1/sales", request);

        assertThat(sold.path("override").path("over").asString()).isEqualTo("10.00");
        assertThat(shop.get("/v1/customers/" + rosa).path("terms").path("limit").asString())
                .as("an override never edits the limit")
                .isEqualTo("50.00");
        assertThat(shop.get("/v1/summary")
                        .path("overrides")
                        .path(0)
                        .path("reason")
                        .asString())
                .isEqualTo("her brother asked");
    }

    @Test
    void aWrongPinLetsNothingThroughAndSaysHowManyTriesAreLeft() {
        QuickPin.set(shop.folder, "271828");
        ObjectNode request = sale(rosa, "60.00");
        request.putObject("override").put("pin", "111111").put("reason", "please");

        JsonNode refused = shop.post("/v1/sales", request);

        assertThat(refused.path("code").asString()).isEqualTo("wrong-pin");
        assertThat(refused.path("detail").asString()).isEqualTo("that is not the owner's PIN; tries left: 4");
        assertThat(shop.owed(rosa)).isEqualTo("0.00");
    }

    @Test
    void noPinOpensABlockedAccountButRepaymentsGoOn() {
        QuickPin.set(shop.folder, "271828");
        shop.sold(rosa, "20.00");
        ObjectNode block = numbered().put("standing", "BLOCKED").put("reason", "never answers");
        shop.owner("PUT", "/v1/customers/" + rosa + "/standing", block);
        ObjectNode request = sale(rosa, "1.00");
        request.putObject("override").put("pin", "271828").put("reason", "just once");

        JsonNode refused = shop.post("/v1/sales", request);
        JsonNode paid =
                shop.post("/v1/repayments", numbered().put("customer", rosa).put("amount", "5.00"));

        assertThat(refused.path("code").asString()).isEqualTo("declined");
        assertThat(refused.toString()).doesNotContain("never answers").doesNotContain("BLOCKED");
        assertThat(paid.path("balanceAfter").asString()).isEqualTo("15.00");
    }

    @Test
    void theTillCannotTellWhySomebodyGetsNothingOnCredit() {
        String nora = shop.customer("Nora", "50.00");
        shop.owner("PUT", "/v1/customers/" + nora + "/terms", numbered().put("mode", "NONE"));
        standing(rosa, "BLOCKED");

        JsonNode blocked = shop.post("/v1/sales", sale(rosa, "60.00"));
        JsonNode notAgreed = shop.post("/v1/sales", sale(nora, "60.00"));

        assertThat(blocked.path("findings")).hasSize(1).isEqualTo(notAgreed.path("findings"));
        for (String same : List.of("code", "detail", "headroom", "toProceed")) {
            assertThat(blocked.path(same)).as(same).isEqualTo(notAgreed.path(same));
        }
        assertThat(rules(shop.owner("POST", "/v1/sales", sale(rosa, "60.00")))).containsExactly("standing", "limit");
    }

    @Test
    void aSaleThatWasLetThroughDoesNotTellTheTillWhatStoodAgainstIt() {
        standing(rosa, "WATCH");
        ObjectNode onPaper = sale(rosa, "10.00").put("writtenAt", "2026-11-20T18:00:00Z");

        JsonNode sold = shop.post("/v1/sales", onPaper);

        assertThat(rules(sold)).containsExactly("owner");
        assertThat(rules(shop.get("/v1/sales/" + sold.path("sale").asString()))).containsExactly("standing");
    }

    private void standing(String customer, String standing) {
        ObjectNode decided = numbered().put("standing", standing).put("reason", "never answers");
        shop.owner("PUT", "/v1/customers/" + customer + "/standing", decided);
    }

    private static List<String> rules(JsonNode answer) {
        List<String> rules = new ArrayList<>();
        answer.path("findings")
                .forEach(finding -> rules.add(finding.path("rule").asString()));
        return rules;
    }

    @Test
    void aSaleWrittenOnPaperIsAFactThatIsNeverDeclined() {
        JsonNode sold = shop.post("/v1/sales", sale(rosa, "75.00").put("writtenAt", "2026-11-20T18:00:00Z"));

        assertThat(sold.path("balanceAfter").asString()).isEqualTo("75.00");
        assertThat(sold.path("findings").path(0).path("rule").asString()).isEqualTo("limit");
        assertThat(sold.path("dueDate").asString()).isEqualTo("2026-12-20");
    }

    @Test
    void overdueDebtComesFirstAndADayInGraceDoesNot() {
        shop.sold(rosa, "6.00");
        shop.daysPass(37);
        assertThat(shop.post("/v1/assessments", plain().put("customer", rosa).put("amount", "1.00"))
                        .path("decision")
                        .asString())
                .isEqualTo("APPROVE");
        shop.daysPass(1);

        JsonNode refused = shop.post("/v1/sales", sale(rosa, "1.00"));

        assertThat(refused.path("code").asString()).isEqualTo("referred");
        assertThat(refused.path("findings").path(0).path("rule").asString()).isEqualTo("overdue");
        assertThat(refused.path("toProceed").path("repay").asString()).isEqualTo("6.00");
    }
}
