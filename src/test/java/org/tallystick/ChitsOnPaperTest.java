package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.app.ShopFixture.numbered;
import static org.tallystick.app.ShopFixture.plain;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
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
import tools.jackson.databind.node.ObjectNode;

/**
 * What is taken back, put right or handed out comes out of the printer, on a real pseudo-terminal, and has the outcomes
 * of any slip.
 */
@IntegrationTest
class ChitsOnPaperTest {
    private ShopFixture shop;
    private String rosa;
    private String sale;

    /** Six rice and one oil for 20.00, of which 8.00 are paid. */
    @BeforeEach
    void sellAndBePaid(@TempDir Path base) throws IOException {
        shop = ShopFixture.withDevices(base);
        rosa = shop.customer("Rosa Marín", "500.00");
        ObjectNode body = numbered().put("customer", rosa).put("total", "20.00");
        body.withArray("lines")
                .addObject()
                .put("name", "Rice")
                .put("quantity", "6")
                .put("unitPrice", "2.50");
        body.withArray("lines").addObject().put("name", "Oil").put("amount", "5.00");
        sale = shop.post("/v1/sales", body).path("slip").path("number").asString();
        shop.awaitCopy(sale, 1, "PRINTED");
        shop.awaitCopy(shop.repaid(rosa, "8.00").path("slip").path("number").asString(), 1, "PRINTED");
    }

    @AfterEach
    void theBookIsSoundAndThePrinterGotNoRubbish() {
        JsonNode proved = shop.verified();
        List<String> rubbish = shop.printer.complaints();
        shop.close();
        assertThat(proved.path("findings")).isEmpty();
        assertThat(rubbish).isEmpty();
    }

    private ObjectNode riceBack() {
        ObjectNode body = numbered().put("cashier", "Ana").put("reason", "wet");
        body.withArray("lines").addObject().put("name", "Rice");
        return body;
    }

    private static String chit(JsonNode answer) {
        return answer.path("chit").path("number").asString();
    }

    private List<String> papers(String chit) {
        return shop.printer.slips().stream()
                .filter(paper -> paper.contains("Chit " + chit))
                .toList();
    }

    @Test
    void goodsAndCashThatGoBackAreSignedForOnTheShopsCopyAlone() {
        ObjectNode asked = riceBack();
        JsonNode back = shop.owner("POST", "/v1/slips/" + sale + "/returns", asked);
        String chit = chit(back);
        shop.awaitCopy(chit, 1, "PRINTED");

        assertThat(back.path("payOut").asString()).isEqualTo("3.00");
        assertThat(papers(chit)).hasSize(2);
        assertThat(papers(chit).get(0))
                .contains(
                        "GOODS RETURNED",
                        "ORIGINAL - SHOP'S COPY",
                        "Rosa Marín",
                        "Rice",
                        "6 x 2.50",
                        "Why: wet",
                        "I have received EUR 3.00 in",
                        "Receiver's signature",
                        "Nothing is left to pay.");
        assertThat(papers(chit).get(1))
                .contains("CUSTOMER'S COPY", "Handed out in cash", "EUR 3.00")
                .doesNotContain("ignature", "COPY 2", "replaces");
        JsonNode slip = shop.slip(chit);
        assertThat(slip.path("kind").asString()).isEqualTo("CHIT");
        assertThat(slip.path("amount").asString()).isEqualTo("15.00");
        assertThat(slip.path("proof").asString()).isEqualTo("PROCESS_ID");
        assertThat(slip.path("entry").asString()).isEqualTo(asked.path("id").asString());

        JsonNode again = shop.owner("POST", "/v1/slips/" + sale + "/returns", asked);
        assertThat(again.path("chit").toString())
                .isEqualTo("{\"number\":\"" + chit + "\",\"state\":\"PRINTED\"}")
                .isEqualTo(shop.get("/v1/returns/" + asked.path("id").asString())
                        .path("chit")
                        .toString());
        assertThat(papers(chit)).as("a repeat prints nothing").hasSize(2);
        assertThat(shop.call("GET", "/v1/slips", "", Role.TILL, ApiResponse.JSON, Map.of("customer", rosa))
                        .text())
                .contains(chit);
        assertThat(shop.events()
                        .valueStream()
                        .filter(each -> each.path("slip").asString().equals(chit))
                        .map(each -> each.path("type").asString()))
                .startsWith("slip.queued", "slip.queued", "slip.printing", "slip.printed");
        assertThat(shop.events()
                        .valueStream()
                        .filter(each -> each.path("type").asString().equals("sale.returned")))
                .allMatch(each -> each.path("chit").asString().equals(chit));
    }

    @Test
    void correctionsVoidsAndPayOutsHaveChitsOfTheirOwn() {
        JsonNode corrected = shop.owner(
                "POST",
                "/v1/slips/" + sale + "/correction",
                numbered().put("total", "18.00").put("reason", "on offer"));
        shop.repaid(rosa, "40.00");
        JsonNode voided =
                shop.owner("POST", "/v1/slips/" + sale + "/void", numbered().put("reason", "wrong name"));
        JsonNode paid = shop.owner("POST", "/v1/customers/" + rosa + "/payout", numbered());
        shop.awaitCopy(chit(paid), 1, "PRINTED");

        assertThat(papers(chit(corrected)).getFirst())
                .contains("PRICE CORRECTED", "Price until now", "20.00", "Price from now on", "18.00", "on offer");
        assertThat(papers(chit(voided)).getFirst())
                .contains("SALE VOIDED", "Rice", "Oil", "Taken back before", "-2.00", "EUR 18.00", "Receiver's");
        assertThat(papers(chit(paid)).getFirst())
                .contains("CREDIT PAID OUT", "I have received EUR 30.00 in", "Receiver's signature");
    }

    private String printerState() {
        return shop.get("/v1/devices").path("devices").path(0).path("state").asString();
    }

    /** The power goes in the middle of the shop's copy; the customer's comes out after it. */
    private String uncertainChit() {
        shop.printer.arm(PrinterFault.afterLines(PrinterFault.Kind.PAPER_END, 12));
        String chit = chit(shop.owner("POST", "/v1/slips/" + sale + "/returns", riceBack()));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> printerState().equals("PAPER_OUT"));
        shop.printer.powerCycle(true);
        shop.printer.loadPaper();
        shop.awaitState(chit, "UNCERTAIN");
        shop.awaitCopy(chit, 1, "PRINTED");
        return chit;
    }

    private List<String> needs(String chit) {
        return shop.get("/v1/summary")
                .path("needs")
                .valueStream()
                .filter(need -> need.path("slip").asString().equals(chit))
                .map(need -> need.path("kind").asString() + ": "
                        + need.path("command").asString())
                .toList();
    }

    @Test
    void aChitThatMayNotBeOutWaitsForAPersonAndIsReprintedAsWhatItIs() {
        String chit = uncertainChit();
        shop.restart(true);
        shop.awaitCopy(shop.sold(rosa, "1.00"), 1, "PRINTED");

        assertThat(papers(chit)).as("nothing is printed again by itself").hasSize(1);
        assertThat(needs(chit)).containsExactly("UNCERTAIN: tallystick slip resolve " + chit + " printed|not-printed");

        shop.post("/v1/slips/" + chit + "/resolution", plain().put("printed", false));
        assertThat(needs(chit)).containsExactly("NOT_PRINTED: tallystick slip " + chit + " --reprint WHY");
        assertThat(shop.get("/v1/slips/unsettled").path("slips").valueStream())
                .anyMatch(slip -> slip.path("number").asString().equals(chit));

        shop.post("/v1/slips/" + chit + "/reprint", plain().put("reason", "half a chit"));
        shop.awaitState(chit, "PRINTED");

        assertThat(needs(chit)).isEmpty();
        assertThat(papers(chit).getLast())
                .contains("COPY 2 - SHOP'S COPY", "original that was not printed", "Receiver's signature");
    }

    @Test
    void whatWasStartedWhenTheModuleStoppedIsUncertainAndWhatWaitedIsPrinted() {
        shop.printer.arm(PrinterFault.afterLines(PrinterFault.Kind.PAPER_END, 12));
        String chit = chit(shop.owner("POST", "/v1/slips/" + sale + "/returns", riceBack()));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> printerState().equals("PAPER_OUT"));
        shop.stop();
        shop.printer.powerCycle(true);
        shop.printer.loadPaper();
        shop.start(true);
        shop.awaitCopy(chit, 1, "PRINTED");

        assertThat(shop.slip(chit).path("state").asString()).isEqualTo("UNCERTAIN");
        assertThat(papers(chit)).hasSize(1).allMatch(paper -> paper.contains("CUSTOMER'S COPY"));
    }

    @Test
    void whatIsNobodysBusinessIsRefusedAsBeforeAndPrintsNothing() {
        int before = shop.printer.slips().size();

        assertThat(shop.status("POST", "/v1/slips/" + sale + "/void", numbered().put("reason", "x"), Role.TILL))
                .isEqualTo(403);
        assertThat(shop.status("POST", "/v1/slips/" + sale + "/returns", riceBack(), Role.TILL))
                .as("cash is the owner's")
                .isEqualTo(403);
        shop.awaitCopy(shop.sold(rosa, "1.00"), 1, "PRINTED");

        assertThat(shop.printer.slips()).hasSize(before + 2);
    }
}
