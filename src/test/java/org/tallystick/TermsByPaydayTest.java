package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.app.SmallShop.numbered;
import static org.tallystick.app.SmallShop.sale;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.SmallShop;
import tools.jackson.databind.node.ObjectNode;

/** A shop that is closed on Sundays and around Christmas; its first day is Saturday, 21 November 2026. */
class TermsByPaydayTest {
    private SmallShop shop;
    private String rosa;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        shop = SmallShop.in(
                folder,
                "calendar: {closed: [SUNDAY], holidays: [12-25, 12-26],"
                        + " dates: {harvest: 2027-09-30, gone: 2020-01-01}}");
        rosa = shop.customer("Rosa Marín", "50.00");
    }

    @AfterEach
    void theBookIsSound() {
        assertThat(shop.findings()).isEmpty();
        shop.close();
    }

    private String due() {
        return shop.post("/v1/sales", sale(rosa, "1.00")).path("dueDate").asString();
    }

    private String promised(String date) {
        return shop.post(
                        "/v1/promises",
                        numbered().put("customer", rosa).put("date", date).put("amount", "8.00"))
                .path("detail")
                .asString();
    }

    private String opened(String rule) {
        ObjectNode body = numbered().put("name", "Ben");
        body.putObject("terms").put("mode", "UNLIMITED").put("due", rule);
        return shop.post("/v1/customers", body).path("detail").asString();
    }

    @Test
    void aSaleIsDueOnThePaydayThatTheOwnerAgreedOn() {
        assertThat(due()).isEqualTo("2026-12-21");
        shop.stop();
        assertThat(shop.run("customer", "terms", rosa, "--limit", "50.00", "--payday", "monthly:25"))
                .isZero();
        shop.run("customer", "add", "Ada", "--limit", "50.00", "--payday", "on:harvest");
        String ada = shop.said().strip();
        assertThat(shop.run("rebuild")).isZero();
        shop.run("customer", "show", rosa);
        assertThat(shop.said()).contains("credit LIMITED 50.00, due monthly:25; a sale of today by 2026-11-25");
        shop.start();

        assertThat(due()).isEqualTo("2026-11-25");
        shop.daysPass(2);
        due();
        shop.daysPass(2);
        assertThat(due()).isEqualTo("2026-12-28");
        assertThat(shop.get("/v1/slips/T1.1-000002").path("dueDate").asString()).isEqualTo("2026-11-25");
        assertThat(shop.get("/v1/customers/" + ada).path("terms").toString())
                .isEqualTo("{\"mode\":\"LIMITED\",\"limit\":\"50.00\",\"days\":30,\"due\":\"on:harvest\"}");
        assertThat(shop.get("/v1/customers/" + ada).path("nextDueDate").asString())
                .isEqualTo("2027-09-30");
        assertThat(shop.notices())
                .contains("no day of 'gone' is to come; write the next one under calendar.dates in shop.yaml,"
                        + " and restart");
    }

    @Test
    void aPromiseForAClosedDayMovesOnAndTheCashierAndTheChitSaySo() {
        shop.sold(sale(rosa, "20.00"));
        shop.stop();
        assertThat(shop.run("promise", rosa, "2026-11-29", "8.00", "--print")).isZero();
        assertThat(shop.said()).contains("Rosa Marín promised 8.00 by 2026-11-30 (the shop is closed on 2026-11-29)");
        shop.start();
        ObjectNode plan = numbered();
        plan.withArray("parts").addObject().put("date", "2026-12-25").put("amount", "10.00");
        plan.withArray("parts").addObject().put("date", "2026-12-26").put("amount", "10.00");
        assertThat(shop.post("/v1/plans", plan.put("customer", rosa))
                        .path("parts")
                        .toString())
                .isEqualTo("[{\"date\":\"2026-12-28\",\"amount\":\"10.00\"},"
                        + "{\"date\":\"2026-12-28\",\"amount\":\"10.00\"}]");

        shop.post("/v1/repayments", numbered().put("customer", rosa).put("amount", "3.00"));
        assertThat(shop.get("/v1/customers/" + rosa)
                        .path("promise")
                        .path("date")
                        .asString())
                .isEqualTo("2026-11-30");
        assertThat(shop.text("/v1/slips/T1.1-000003")).contains("Next, as agreed: EUR 5.00 by 30 Nov 2026.");
    }

    @Test
    void whatCannotBeIsRefusedWithWhatToDo() {
        shop.sold(sale(rosa, "20.00"));
        for (String past : List.of("2026-11-15", "2026-11-20")) {
            assertThat(promised(past)).isEqualTo("date: " + past + " is past; give a day from 2026-11-21 on");
        }
        assertThat(promised("3000-01-01"))
                .isEqualTo("date: 3000-01-01 cannot be meant; check the year, from 1990 to 2199");
        assertThat(opened("monthly:32")).isEqualTo("terms.due: 32 is no day of a month; give 1 to 31");
        assertThat(opened("on:diwali")).isEqualTo("due: no day is named 'diwali'; shop.yaml names gone, harvest");
        assertThat(opened("on:2026-11-21")).isEqualTo("due: 2026-11-21 is not to come; give a day after 2026-11-21");
    }
}
