package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.app.SmallShop.numbered;
import static org.tallystick.app.SmallShop.plain;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.SmallShop;
import tools.jackson.databind.JsonNode;

/** Promises and papers that need the owner, on the summary from when to when. */
class WhatNeedsTheOwnerTest {
    @TempDir
    Path base;

    private SmallShop shop;

    @BeforeEach
    void open() throws IOException {
        shop = SmallShop.in(base.resolve("shop"), "devices: {printer: {profile: epson/tm-t88v, port: host}}");
        shop.customer("Rosa", "100.00");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    /** Each as its kind, sum and command, apart from slips that wait for their signature. */
    private List<String> needs() {
        List<String> needs = new ArrayList<>();
        for (JsonNode need : shop.get("/v1/summary").path("needs")) {
            if (!need.path("kind").asString().equals("UNSIGNED")) {
                needs.add("%s %s: %s"
                        .formatted(
                                need.path("kind").asString(),
                                need.path("amount").asString(),
                                need.path("command").asString()));
            }
        }
        return needs;
    }

    private String sold(String total) {
        return shop.sold(SmallShop.sale("T1-0001", total));
    }

    @Test
    void aPromiseNeedsThemOnItsDayAndUntilItIsPaid() {
        String slip = sold("30.00");
        shop.post("/v1/slips/" + slip + "/resolution", plain().put("printed", true));
        shop.post(
                "/v1/promises",
                numbered().put("customer", "T1-0001").put("date", "2026-11-23").put("amount", "12.00"));
        assertThat(needs()).isEmpty();
        shop.daysPass(2);
        assertThat(needs()).containsExactly("PROMISE_DUE 12.00: tallystick call T1-0001 RESULT");
        shop.daysPass(1);
        assertThat(needs()).containsExactly("PROMISE_BROKEN 12.00: tallystick call T1-0001 RESULT");
        assertThat(shop.text("/v1/summary"))
                .contains("Promised 12.00 by 23 Nov 2026, not paid yet", "tallystick call T1-0001 RESULT");
        shop.post("/v1/repayments", numbered().put("customer", "T1-0001").put("amount", "12.00"));
        assertThat(needs()).noneMatch(need -> need.startsWith("PROMISE"));
    }

    @Test
    void theFirstFiveToAskForMoneyNeedThemWhileTheDayIsOpen() {
        for (int i = 1; i <= 6; i++) {
            String customer = i == 1 ? "T1-0001" : shop.customer("Debtor " + i, "100.00");
            shop.send("PATCH", "/v1/customers/" + customer, numbered().put("phone", "+4917155500" + i));
            shop.sold(SmallShop.sale(customer, i + "0.00"));
        }
        assertThat(needs()).noneMatch(need -> need.startsWith("ASK_TODAY"));
        shop.daysPass(33);
        assertThat(shop.get("/v1/calls").path("count").asInt()).isEqualTo(6);
        assertThat(needs().stream().filter(need -> need.startsWith("ASK_TODAY")))
                .containsExactly(
                        "ASK_TODAY 60.00: tallystick call T1-0006 RESULT",
                        "ASK_TODAY 50.00: tallystick call T1-0005 RESULT",
                        "ASK_TODAY 40.00: tallystick call T1-0004 RESULT",
                        "ASK_TODAY 30.00: tallystick call T1-0003 RESULT",
                        "ASK_TODAY 20.00: tallystick call T1-0002 RESULT");
        assertThat(shop.text("/v1/summary"))
                .contains("Ask today: 6")
                .containsPattern("Debtor 6 \\(T1-0006\\) +\\+49171555006\n +Ask for 60.00: remind them kindly\n")
                .containsPattern("Ask today: Not shown here: 1\\..*\n +tallystick calls\n");

        LocalDate day = LocalDate.parse(shop.get("/v1/summary").path("day").asString());
        shop.daysPass(1);
        assertThat(shop.answerJson("GET", "/v1/summary", Map.of("date", day.toString()))
                        .path("needs")
                        .toString())
                .contains("UNSIGNED")
                .doesNotContain("ASK_TODAY");
    }

    @Test
    void aSlipThatDidNotPrintNeedsThemUntilItDoes() {
        String slip = sold("30.00");
        shop.post("/v1/slips/" + slip + "/resolution", plain().put("printed", false));
        assertThat(needs()).containsExactly("NOT_PRINTED 30.00: tallystick slip " + slip + " --reprint WHY");
        shop.post("/v1/slips/" + slip + "/reprint", plain().put("reason", "paper jam"));
        shop.post("/v1/slips/" + slip + "/resolution", plain().put("printed", true));
        assertThat(needs()).isEmpty();
    }
}
