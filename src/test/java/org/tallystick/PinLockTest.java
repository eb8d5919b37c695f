package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.app.ShopFixture.plain;
import static org.tallystick.app.ShopFixture.sale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.ShopFixture;
import org.tallystick.secrets.QuickPin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Wrong PINs are lines of the book, so that nobody gets rid of the lock by pulling the plug. */
class PinLockTest {
    private static final String LOCKED = "too many wrong PINs; the next may be tried at 14:06:00";

    private ShopFixture shop;
    private String rosa;

    @BeforeEach
    void fiveWrongPins(@TempDir Path base) throws IOException {
        shop = ShopFixture.withoutDevices(base);
        rosa = shop.customer("Rosa Marín", "1.00");
        QuickPin.set(shop.folder, "271828");
        for (int i = 0; i < 5; i++) {
            tried("0000");
        }
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private JsonNode tried(String pin) {
        ObjectNode body = sale(rosa, "5.00");
        body.putObject("override").put("pin", pin).put("reason", "please");
        return shop.post("/v1/sales", body);
    }

    @Test
    void theLockSurvivesARestart() {
        shop.restart(false);

        assertThat(tried("271828").path("detail").asString()).isEqualTo(LOCKED);
    }

    @Test
    void theLockSurvivesARebuild() {
        shop.owner("POST", "/v1/rebuild", plain());

        assertThat(tried("271828").path("detail").asString()).isEqualTo(LOCKED);
    }

    @Test
    void theLockSurvivesTheLossOfTheIndex() throws IOException {
        shop.stop();
        try (Stream<Path> files = Files.walk(shop.folder.resolve("index"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        shop.start(false);

        assertThat(tried("271828").path("detail").asString()).isEqualTo(LOCKED);
    }

    @Test
    void afterAMinuteTheRightPinOpensAndForgetsTheWrongOnes() {
        passes(Duration.ofMinutes(1));

        assertThat(tried("271828").path("balanceAfter").asString()).isEqualTo("5.00");
        assertThat(tried("0000").path("detail").asString()).isEqualTo("that is not the owner's PIN; tries left: 4");
    }

    private void passes(Duration time) {
        shop.now.updateAndGet(now -> now.plus(time));
        shop.passed.addAndGet(time.toNanos());
    }

    @Test
    void aClockThatIsSetDoesNotOpenTheLock() {
        shop.now.updateAndGet(now -> now.plus(Duration.ofHours(9)));
        assertThat(tried("271828").path("detail").asString())
                .isEqualTo("too many wrong PINs; the next may be tried at 23:06:00");

        shop.now.updateAndGet(now -> now.minus(Duration.ofHours(9)));
        passes(Duration.ofSeconds(59));
        assertThat(tried("271828").path("detail").asString()).isEqualTo(LOCKED);
    }

    @Test
    void aClockThatWasSetBackStartsTheLockAnewAfterARestart() {
        passes(Duration.ofSeconds(40));
        shop.now.updateAndGet(now -> now.minus(Duration.ofHours(2)));
        shop.restart(false);
        assertThat(tried("271828").path("detail").asString())
                .isEqualTo("too many wrong PINs; the next may be tried at 12:06:40");

        passes(Duration.ofMinutes(1));
        assertThat(tried("271828").path("balanceAfter").asString()).isEqualTo("5.00");
    }

    @Test
    void aNewPinOpensTheLock() {
        shop.owner("PUT", "/v1/owner/pin", plain().put("pin", "314159"));

        assertThat(tried("314159").path("balanceAfter").asString()).isEqualTo("5.00");
    }
}
