package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.app.ShopFixture.numbered;
import static org.tallystick.app.ShopFixture.plain;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.api.Role;
import org.tallystick.app.ShopFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A shop sells and closes its drawer through a night on which the clocks go forward or back; the day ends once. */
@IntegrationTest
class NightsOnWhichClocksChangeTest {
    private static final Duration STEP = Duration.ofMinutes(20);

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 02:30, 2027-03-27T22:00:00Z",
        "Europe/Berlin, 02:30, 2027-10-30T21:00:00Z",
        "Europe/Berlin, 04:00, 2027-10-30T21:00:00Z",
        "Africa/Cairo, 00:00, 2027-04-29T19:00:00Z",
        "America/Havana, 00:00, 2027-11-07T01:00:00Z",
        "Australia/Lord_Howe, 02:00, 2027-04-03T12:00:00Z"
    })
    void theDayEndsOnce(String zone, String cutOver, Instant evening, @TempDir Path base) throws IOException {
        try (ShopFixture shop = ShopFixture.withoutDevices(base)) {
            shop.stop();
            Path settings = shop.folder.resolve("shop.yaml");
            Files.writeString(
                    settings,
                    Files.readString(settings)
                            .replace(
                                    "timeZone: Europe/Berlin",
                                    "timeZone: %s, dayCutOver: \"%s\"".formatted(zone, cutOver)));
            shop.now.set(evening);
            shop.start(false);
            shop.daysPass(0);
            String rosa = shop.customer("Rosa", "500.00");
            String day = shop.get("/v1/day").path("day").asString();
            String first = day;
            int changes = 0;
            for (int step = 0; step < 27; step++) {
                shop.now.updateAndGet(now -> now.plus(STEP));
                shop.sold(rosa, "1.00");
                shop.post(
                        "/v1/repayments",
                        numbered()
                                .put("customer", rosa)
                                .put("amount", "1.00")
                                .put("method", "cash")
                                .put("cashier", "Ana"));
                if (step % 3 == 0) {
                    shop.owner("POST", "/v1/close", plain().put("counted", "1.00"));
                }
                JsonNode now = shop.get("/v1/day");
                assertThat(now.path("waits").asBoolean()).isFalse();
                assertThat(now.path("day").asString()).isGreaterThanOrEqualTo(day);
                changes += now.path("day").asString().equals(day) ? 0 : 1;
                day = now.path("day").asString();
            }

            assertThat(changes).as("from %s to %s", first, day).isEqualTo(1);
            assertThat(shop.verified().path("findings")).isEmpty();
            shop.restart(false);
            assertThat(shop.verified().path("findings")).isEmpty();
            assertThat(drawers(shop, first).add(drawers(shop, day)))
                    .as("the drawers of %s and %s", first, day)
                    .isEqualByComparingTo("27.00");
        }
    }

    /** What the shifts of a day should have taken in, those included that only its end has closed. */
    private static BigDecimal drawers(ShopFixture shop, String day) throws IOException {
        String summary = shop.call("GET", "/v1/summary", "", Role.OWNER, "application/json", Map.of("date", day))
                .text();
        return new ObjectMapper()
                .readTree(summary)
                .path("shifts")
                .valueStream()
                .map(shift -> new BigDecimal(shift.path("expected").asString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
