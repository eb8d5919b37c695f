package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.Role;
import org.tallystick.app.SmallShop;
import tools.jackson.databind.node.ObjectNode;

/** A printer with needles has no letters for Hindi and can draw none: the slip is worth what it says in figures. */
class PrinterWithoutGraphicsTest {
    private static final String SAID = "It prints; words in letters that it can neither set nor draw come out in Latin"
            + " letters, the customer's number beside them.";

    @Test
    void theSlipHasFiguresAndWordsBySoundAndTheStateSaysSo(@TempDir Path base) throws IOException {
        try (SmallShop shop = SmallShop.in(base, "devices: {printer: {profile: epson/tm-u220, port: host}}")) {
            ObjectNode asked = SmallShop.numbered()
                    .put("name", "श्रीमती लक्ष्मी क्षत्रिय")
                    .put("language", "hi")
                    .put("somebodyElse", true);
            asked.putObject("terms").put("mode", "LIMITED").put("limit", "500.00");
            String customer = shop.post("/v1/customers", asked).path("number").asString();
            ObjectNode sale = SmallShop.numbered().put("customer", customer);
            sale.withArray("lines")
                    .addObject()
                    .put("name", "बासमती चावल")
                    .put("quantity", "2")
                    .put("unitPrice", "12.50");

            assertThat(said(shop, "/v1/devices")).as("nothing was printed yet").isEmpty();
            String slip = shop.sold(sale);
            byte[] bytes = shop.answer(new ApiRequest(
                            "GET", "/v1/slips/" + slip, Map.of(), "application/octet-stream", "", Role.TILL))
                    .body();

            assertThat(new String(bytes, Charset.forName("windows-1252")))
                    .contains(slip, customer, "shrimati lakshmi", "basamati chaval", "2 x 12.50", "EUR 25.00")
                    .doesNotContain("?");
            assertThat(said(shop, "/v1/devices")).isEqualTo(SAID);
            assertThat(said(shop, "/v1/health")).isEqualTo(SAID);
        }
    }

    private static String said(SmallShop shop, String path) {
        return shop.get(path).path("devices").path(0).path("say").asString();
    }
}
