package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.SmallShop;
import tools.jackson.databind.JsonNode;

/** The owner's list of those on WATCH or BLOCKED, through its whole life. */
class StandingsTest {
    private static final String FILE = """
        number,standing,reason,source,by,until,review
        T1-0001,BLOCKED,three promises not kept,,Olga,,2026-12-01
        T1-0002,WATCH,the baker waits for money,HEARSAY,,2026-11-25,
        """;

    private static final String ROSA_BLOCKED = "{'customer':{'number':'T1-0001','name':'Rosa'},'standing':'BLOCKED',"
            + "'reason':'three promises not kept','source':'OWN_EXPERIENCE','by':'Olga','from':'2026-11-21',"
            + "'review':'2026-12-01','owed':'12.00','lost':'0.00','ranOut':false,'reviewDue':false,'settled':false}";

    @TempDir
    private Path base;

    private static JsonNode imported(SmallShop shop, String csv) {
        return shop.post("/v1/import/standings", SmallShop.plain().put("csv", csv));
    }

    @Test
    void aListComesInIsLookedAtAndEnds() throws IOException {
        try (SmallShop shop = SmallShop.in(base.resolve("shop"))) {
            String rosa = shop.customer("Rosa", "50.00");
            shop.customer("Ben", "50.00");
            shop.sold(SmallShop.sale(rosa, "12.00"));
            JsonNode bad = imported(shop, FILE + "T1-0003,WATCH,,,,,\n");
            assertThat(bad.path("findings")).hasSize(2);
            assertThat(shop.get("/v1/standings").path("standings"))
                    .as("all or nothing")
                    .isEmpty();
            assertThat(imported(shop, FILE).path("added").asInt()).isEqualTo(2);
            assertThat(imported(shop, FILE).path("added").asInt()).isZero();
            JsonNode again = shop.get("/v1/standings").path("standings");
            assertThat(again.path(0).toString().replace('"', '\'')).isEqualTo(ROSA_BLOCKED);
            shop.post(
                    "/v1/repayments", SmallShop.numbered().put("customer", rosa).put("amount", "12.00"));
            shop.daysPass(10);
            shop.post("/v1/day", SmallShop.numbered().put("day", "2026-12-01"));
            JsonNode later = shop.get("/v1/standings").path("standings");
            assertThat(later.path(0).path("reviewDue").asBoolean()).isTrue();
            assertThat(later.path(0).path("settled").asBoolean()).isTrue();
            assertThat(later.path(1).path("ranOut").asBoolean()).isTrue();
            assertThat(shop.get("/v1/customers/T1-0002").path("standing").asString())
                    .isEqualTo("CLEAR");
            assertThat(shop.get("/v1/customers/T1-0002").path("standingRanOut").asString())
                    .isEqualTo("2026-11-25");
            assertThat(shop.get("/v1/summary").path("toDecide")).hasSize(1);
            assertThat(shop.get("/v1/customers/T1-0001").path("standing").asString())
                    .as("no machine releases anybody")
                    .isEqualTo("BLOCKED");
            atTheCommandLine(shop);
            assertThat(imported(shop, FILE).path("notes").toString())
                    .as("it is the same file, and the owner has decided since")
                    .contains("line 2: came in before, and customer T1-0001 was decided anew since")
                    .doesNotContain("line 3");
            assertThat(shop.findings()).isEmpty();
        }
    }

    private void atTheCommandLine(SmallShop shop) {
        shop.stop();
        said(shop, "BLOCKED since 2026-11-21 by Olga to look at again on 2026-12-01: three promises", "--list");
        assertThat(shop.said())
                .contains("* all is paid; to release: tallystick customer standing T1-0001 CLEAR --why ...")
                .contains("* the day to look at it again has come")
                .contains("(ran out, CLEAR again)");
        Path out = base.resolve("standings.csv");
        int exported = shop.run("export", "standings", "--out", out.toString());
        assertThat(exported).as(shop.said()).isZero();
        said(shop, "Rosa: CLEAR", "T1-0001", "CLEAR", "--why", "all is paid");
        said(shop, "by Olga to look at again on 2026-12-01: three promises not kept; ended 2026-12-01", "T1-0001");
        assertThat(shop.said()).contains("CLEAR since 2026-12-01 by owner: all is paid; holds");
        assertThat(shop.run("import", "standings", out.toString())).isZero();
        assertThat(shop.said()).contains("0 added, 1 were there already", "line 2: came in before");
        assertThat(shop.run("customer", "standing", "T1-0001", "WATCH")).isEqualTo(2);
        assertThat(shop.said()).contains("say why, with --why");
        assertThat(shop.run("customer", "standing")).isEqualTo(2);
        assertThat(shop.said()).contains("give CUSTOMER and STANDING");
        shop.start();
    }

    private static void said(SmallShop shop, String expected, String... words) {
        String[] all = new String[words.length + 2];
        all[0] = "customer";
        all[1] = "standing";
        System.arraycopy(words, 0, all, 2, words.length);
        assertThat(shop.run(all)).as(shop.said()).isZero();
        assertThat(shop.said()).contains(expected);
    }

    /** What a process that is killed half-way leaves: some of the rows, and the file that they are from. */
    @Test
    void anImportThatWasCutOffIsFinishedByTheNextStart() throws IOException {
        Path kept = base.resolve("shop/standings.unfinished");
        try (SmallShop shop = SmallShop.in(base.resolve("shop"))) {
            shop.customer("Rosa", "50.00");
            shop.customer("Ben", "50.00");
            imported(shop, FILE.lines().limit(2).toList().stream().reduce("", (all, line) -> all + line + "\n"));
            assertThat(kept).doesNotExist();
            shop.stop();
            Files.writeString(kept, FILE);
            shop.start();
            assertThat(kept).doesNotExist();
            assertThat(shop.get("/v1/standings").path("standings")).hasSize(2);
            assertThat(shop.get("/v1/customers/T1-0001/standings").path("standings"))
                    .hasSize(1);
            shop.stop();
            Files.writeString(kept, "number,standing,reason\nT1-0009,WATCH,late\n");
            shop.start();
            assertThat(kept).as("it is not right any more").doesNotExist();
        }
    }
}
