package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.app.ShopFixture.numbered;
import static org.tallystick.app.ShopFixture.plain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.api.Role;
import org.tallystick.app.ShopFixture;

/** The printer belongs to the shop's own till: it fetches the bytes and says what became of the paper. */
class TillThatPrintsTest {
    @Test
    void theTillsWordIsTheProof(@TempDir Path base) throws IOException {
        try (ShopFixture shop = ShopFixture.whoseTillPrints(base)) {
            String rosa = shop.customer("Rosa", "50.00");
            String slip = shop.sold(rosa, "14.50");

            byte[] bytes = shop.call("GET", "/v1/slips/" + slip, "", Role.TILL, "application/octet-stream", Map.of())
                    .body();
            var resolved = shop.post("/v1/slips/" + slip + "/resolution", plain().put("printed", true));

            assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                    .contains("ORIGINAL")
                    .contains(slip);
            assertThat(resolved.path("state").asString()).isEqualTo("PRINTED");
            assertThat(resolved.path("proof").asString()).isEqualTo("WITNESS");
            assertThat(resolved.path("copies")).hasSize(1);
        }
    }

    @Test
    void whatTheTillCouldNotPrintIsReprintedOnDemand(@TempDir Path base) throws IOException {
        try (ShopFixture shop = ShopFixture.whoseTillPrints(base)) {
            String slip = shop.sold(shop.customer("Rosa", "50.00"), "14.50");
            shop.post("/v1/slips/" + slip + "/resolution", plain().put("printed", false));

            shop.post("/v1/slips/" + slip + "/reprint", plain().put("reason", "paper jam"));
            String paper = new String(
                    shop.call("GET", "/v1/slips/" + slip, "", Role.TILL, "application/octet-stream", Map.of())
                            .body(),
                    StandardCharsets.ISO_8859_1);
            assertThat(paper).contains("COPY 2").doesNotContain("ORIGINAL\n");
            var resolved = shop.post("/v1/slips/" + slip + "/resolution", plain().put("printed", true));

            assertThat(resolved.path("state").asString()).isEqualTo("PRINTED");
            assertThat(resolved.path("copies").path(1).path("copy").asInt()).isEqualTo(2);
        }
    }

    @Test
    void aChitIsTheTillsToPrintToo(@TempDir Path base) throws IOException {
        try (ShopFixture shop = ShopFixture.whoseTillPrints(base)) {
            String rosa = shop.customer("Rosa", "50.00");
            shop.repaid(rosa, "9.00");
            var paid = shop.owner("POST", "/v1/customers/" + rosa + "/payout", numbered());
            String chit = paid.path("chit").path("number").asString();
            byte[] bytes = shop.call("GET", "/v1/slips/" + chit, "", Role.TILL, "application/octet-stream", Map.of())
                    .body();
            var resolved = shop.post("/v1/slips/" + chit + "/resolution", plain().put("printed", true));

            assertThat(paid.path("chit").path("state").asString()).isEqualTo("QUEUED");
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                    .contains("CREDIT PAID OUT", "ORIGINAL", "Receiver's signature", chit)
                    .doesNotContain("COPY");
            assertThat(resolved.path("state").asString()).isEqualTo("PRINTED");
        }
    }

    /** A slip remembers fewer copies than it may have. */
    @Test
    void aSlipGetsAHundredCopiesAndIsResolvedAfterThem(@TempDir Path base) throws IOException {
        try (ShopFixture shop = ShopFixture.whoseTillPrints(base)) {
            String slip = shop.sold(shop.customer("Rosa", "50.00"), "14.50");
            String refused = "";
            int copy = 0;
            while (refused.isEmpty()) {
                shop.post("/v1/slips/" + slip + "/resolution", plain().put("printed", false));
                var answer = shop.post("/v1/slips/" + slip + "/reprint", plain().put("reason", "paper jam"));
                refused = answer.path("detail").asString("");
                copy = refused.isEmpty()
                        ? answer.path("copies")
                                .valueStream()
                                .reduce((one, next) -> next)
                                .orElseThrow()
                                .path("copy")
                                .asInt()
                        : copy;
                assertThat(copy).isLessThan(100);
            }

            assertThat(copy).isEqualTo(99);
            assertThat(refused)
                    .isEqualTo("slip %s has had 100 copies; that is all it gets, so show it as PDF: tallystick slip %s"
                                    .formatted(slip, slip)
                            + " --pdf FILE");
            assertThat(shop.slip(slip).path("state").asString()).isEqualTo("NOT_PRINTED");
            assertThat(shop.verified().path("sound").asBoolean()).isTrue();
        }
    }
}
