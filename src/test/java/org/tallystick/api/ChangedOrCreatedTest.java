package org.tallystick.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.IntegrationTest;
import org.tallystick.app.SmallShop;
import tools.jackson.databind.node.ObjectNode;

/** A status tells whether something was created: by a POST alone. */
@IntegrationTest
class ChangedOrCreatedTest {
    @Test
    void whatIsChangedIsAnswered200TheFirstTimeAndWhenRepeated(@TempDir Path base) throws Exception {
        try (SmallShop shop = SmallShop.in(base.resolve("shop"))) {
            ObjectNode opened = SmallShop.numbered().put("name", "Rosa");
            assertThat(status(shop, "POST", "/v1/customers", opened)).isEqualTo(201);
            assertThat(status(shop, "POST", "/v1/customers", opened)).isEqualTo(200);

            ObjectNode note = SmallShop.numbered().put("note", "pays on Fridays");
            assertThat(status(shop, "PUT", "/v1/customers/T1-0001/note", note)).isEqualTo(200);
            assertThat(status(shop, "PUT", "/v1/customers/T1-0001/note", note)).isEqualTo(200);
            ObjectNode phone = SmallShop.numbered().put("phone", "+49 30 123456");
            assertThat(status(shop, "PATCH", "/v1/customers/T1-0001", phone)).isEqualTo(200);
        }
    }

    private static int status(SmallShop shop, String method, String path, ObjectNode body) {
        return shop.answer(new ApiRequest(method, path, Map.of(), ApiResponse.JSON, body.toString(), Role.OWNER))
                .status();
    }
}
