package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
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
}
