package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.app.ShopFixture.numbered;
import static org.tallystick.app.ShopFixture.plain;
import static org.tallystick.app.ShopFixture.sale;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Role;
import org.tallystick.app.ShopFixture;
import org.tallystick.report.DayFigure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A business day with everything that can happen in it, its close, and a clock that jumps. */
class BusinessDayAtTheTillTest {
    private ShopFixture shop;
    private String rosa;

    @BeforeEach
    void open(@TempDir Path base) throws IOException {
        shop = ShopFixture.withoutDevices(base);
        rosa = shop.customer("Rosa Marín", "90.00");
    }

    @AfterEach
    void theBookIsSound() {
        JsonNode proved = shop.verified();
        shop.close();
        assertThat(proved.path("findings")).isEmpty();
    }

    private void onSlip(String slip, String what, ObjectNode body) {
        body.put(what.equals("dispute") ? "by" : "cashier", "Ana");
        assertThat(shop.status("POST", "/v1/slips/" + slip + "/" + what, body, Role.OWNER))
                .as(what)
                .isEqualTo(201);
    }

    private ObjectNode because(String reason) {
        return numbered().put("reason", reason);
    }

    private void everythingHappens() {
        shop.post("/v1/sales", sale(rosa, "20.00").put("paidNow", "2.00").put("cashier", "Ana"));
        shop.post("/v1/sales", sale(rosa, "8.00").put("writtenAt", "2026-11-21T09:00:00Z"));
        String third = shop.sold(rosa, "6.00");
        String fourth = shop.sold(rosa, "5.00");
        onSlip("T1.1-000001", "correction", because("old price").put("total", "19.00"));
        ObjectNode cup = numbered();
        cup.withArray("lines").addObject().put("name", "Cup").put("amount", "3.00");
        onSlip("T1.1-000001", "returns", cup);
        onSlip(third, "void", because("wrong customer"));
        onSlip(fourth, "write-off", because("moved away"));
        shop.repaid(rosa, "2.00", fourth);
        shop.repaid(rosa, "30.00");
        shop.owner("POST", "/v1/customers/" + rosa + "/payout", numbered().put("cashier", "Ana"));
        JsonNode opening = shop.owner(
                "POST", "/v1/customers/" + rosa + "/opening-balance", numbered().put("owes", "7.00"));
        onSlip(opening.path("slip").asString(), "dispute", because("never agreed"));
    }

    @Test
    void theSummarySaysWhatTheCloseSays() {
        everythingHappens();
        JsonNode summary = shop.get("/v1/summary");
        JsonNode close = shop.owner("POST", "/v1/close", plain());

        for (DayFigure figure : DayFigure.values()) {
            assertThat(summary.path(figure.member()).path("amount"))
                    .as(figure.name())
                    .isEqualTo(close.path("today").path(figure.member()));
            assertThat(summary.path(figure.member()).path("count").asInt())
                    .as(figure.name())
                    .isPositive();
        }
        assertThat(summary.path("outstanding")).isEqualTo(close.path("outstanding"));
        assertThat(summary.path("outstanding").asString()).isEqualTo("7.00");
        assertThat(summary.path("paperSales").path(0).path("writtenAt").asString())
                .isEqualTo("2026-11-21T09:00:00Z");
        assertThat(summary.path("disputed").path(0).path("open").asString()).isEqualTo("7.00");
    }

    @Test
    void theDrawerHoldsWhatCameInLessWhatWasHandedOut() {
        everythingHappens();
        JsonNode summary = shop.get("/v1/summary");

        // 2.00 at the sale, 32.00 repaid; of the 30.00 that cleared 22.00, 8.00 were handed out again
        assertThat(summary.path("cashInDrawer").asString()).isEqualTo("26.00");
        assertThat(summary.path("paidOut").path("amount").asString()).isEqualTo("8.00");
        for (String form : new String[] {"text/plain", "text/csv", "text/html"}) {
            assertThat(shop.call("GET", "/v1/summary", "", Role.OWNER, form, Map.of())
                            .text())
                    .as(form)
                    .contains("26.00", "T1.1-000002", "T1.1-000011");
        }
    }

    @Test
    void aCloseEndsAShiftAndTheDayGoesOn() {
        shop.post("/v1/sales", sale(rosa, "5.00").put("paidNow", "2.00").put("cashier", "Ana"));
        ObjectNode close = numbered().put("counted", "1.50").put("by", "Bo");
        JsonNode first = shop.owner("POST", "/v1/close", close);
        assertThat(first.path("day").asString()).isEqualTo("2026-11-21");
        assertThat(first.path("shift").toString())
                .isEqualTo("{\"number\":1,\"by\":\"Bo\",\"closedAt\":\"2026-11-21T13:05:00Z\",\"entries\":1,"
                        + "\"expected\":\"2.00\",\"counted\":\"1.50\",\"difference\":\"-0.50\"}");
        assertThat(shop.owner("POST", "/v1/close", close)).as("repeated").isEqualTo(first);
        assertThat(shop.status("POST", "/v1/close", close.put("counted", "2.00"), Role.OWNER))
                .as("another content")
                .isEqualTo(409);
        assertThat(shop.get("/v1/day").toString())
                .isEqualTo("{\"day\":\"2026-11-21\",\"clockDay\":\"2026-11-21\",\"waits\":false}");

        shop.repaid(rosa, "1.00");
        JsonNode second = shop.owner("POST", "/v1/close", plain());
        assertThat(second.path("shift").path("number").asInt()).isEqualTo(2);
        assertThat(second.path("shift").path("expected").asString()).isEqualTo("1.00");
        shop.repaid(rosa, "0.50");
        assertThat(shop.get("/v1/summary").path("shifts"))
                .extracting(shift -> shift.path("expected").asString())
                .containsExactly("2.00", "1.00", "0.50");
        for (String form : new String[] {"text/plain", "text/csv", "text/html"}) {
            assertThat(shop.call("GET", "/v1/summary", "", Role.OWNER, form, Map.of())
                            .text())
                    .as(form)
                    .contains("-0.50", "Bo");
        }
        assertThat(shop.status("POST", "/v1/close", plain(), Role.TILL)).isEqualTo(403);
        assertThat(shop.status("POST", "/v1/close", numbered().put("counted", "-1.00"), Role.OWNER))
                .isEqualTo(400);
    }

    @Test
    void theTillIsToldWhichProgramAnswersAndTheSummaryNamesItToo() {
        JsonNode version = shop.get("/v1/version");

        assertThat(version.path("api").asString()).isEqualTo("v1");
        assertThat(version.path("java").asString()).isEqualTo(Runtime.version().toString());
        assertThat(shop.call("GET", "/v1/summary", "", Role.OWNER, "text/plain", Map.of())
                        .text())
                .endsWith("\nTallystick %s\n".formatted(version.path("program").asString()));
    }

    @Test
    void aClockThatJumpsWaitsForTheOwner() {
        shop.sold(rosa, "5.00");
        shop.clockJumps(400);
        JsonNode refused = shop.post("/v1/sales", sale(rosa, "1.00"));
        JsonNode health = shop.get("/v1/health");

        assertThat(refused.path("why").asString()).isEqualTo("clock");
        assertThat(refused.path("detail").asString())
                .isEqualTo("the clock says 2027-12-26, far from the last business day 2026-11-21; the owner sets it"
                        + " right, or confirms it with: tallystick day --confirm 2027-12-26");
        assertThat(health.path("canSell").asBoolean()).isFalse();
        assertThat(health.path("why").path(0).asString())
                .isEqualTo(refused.path("detail").asString());
        assertThat(health.path("notices")).isEqualTo(health.path("why"));
        assertThat(shop.repaid(rosa, "1.00").path("balanceAfter").asString()).isEqualTo("4.00");

        ObjectNode day = numbered().put("day", "2027-12-25");
        assertThat(shop.owner("POST", "/v1/day", day).path("detail").asString())
                .isEqualTo("by the till's clock the business day is 2027-12-26, not 2027-12-25;"
                        + " set the clock right first");
        shop.owner("POST", "/v1/day", numbered().put("day", "2027-12-26"));
        assertThat(shop.get("/v1/health").path("canSell").asBoolean()).isTrue();
        assertThat(shop.owner("POST", "/v1/day", numbered().put("day", "2027-12-26"))
                        .path("detail")
                        .asString())
                .isEqualTo("the business day is 2027-12-26 already; nothing waits for this");
    }

    @Test
    void theNoticesStandInEveryFormOfTheSummary() {
        shop.sold(rosa, "5.00");
        shop.clockJumps(400);

        for (String form : new String[] {"text/plain", "text/csv", "text/html", "application/json"}) {
            assertThat(shop.call("GET", "/v1/summary", "", Role.OWNER, form, Map.of("date", "2026-11-21"))
                            .text())
                    .as(form)
                    .contains("the clock says 2027-12-26");
        }
    }

    private JsonNode summaryOf(String day) {
        return ShopFixture.JSON.readTree(
                shop.call("GET", "/v1/summary", "", Role.OWNER, ApiResponse.JSON, Map.of("date", day))
                        .text());
    }

    @Test
    void aWeekendIsToldAndStopsNothing() {
        shop.sold(rosa, "5.00");
        shop.clockJumps(3);
        shop.sold(rosa, "1.00");

        assertThat(shop.get("/v1/summary").path("notices").toString())
                .isEqualTo("[\"no sale from 2026-11-22 to 2026-11-23: the shop was closed, or the clock has jumped\"]");
        assertThat(summaryOf("2026-11-21").path("notices")).isEmpty();
    }

    @Test
    void whatIsTakenWhileTheClockWaitsCountsOnItsDayOnceTheOwnerHasSpoken() {
        shop.sold(rosa, "5.00");
        shop.clockJumps(400);
        JsonNode paid = shop.repaid(rosa, "1.00");
        String chit = shop.call(
                        "GET",
                        "/v1/slips/" + paid.path("slip").path("number").asString(),
                        "",
                        Role.OWNER,
                        "text/plain",
                        Map.of())
                .text();
        assertThat(chit).containsPattern("Date _{20}").doesNotContain("26 Dec 2027", "21 Nov 2026");
        assertThat(shop.owner("POST", "/v1/close", plain()).path("detail").asString())
                .startsWith("a shift is closed by a clock that is right: the clock says 2027-12-26");
        shop.clockJumps(1);
        shop.repaid(rosa, "0.50");
        shop.owner("POST", "/v1/day", numbered().put("day", "2027-12-27"));

        assertThat(summaryOf("2026-11-21").path("repaid").path("count").asInt()).isZero();
        assertThat(shop.get("/v1/summary").path("cashInDrawer").asString()).isEqualTo("0.50");
        shop.sold(rosa, "1.00");
        assertThat(outstandingOf("2026-11-21")).as("as the day was closed").isEqualTo("5.00");
        assertThat(outstandingOf("2027-12-26")).isEqualTo("4.00");
        assertThat(openOn("2026-11-21")).containsExactly("5.00");
        assertThat(openOn("2027-12-26")).containsExactly("4.00");
        assertThat(summaryOf("2027-12-26").path("repaid").path("amount").asString())
                .isEqualTo("1.00");
        assertThat(summaryOf("2027-12-26").path("closed").asBoolean()).isTrue();
        assertThat(summaryOf("2027-12-27")
                        .path("shifts")
                        .path(0)
                        .path("expected")
                        .asString())
                .isEqualTo("0.50");
        assertThat(summaryOf("2027-12-27").path("outstanding").asString()).isEqualTo("4.50");
    }

    private String outstandingOf(String day) {
        return summaryOf(day).path("outstanding").asString();
    }

    private List<String> openOn(String day) {
        Map<String, String> days = Map.of("to", day);
        String statement = shop.call(
                        "GET", "/v1/customers/" + rosa + "/statement", "", Role.OWNER, ApiResponse.JSON, days)
                .text();
        return ShopFixture.JSON
                .readTree(statement)
                .path("openItems")
                .valueStream()
                .map(item -> item.path("open").asString())
                .toList();
    }

    /** The clock goes back for an hour and comes right again on the same day. */
    @Test
    void whatIsTakenInADoubtThatEndsOnItsDayIsPaidAtTheEndOfThatDay() {
        shop.sold(rosa, "5.00");
        shop.clockJumps(-5);
        shop.repaid(rosa, "1.00");
        shop.clockJumps(5);
        shop.repaid(rosa, "0.50");
        shop.clockJumps(-5);
        shop.repaid(rosa, "0.25");
        shop.clockJumps(5);
        assertThat(shop.post("/v1/sales", sale(rosa, "500.00")).path("decision").asString())
                .as("nothing but the end of the doubt is written")
                .isEqualTo("REFER");
        shop.clockJumps(1);
        shop.sold(rosa, "1.00");
        shop.repaid(rosa, "2.00");

        assertThat(outstandingOf("2026-11-21")).isEqualTo("3.25");
        assertThat(outstandingOf("2026-11-22")).isEqualTo("2.25");
        assertThat(summaryOf("2026-11-21").path("repaid").path("amount").asString())
                .isEqualTo("1.75");
    }

    @Test
    void whatIsMadeByAClockInDoubtSaysSoOnPaper() {
        shop.sold(rosa, "5.00");
        String own = "/v1/customers/" + rosa;
        List<String> papers = List.of("/v1/summary", own + "/statement", own + "/own-view");
        for (String form : List.of("text/plain", "text/html")) {
            for (String paper : papers) {
                assertThat(shop.call("GET", paper, "", Role.OWNER, form, Map.of())
                                .text())
                        .as(paper)
                        .contains("Made on 21 Nov 2026 14:05")
                        .doesNotContain("in doubt");
            }
        }
        shop.now.set(Instant.parse("2026-11-19T13:05:00Z"));
        for (String form : List.of("text/plain", "text/html")) {
            for (String paper : papers) {
                assertThat(shop.call("GET", paper, "", Role.OWNER, form, Map.of())
                                .text())
                        .as(paper)
                        .contains("Made on 19 Nov 2026 14:05, by a clock that is in doubt");
            }
        }
    }

    /** A clock that the owner confirmed was a year ahead; the book cannot go back. */
    @Test
    void aBookThatIsAheadOfTheClockIsTold() {
        shop.sold(rosa, "5.00");
        shop.clockJumps(3);
        shop.sold(rosa, "1.00");
        assertThat(shop.get("/v1/health").path("notices")).isEmpty();
        shop.now.updateAndGet(now -> now.minus(Duration.ofHours(14)));

        assertThat(shop.get("/v1/health").path("notices").toString())
                .isEqualTo("[\"the book is on the business day 2026-11-24, ahead of the clock's 2026-11-23; it stays"
                        + " there until the clock has caught up\"]");
        assertThat(shop.sold(rosa, "1.00")).isNotEmpty();
        assertThat(shop.get("/v1/day").path("day").asString()).isEqualTo("2026-11-24");
        shop.now.updateAndGet(now -> now.plus(Duration.ofHours(14)));
        assertThat(shop.get("/v1/health").path("notices")).isEmpty();
    }

    @Test
    void aClockThatHasLostItsTimeSellsNothingAndCannotBeConfirmed() {
        shop.sold(rosa, "5.00");
        shop.now.set(Instant.parse("2020-01-01T00:00:00Z"));

        assertThat(shop.post("/v1/sales", sale(rosa, "1.00")).path("detail").asString())
                .isEqualTo("the clock says 2020-01-01T00:00:00Z, and the last line was written at"
                        + " 2026-11-21T13:05:00Z; set it right");
        assertThat(shop.repaid(rosa, "1.00").path("balanceAfter").asString()).isEqualTo("4.00");
        assertThat(shop.status("POST", "/v1/day", numbered().put("day", "2019-12-31"), Role.OWNER))
                .isEqualTo(409);
        shop.now.set(Instant.parse("2026-11-23T08:00:00Z"));
        shop.sold(rosa, "1.00");
        assertThat(shop.get("/v1/summary").path("repaid").path("amount").asString())
                .isEqualTo("1.00");
    }
}
