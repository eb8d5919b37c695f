package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.app.ShopFixture.numbered;
import static org.tallystick.app.ShopFixture.plain;
import static org.tallystick.app.ShopFixture.sale;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tallystick.api.Role;
import org.tallystick.app.ShopFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Accounts that begin with a debt, change, become one, and end. */
class AccountsTest extends RosasShop {
    private JsonNode about(String what, ObjectNode body) {
        return shop.owner("POST", "/v1/customers/" + rosa + "/" + what, body);
    }

    @Test
    void aDebtFromBeforeIsNotOverdueForThirtyDays() {
        ObjectNode body =
                numbered().put("name", "Ben Okafor").put("owes", "30.00").put("since", "2026-01-05");
        body.put("dueDate", "2026-02-05")
                .putObject("terms")
                .put("mode", "LIMITED")
                .put("limit", "50.00");
        JsonNode opened = shop.owner("POST", "/v1/customers", body);
        String ben = opened.path("number").asString();

        assertThat(opened.path("dueDate").asString()).isEqualTo("2026-12-21");
        shop.daysPass(30);
        assertThat(shop.get("/v1/summary").path("ageing").path("NOT_DUE").asString())
                .isEqualTo("30.00");
        shop.daysPass(8);
        JsonNode decision =
                shop.post("/v1/assessments", plain().put("customer", ben).put("amount", "1.00"));
        assertThat(decision.path("decision").asString()).isEqualTo("REFER");
        assertThat(decision.path("findings").path(0).path("say").asString())
                .isEqualTo("EUR 30.00 from earlier is due; please let us settle that first.");
        assertThat(shop.slip(opened.path("slip").asString()).path("kind").asString())
                .isEqualTo("OPENING");
    }

    @Test
    void onlyTheOwnerBringsADebtIn() {
        ObjectNode body = numbered().put("name", "Ben Okafor").put("owes", "30.00");

        assertThat(shop.status("POST", "/v1/customers", body, Role.TILL)).isEqualTo(403);
        JsonNode brought = about("opening-balance", numbered().put("owes", "-4.00"));
        assertThat(brought.path("balanceAfter").asString()).isEqualTo("-4.00");
        assertThat(about("opening-balance", numbered().put("owes", "1.00").put("since", "2027-01-01"))
                        .path("detail")
                        .asString())
                .isEqualTo("since: 2027-01-01 is still to come; give the day the debt is from");
    }

    @Test
    void aSlipOfAnAccountThatWasTakenOverIsVoidedOnTheOneThatStays() {
        String other = shop.customer("Rosa M.", "50.00");
        String slip = shop.sold(other, "12.00");
        shop.sold(rosa, "5.00");
        ObjectNode body = numbered().put("from", other);
        JsonNode merged = about("merge", body);

        assertThat(merged.path("moved").asString()).isEqualTo("12.00");
        assertThat(merged.path("balanceAfter").asString()).isEqualTo("17.00");
        assertThat(about("merge", body)).as("repeated").isEqualTo(merged);
        assertThat(shop.get("/v1/customers/" + other).path("number").asString()).isEqualTo(rosa);
        assertThat(shop.slip(slip).path("customer").path("number").asString()).isEqualTo(rosa);
        JsonNode gone =
                shop.owner("POST", "/v1/slips/" + slip + "/void", numbered().put("reason", "came back"));
        assertThat(gone.path("customer").path("number").asString()).isEqualTo(rosa);
        assertThat(gone.path("balanceAfter").asString()).isEqualTo("5.00");
        assertThat(about("merge", numbered().put("from", other)).path("detail").asString())
                .isEqualTo("T1-0001 and T1-0001 are one account already");
    }

    @Test
    void erasingIsRefusedWhileSomethingIsOpen() {
        shop.sold(rosa, "5.00");
        assertThat(about("erase", numbered()).path("detail").asString())
                .isEqualTo("customer T1-0001 still has EUR 5.00 open; it is repaid, paid out or written off first");

        shop.repaid(rosa, "5.00");
        ObjectNode body = numbered();
        assertThat(about("erase", body))
                .hasToString(
                        "{\"id\":%s,\"number\":\"T1-0001\",\"erased\":true,\"backups\":[]}".formatted(body.path("id")));
        assertThat(about("erase", body).path("erased").asBoolean())
                .as("repeated")
                .isTrue();
        assertThat(shop.get("/v1/customers/" + rosa).path("name").asString()).isEqualTo("T1-0001");
        assertThat(shop.get("/v1/slips/T1.1-000001")
                        .path("customer")
                        .path("number")
                        .asString())
                .isEqualTo("T1-0001");
        assertThat(shop.call("GET", "/v1/slips/T1.1-000001", "", Role.TILL, "text/plain", Map.of())
                        .text())
                .contains("the words of slip T1.1-000001 were erased; it cannot be shown");
        assertThat(shop.post("/v1/sales", sale(rosa, "1.00")).path("code").asString())
                .isEqualTo("declined");
    }

    @Test
    void onlyWhatIsSentChanges() {
        String path = "/v1/customers/" + rosa;
        JsonNode changed = shop.owner(
                "PATCH", path, numbered().put("phone", "+49 171 1234").put("place", "by the well"));
        assertThat(changed.path("name").asString()).isEqualTo("Rosa Marín");
        assertThat(changed.path("phone").asString()).isEqualTo("+491711234");

        JsonNode less = shop.owner("PATCH", path, numbered().putNull("phone"));
        assertThat(less.has("phone")).isFalse();
        assertThat(less.path("place").asString()).isEqualTo("by the well");
        assertThat(shop.owner("PATCH", path, numbered().putNull("name"))
                        .path("detail")
                        .asString())
                .isEqualTo("name: is missing");
    }

    @Test
    void aCardThatIsLostStandsForNobody() {
        String path = "/v1/customers/" + rosa + "/cards";
        shop.post(path, numbered().put("card", "10004711"));
        assertThat(shop.post(path + "/withdrawal", numbered().put("lastCharacters", "9999"))
                        .path("detail")
                        .asString())
                .isEqualTo("lastCharacters: no card of customer T1-0001 ends in '9999'; give the whole id");
        String other = shop.customer("Ben", "5.00");
        assertThat(shop.post(
                                "/v1/customers/" + other + "/cards/withdrawal",
                                numbered().put("card", "10004711"))
                        .path("detail")
                        .asString())
                .isEqualTo("card: belongs to customer T1-0001, not to T1-0002");

        assertThat(shop.post(path + "/withdrawal", numbered().put("lastCharacters", "4711"))
                        .path("number")
                        .asString())
                .isEqualTo(rosa);
        assertThat(shop.post(path + "/withdrawal", numbered().put("card", "10004711"))
                        .path("detail")
                        .asString())
                .isEqualTo("this card belongs to nobody; there is nothing to withdraw");
        assertThat(shop.status("POST", path, numbered().put("card", "10004711"), Role.TILL))
                .isEqualTo(201);
    }

    @Test
    void whoAnswersForACustomerIsForTheOwnersEyes() {
        String path = "/v1/customers/" + rosa + "/guarantor";
        shop.owner("PUT", path, numbered().put("name", "Don Luis").put("upTo", "20.00"));

        assertThat(shop.get("/v1/customers/" + rosa).path("guarantor").toString())
                .isEqualTo("{\"name\":\"Don Luis\",\"upTo\":\"20.00\",\"slip\":\"T1.1-000001\",\"signed\":false}");
        assertThat(shop.call("GET", "/v1/customers/" + rosa, "", Role.TILL, "application/json", Map.of())
                        .text())
                .doesNotContain("Luis");
        assertThat(shop.owner("POST", path + "/release", plain().put("reason", "pays well"))
                        .has("guarantor"))
                .isFalse();
        assertThat(shop.owner("POST", path + "/release", plain().put("reason", "pays well"))
                        .path("detail")
                        .asString())
                .isEqualTo("nobody answers for customer T1-0001");
    }

    @Test
    void aStatementShowsEachEntryWithTheBalanceAfterIt() {
        shop.sold(rosa, "20.00");
        shop.repaid(rosa, "12.00");
        shop.daysPass(1);
        shop.owner("POST", "/v1/slips/T1.1-000001/write-off", numbered().put("reason", "moved"));
        shop.repaid(rosa, "3.00", "T1.1-000001");
        String path = "/v1/customers/" + rosa + "/statement";
        JsonNode all = shop.get(path);

        assertThat(all.path("entries"))
                .extracting(entry -> entry.path("kind").asString())
                .containsExactly("SALE", "REPAYMENT", "WRITTEN_OFF", "REPAYMENT");
        assertThat(all.path("entries").findValuesAsString("balance")).containsExactly("20.00", "8.00", "0.00", "0.00");
        assertThat(all.path("entries").findValuesAsString("paid")).containsExactly("0.00", "12.00", "0.00", "3.00");
        JsonNode later = ShopFixture.JSON.readTree(
                shop.call("GET", path, "", Role.TILL, "application/json", Map.of("from", "2026-11-22"))
                        .text());
        assertThat(later.path("balanceBefore").asString()).isEqualTo("8.00");
        assertThat(later.path("entries")).hasSize(2);
        JsonNode earlier = ShopFixture.JSON.readTree(
                shop.call("GET", path, "", Role.TILL, "application/json", Map.of("to", "2026-11-21"))
                        .text());
        assertThat(earlier.path("openItems").path(0).path("open").asString()).isEqualTo("8.00");
        for (String form : new String[] {"text/plain", "text/csv", "text/html"}) {
            assertThat(shop.call("GET", path, "", Role.TILL, form, Map.of()).text())
                    .as(form)
                    .contains("T1-0001", "T1.1-000001");
        }
        assertThat(shop.call("GET", path, "", Role.TILL, "application/pdf", Map.of())
                        .body())
                .startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void whatCameAfterAnErasureIsErasedAsWell() throws IOException {
        about("erase", numbered());
        ObjectNode paid = numbered().put("customer", rosa).put("amount", "5.00");
        shop.post("/v1/repayments", paid.put("paidBy", "Pablo Quxbaum"));
        about("payout", numbered());
        assertThat(Files.readString(shop.folder.resolve("people.jsonl"))).contains("Quxbaum");

        assertThat(about("erase", numbered()).path("erased").asBoolean()).isTrue();
        assertThat(Files.readString(shop.folder.resolve("people.jsonl"))).doesNotContain("Quxbaum");
        assertThat(about("erase", numbered()).path("detail").asString())
                .isEqualTo("customer T1-0001 is erased already");
    }

    @Test
    void aLostCardOfAnAccountThatWasMergedIsWithdrawnByItsLastCharacters() {
        String two = shop.customer("R. Marín", "50.00");
        shop.owner("POST", "/v1/customers/" + two + "/cards", numbered().put("card", "1234567890123"));
        about("merge", numbered().put("from", two));
        ObjectNode lost = numbered().put("lastCharacters", "0123");

        assertThat(about("cards/withdrawal", lost).path("detail").asString()).isEmpty();
        assertThat(about("cards/withdrawal", numbered().put("lastCharacters", "0123"))
                        .path("detail")
                        .asString())
                .contains("no card of customer T1-0001 ends in '0123'");
    }
}
