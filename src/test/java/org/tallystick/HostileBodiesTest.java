package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Role;
import org.tallystick.app.SmallShop;
import tools.jackson.databind.node.ObjectNode;

/** Bodies that are no request, methods that are not there, and two ways to write one request. */
class HostileBodiesTest {
    @Test
    void eachIsToldWhatItIs(@TempDir Path base) throws IOException {
        try (SmallShop shop = SmallShop.in(base)) {
            for (String body : HostileValues.bodies()) {
                assertThat(shop.call("/v1/sales", body).text())
                        .as(body.length() > 100 ? body.substring(0, 100) : body)
                        .contains("\"code\":\"bad-input\"");
            }
            assertThat(shop.answer(call("PUT", "/v1/sales")).headers()).containsEntry("Allow", "POST, GET, HEAD");
            assertThat(shop.answer(call("PUT", "/v1/health")).headers()).containsEntry("Allow", "GET, HEAD");
        }
    }

    @Test
    void anIdInCapitalsIsTheSameId(@TempDir Path base) throws IOException {
        try (SmallShop shop = SmallShop.in(base)) {
            shop.customer("Rosa", "50.00");
            String id = UUID.randomUUID().toString();
            String capitals = id.toUpperCase(java.util.Locale.ROOT);
            ObjectNode sale = SmallShop.sale("T1-0001", "5.000");

            assertThat(shop.call("/v1/sales", sale.put("id", capitals).toString())
                            .status())
                    .isEqualTo(201);
            assertThat(shop.call("/v1/sales", sale.put("id", id).toString()).status())
                    .isEqualTo(200);
            assertThat(shop.answer(call("GET", "/v1/sales/" + capitals)).status())
                    .isEqualTo(200);
            ObjectNode gone = SmallShop.numbered().put("reason", "mistake");
            assertThat(shop.call("/v1/sales/" + capitals + "/void", gone.toString())
                            .status())
                    .isEqualTo(201);
            assertThat(shop.call("/v1/sales/" + id + "/void", gone.toString()).status())
                    .isEqualTo(200);
        }
    }

    private static ApiRequest call(String method, String path) {
        return new ApiRequest(method, path, Map.of(), ApiResponse.JSON, "", Role.OWNER);
    }
}
