package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.SmallShop.numbered;
import static org.tallystick.SmallShop.sale;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shop that is closed on Sundays and around Christmas; its first day is Saturday, 21 November 2026. */
class TermsByPaydayTest {
    private SmallShop shop;
    private String rosa;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        shop = SmallShop.in(
                folder, "calendar: {closed: [SUNDAY], holidays: [12-25, 12-26], dates: {harvest: 2027-09-30}}");
        rosa = shop.customer("Rosa Marín", "50.00");
    }

    @AfterEach
    void theBookIsSound() {
        assertThat(shop.findings()).isEmpty();
        shop.close();
    }

    private int run(String... arguments) {
        shop.stop();
        int code = shop.run(arguments);
        shop.start();
        return code;
    }

    private String due() {
        return shop.post("/v1/sales", sale(rosa, "1.00")).path("dueDate").asString();
    }

    @Test
    void aSaleIsDueOnThePaydayThatTheOwnerAgreedOn() {
        assertThat(due()).isEqualTo("2026-12-21");
        assertThat(run("customer", "terms", rosa, "--limit", "50.00", "--due", "monthly:25"))
                .isZero();
        assertThat(due()).isEqualTo("2026-11-25");

        shop.daysPass(2);
        due();
        shop.daysPass(2);
        assertThat(due()).isEqualTo("2026-12-28");
        run("customer", "show", rosa);
        assertThat(shop.said()).contains("credit LIMITED 50.00, due monthly:25; a sale of today by 2026-12-28");
        assertThat(shop.get("/v1/slips/T1.1-000002").path("due").asString()).isEqualTo("2026-11-25");
    }

    @Test
    void termsSurviveARebuild() {
        shop.stop();
        shop.run("customer", "add", "Ada", "--limit", "50.00", "--payday", "on:harvest");
        String ada = shop.said().strip();
        assertThat(shop.run("rebuild")).isZero();
        shop.start();

        assertThat(shop.get("/v1/customers/" + ada).path("terms").toString())
                .isEqualTo("{\"mode\":\"LIMITED\",\"limit\":\"50.00\",\"days\":30,\"due\":\"on:harvest\"}");
        assertThat(shop.get("/v1/customers/" + ada).path("nextDue").asString()).isEqualTo("2027-09-30");
    }

    @Test
    void termsThatCannotBeAreRefusedWithWhatToDo() {
        assertThat(run("customer", "terms", rosa, "--limit", "50.00", "--due", "monthly:32"))
                .isEqualTo(2);
        assertThat(shop.said()).contains("due: 32 is no day of a month; give 1 to 31");
        assertThat(run("customer", "terms", rosa, "--limit", "50.00", "--due", "on:diwali"))
                .isEqualTo(2);
        assertThat(shop.said()).contains("due: no day is named 'diwali'; shop.yaml names harvest");
        assertThat(shop.post(
                                "/v1/customers",
                                numbered()
                                        .put("name", "Ada")
                                        .set(
                                                "terms",
                                                SmallShop.plain()
                                                        .put("mode", "UNLIMITED")
                                                        .put("due", "on:2026-11-21")))
                        .path("detail")
                        .asString())
                .isEqualTo("due: 2026-11-21 is not to come; give a day after 2026-11-21");
    }
}
