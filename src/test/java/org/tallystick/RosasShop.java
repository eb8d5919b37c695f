package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.ShopFixture;
import tools.jackson.databind.JsonNode;

/** A shop with one customer who may owe up to 50.00; whatever a test did there, the book must be sound after it. */
abstract class RosasShop {
    protected ShopFixture shop;
    protected String rosa;

    @BeforeEach
    void open(@TempDir Path base) throws IOException {
        shop = ShopFixture.withoutDevices(base);
        rosa = shop.customer("Rosa Marín", "50.00");
    }

    /** What a correction did: debt lowered, paid out, and the balance before and after. */
    protected static String figures(JsonNode answer) {
        return "%s %s %s %s"
                .formatted(
                        answer.path("debtLowered").asString(),
                        answer.path("payOut").asString("-"),
                        answer.path("balanceBefore").asString(),
                        answer.path("balanceAfter").asString());
    }

    @AfterEach
    void theBookIsSound() {
        JsonNode proved = shop.verified();
        shop.close();
        assertThat(proved.path("findings")).isEmpty();
        assertThat(proved.path("sound").asBoolean()).isTrue();
    }
}
