package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.app.SmallShop.numbered;
import static org.tallystick.app.SmallShop.plain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    void aSlipThatDidNotPrintNeedsThemUntilItDoes() {
        String slip = sold("30.00");
        shop.post("/v1/slips/" + slip + "/resolution", plain().put("printed", false));
        assertThat(needs()).containsExactly("NOT_PRINTED 30.00: tallystick slip " + slip + " --reprint WHY");
        shop.post("/v1/slips/" + slip + "/reprint", plain().put("reason", "paper jam"));
        shop.post("/v1/slips/" + slip + "/resolution", plain().put("printed", true));
        assertThat(needs()).isEmpty();
    }
}
