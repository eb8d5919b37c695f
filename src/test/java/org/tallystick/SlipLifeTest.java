package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.app.ShopFixture.numbered;
import static org.tallystick.app.ShopFixture.plain;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Role;
import org.tallystick.app.ShopFixture;
import org.tallystick.simulator.PrinterFault;
import tools.jackson.databind.JsonNode;

/** Paper that comes out, or does not; the printer sits on a real pseudo-terminal. */
@IntegrationTest
class SlipLifeTest {
    private ShopFixture shop;
    private String rosa;

    @BeforeEach
    void open(@TempDir Path base) throws IOException {
        shop = ShopFixture.withDevices(base);
        rosa = shop.customer("Rosa Marín", "500.00");
    }

    @AfterEach
    void theBookIsSoundAndThePrinterGotNoRubbish() {
        JsonNode proved = shop.verified();
        List<String> rubbish = shop.printer.complaints();
        shop.close();
        assertThat(proved.path("findings")).isEmpty();
        assertThat(rubbish).isEmpty();
    }

    @Test
    void theShopsOriginalComesOutFirstAndTheCustomersCopyAfterIt() {
        String slip = shop.sold(rosa, "14.50");
        shop.awaitCopy(slip, 1, "PRINTED");

        assertThat(shop.slip(slip).path("proof").asString()).isEqualTo("PROCESS_ID");
        assertThat(shop.printer.slips()).hasSize(2);
        assertThat(shop.printer.slips().get(0)).contains("ORIGINAL - SHOP'S COPY", "Signature", slip);
        assertThat(shop.printer.slips().get(1))
                .contains("CUSTOMER'S COPY", "PAID on", slip)
                .doesNotContain("Signature", "ORIGINAL");
        String digits = CheckDigitsOnPaperTest.digitsIn(shop.printer.slips().getFirst());
        assertThat(List.of("text/plain", "text/html", "application/json"))
                .allSatisfy(form -> assertThat(shop.call("GET", "/v1/slips/" + slip, "", Role.TILL, form, Map.of())
                                .text())
                        .as("no screen tells what only the paper should")
                        .contains(slip)
                        .doesNotContain("Check " + digits, "|" + digits));
    }

    @Test
    void signingIsRecordedOnceAndNotTakenBack() {
        String slip = shop.sold(rosa, "14.50");
        shop.awaitCopy(slip, 1, "PRINTED");
        JsonNode signed = shop.post("/v1/slips/" + slip + "/signature", plain().put("outcome", "SIGNED"));
        long lines = shop.verified().path("lines").asLong();

        shop.post("/v1/slips/" + slip + "/signature", plain().put("outcome", "SIGNED"));
        JsonNode refused = shop.post("/v1/slips/" + slip + "/signature", plain().put("outcome", "REFUSED_RETURNED"));

        assertThat(signed.path("signature").asString()).isEqualTo("SIGNED");
        assertThat(refused.path("detail").asString())
                .isEqualTo("slip T1.1-000001 is signed; what is wrong with it is for the owner to void");
        assertThat(shop.slip(slip).path("signature").asString()).isEqualTo("SIGNED");
        assertThat(shop.verified().path("lines").asLong()).isEqualTo(lines);
        assertThat(shop.get("/v1/summary").path("unsigned")).isEmpty();
    }

    @Test
    void aSlipThatNeverStartedCannotBeSigned() {
        shop.printer.openCover();
        Awaitility.await().until(() -> printerState().equals("COVER_OPEN"));
        String slip = shop.sold(rosa, "14.50");

        JsonNode refused = shop.post("/v1/slips/" + slip + "/signature", plain().put("outcome", "SIGNED"));

        assertThat(refused.path("detail").asString())
                .isEqualTo("slip T1.1-000001 waits for the printer; print it before it is signed");
        shop.printer.closeCover();
        shop.awaitCopy(slip, 1, "PRINTED");
        assertThat(shop.printer.slips()).hasSize(2);
    }

    private String printerState() {
        return shop.get("/v1/devices").path("devices").path(0).path("state").asString();
    }

    @Test
    void whatWaitedIsPrintedOnceAfterARestart() {
        shop.restart(false);
        String slip = shop.sold(rosa, "14.50");
        assertThat(shop.slip(slip).path("state").asString()).isEqualTo("QUEUED");

        shop.restart(true);
        shop.awaitCopy(slip, 1, "PRINTED");
        shop.restart(true);
        String next = shop.sold(rosa, "1.00");
        shop.awaitCopy(next, 1, "PRINTED");

        assertThat(shop.printer.slips()).hasSize(4);
    }

    @Test
    void aPaperEndThatIsRefilledEndsWithProof() {
        shop.printer.arm(PrinterFault.afterLines(PrinterFault.Kind.PAPER_END, 12));
        String slip = shop.sold(rosa, "14.50");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> printerState().equals("PAPER_OUT"));
        assertThat(shop.slip(slip).path("state").asString()).isEqualTo("PRINTING");

        shop.printer.loadPaper();

        shop.awaitState(slip, "PRINTED");
        assertThat(shop.slip(slip).path("proof").asString()).isEqualTo("PROCESS_ID");
    }

    @Test
    void aPowerCycleInMidSlipIsUncertainAndIsNeverReprintedByItself() {
        String slip = uncertainSlip();
        shop.restart(true);
        String next = shop.sold(rosa, "1.00");
        shop.awaitCopy(next, 1, "PRINTED");

        assertThat(shop.slip(slip).path("state").asString()).isEqualTo("UNCERTAIN");
        assertThat(shop.printer.slips().stream().filter(paper -> paper.contains("ORIGINAL") && paper.contains(slip)))
                .as("half an original came out, with no line to sign on, and no other")
                .hasSize(1)
                .noneMatch(paper -> paper.contains("Signature"));
        assertThat(shop.get("/v1/summary")
                        .path("uncertain")
                        .path(0)
                        .path("number")
                        .asString())
                .isEqualTo(slip);
    }

    private String uncertainSlip() {
        shop.printer.arm(PrinterFault.afterLines(PrinterFault.Kind.PAPER_END, 12));
        String slip = shop.sold(rosa, "14.50");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> printerState().equals("PAPER_OUT"));
        shop.printer.powerCycle(true);
        shop.printer.loadPaper();
        shop.awaitState(slip, "UNCERTAIN");
        shop.awaitCopy(slip, 1, "PRINTED");
        return slip;
    }

    @Test
    void theCustomersPenIsTheWitnessOfAnUncertainSlip() {
        String slip = uncertainSlip();

        JsonNode signed = shop.post("/v1/slips/" + slip + "/signature", plain().put("outcome", "SIGNED"));

        assertThat(signed.path("state").asString()).isEqualTo("PRINTED");
        assertThat(signed.path("proof").asString()).isEqualTo("WITNESS");
    }

    @Test
    void aSlipThatDidNotComeOutIsReprintedAsWhatItIs() {
        String slip = uncertainSlip();
        String copy = CheckDigitsOnPaperTest.digitsIn(shop.printer.slips().getLast());
        JsonNode refused = shop.post(
                "/v1/slips/" + slip + "/resolution",
                plain().put("printed", true).put("check", copy));
        JsonNode resolved = shop.post("/v1/slips/" + slip + "/resolution", plain().put("printed", false));

        assertThat(refused.path("detail").asString())
                .startsWith("these are the check digits of the CUSTOMER'S COPY of slip T1.1-000001, which is PRINTED");
        assertThat(resolved.path("state").asString()).isEqualTo("NOT_PRINTED");

        shop.post("/v1/slips/" + slip + "/reprint", plain().put("reason", "half a slip"));
        shop.awaitState(slip, "PRINTED");

        assertThat(shop.printer.slips().getLast())
                .contains("COPY 2 - SHOP'S COPY", "original that was not printed", "Signature");
    }

    @Test
    void aFirstPrintIsTheOriginalAlsoWhereItIsMadeLater() {
        String owes = numbered().put("owes", "7.00").toString();
        shop.call("POST", "/v1/customers/" + rosa + "/opening-balance", owes, Role.OWNER, ApiResponse.JSON, Map.of());
        String slip = "T1.1-000001";
        shop.post("/v1/slips/" + slip + "/reprint", plain().put("reason", "she will sign it"));
        shop.awaitCopy(slip, 1, "PRINTED");

        assertThat(shop.printer.slips().getLast())
                .contains("ORIGINAL", "Signature")
                .doesNotContain("COPY", "replaces");

        shop.post("/v1/slips/" + slip + "/reprint", plain().put("reason", "for her"));
        shop.awaitCopy(slip, 2, "PRINTED");

        assertThat(shop.printer.slips().getLast())
                .contains("COPY 3 - CUSTOMER'S COPY")
                .doesNotContain("Signature", "ORIGINAL");
    }

    @Test
    void aVoidedSaleIsNotPrintedAnyMore() {
        shop.restart(false);
        JsonNode sold = shop.post("/v1/sales", ShopFixture.sale(rosa, "14.50"));
        JsonNode voided = shop.owner(
                "POST",
                "/v1/sales/" + sold.path("sale").asString() + "/void",
                numbered().put("reason", "changed her mind"));
        String chit = voided.path("chit").path("number").asString();

        shop.restart(true);
        shop.awaitCopy(shop.sold(rosa, "1.00"), 1, "PRINTED");

        assertThat(shop.printer.slips()).hasSize(4);
        assertThat(shop.printer.slips().subList(0, 2)).allMatch(paper -> paper.contains("Chit " + chit));
    }

    /** A till's request that is not answered within 2 s gets "busy", which none of these may get. */
    @Test
    void aPrinterThatStallsForEverNeverKeepsTheCashierWaiting() {
        shop.printer.arm(PrinterFault.afterLines(PrinterFault.Kind.STALL, 12));
        String slip = shop.sold(rosa, "14.50");
        Awaitility.await().until(() -> shop.printer.room() == 0);
        assertThat(answers(slip)).as("in mid slip").containsOnly(200, 201);
        assertThat(shop.printer.room()).as("bytes it has room for meanwhile").isZero();

        shop.printerHost().stall();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(SlipLifeTest::aWriteBlocks);
        assertThat(answers(slip)).as("while a write blocks").containsOnly(200, 201);
    }

    private static boolean aWriteBlocks() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(frame -> frame.getClassName().endsWith("SerialLine")
                        && frame.getMethodName().equals("write"));
    }

    private List<Integer> answers(String slip) {
        return List.of(
                shop.status("POST", "/v1/sales", ShopFixture.sale(rosa, "1.00"), Role.TILL),
                shop.status(
                        "POST", "/v1/assessments", plain().put("customer", rosa).put("amount", "1.00"), Role.TILL),
                shop.status(
                        "POST",
                        "/v1/repayments",
                        numbered().put("customer", rosa).put("amount", "0.50").put("method", "cash"),
                        Role.TILL),
                shop.status("GET", "/v1/slips/" + slip, plain(), Role.TILL),
                shop.status("GET", "/v1/devices", plain(), Role.TILL),
                shop.status("GET", "/v1/health", plain(), Role.TILL));
    }
}
