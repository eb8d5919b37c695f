package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.app.ShopFixture.numbered;
import static org.tallystick.app.ShopFixture.plain;
import static org.tallystick.app.ShopFixture.sale;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.api.Role;
import org.tallystick.app.ShopFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A membership card on a real serial line. */
class CardAtTheReaderTest {
    private static final String CARD = "10004711";
    private ShopFixture shop;
    private String rosa;

    @BeforeEach
    void giveRosaACard(@TempDir Path base) throws IOException {
        shop = ShopFixture.withDevices(base);
        rosa = shop.customer("Rosa Marín", "50.00");
        swipe(";" + CARD + "?", 1);
        shop.post("/v1/customers/" + rosa + "/cards", numbered());
        shop.call("DELETE", "/v1/reader/card", "", Role.TILL, "application/json", Map.of());
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void swipe(String frame, int expectedRead) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(
                        () -> shop.get("/v1/devices")
                                .path("devices")
                                .path(1)
                                .path("state")
                                .asString(),
                        "READY"::equals);
        shop.reader.swipe(frame + "\r");
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> shop.get("/v1/reader/card").path("read").asInt() == expectedRead);
    }

    @Test
    void theOwnersCardLetsOneSaleThroughAndLeavesTheCustomersWhereItIs() {
        shop.owner("PUT", "/v1/owner/card", plain().put("card", "10009999"));
        swipe(";" + CARD + "?", 2);
        ObjectNode request = sale("card", "60.00");
        request.putObject("override").put("ownerCard", true).put("reason", "wedding");
        assertThat(shop.post("/v1/sales", request).path("code").asString()).isEqualTo("not-permitted");

        shop.reader.swipe(";10009999?\r");
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> shop.events().toString().contains("owner.card"));
        JsonNode sold = shop.post("/v1/sales", request);
        JsonNode again = shop.post("/v1/sales", sale(rosa, "1.00").set("override", request.get("override")));

        assertThat(sold.path("customer").path("number").asString()).isEqualTo(rosa);
        assertThat(sold.path("override").path("means").asString()).isEqualTo("CARD");
        assertThat(again.path("code").asString()).as("it was for one sale").isEqualTo("not-permitted");
    }

    @Test
    void theCardStandsForItsOwnerUntilOneSaleHasUsedIt() {
        swipe(";" + CARD + "?", 2);

        JsonNode sold = shop.post("/v1/sales", sale("card", "4.00"));
        JsonNode second = shop.post("/v1/sales", sale("card", "4.00"));

        assertThat(sold.path("customer").path("number").asString()).isEqualTo(rosa);
        assertThat(second.path("detail").asString())
                .isEqualTo("there is no card at the reader; present it and try again");
    }

    @Test
    void aRepeatedSaleByCardFindsItsAnswerThoughTheCardIsGone() {
        swipe(";" + CARD + "?", 2);
        var request = sale("card", "4.00");
        JsonNode first = shop.post("/v1/sales", request);

        assertThat(shop.post("/v1/sales", request)).isEqualTo(first);
    }

    @Test
    void aCardThatWasSwappedMeanwhileIsNotChargedByMistake() {
        String mei = shop.customer("Mei Lin", "20.00");
        shop.post("/v1/customers/" + mei + "/cards", numbered().put("card", "10004712"));
        swipe(";" + CARD + "?", 2);
        swipe(";10004712?", 3);

        JsonNode refused = shop.post("/v1/sales", sale("card", "4.00").put("read", 2));

        assertThat(refused.path("code").asString()).isEqualTo("card-changed");
        assertThat(refused.path("detail").asString()).startsWith("another card was read since");
        assertThat(shop.owed(rosa)).isEqualTo("0.00");
        assertThat(shop.owed(mei)).isEqualTo("0.00");
    }

    @Test
    void theSameCardReadOnceMoreIsNoOtherAndNeitherIsAnotherOfTheSameCustomer() {
        swipe(";" + CARD + "?", 2);
        swipe(";" + CARD + "?", 3);
        JsonNode same = shop.post("/v1/sales", sale("card", "4.00").put("read", 2));
        JsonNode gone = shop.post("/v1/sales", sale("card", "4.00").put("read", 3));
        shop.post("/v1/customers/" + rosa + "/cards", numbered().put("card", "10004713"));
        swipe(";10004713?", 4);
        JsonNode hersToo = shop.post("/v1/sales", sale("card", "5.00").put("read", 3));

        assertThat(same.path("customer").path("number").asString()).isEqualTo(rosa);
        assertThat(gone.path("code").asString()).isEqualTo("card-changed");
        assertThat(gone.path("detail").asString()).startsWith("the card of that read is gone: a sale used it");
        assertThat(hersToo.path("customer").path("number").asString()).isEqualTo(rosa);
    }

    @Test
    void aCardPresentedOnceMoreByHabitAfterItsSaleStandsForNobodyUntilItIsPresentedAgain() {
        swipe(";" + CARD + "?", 2);
        shop.post("/v1/sales", sale("card", "4.00"));
        refusedAsJustUsed(1);
        assertThat(shop.get("/v1/reader/card").has("read")).isFalse();
        pass(Duration.ofMillis(800));
        refusedAsJustUsed(2);

        JsonNode next = shop.post("/v1/sales", sale("card", "4.00"));
        assertThat(next.path("code").asString()).isEqualTo("not-found");
        assertThat(next.path("detail").asString())
                .isEqualTo("the card at the reader was used for the sale before; present it again for another one");
        assertThat(shop.owed(rosa)).isEqualTo("4.00");

        swipe(";" + CARD + "?", 3);
        assertThat(shop.post("/v1/sales", sale("card", "4.00")).has("slip")).isTrue();

        refusedAsJustUsed(3);
        pass(Duration.ofSeconds(2));
        swipe(";" + CARD + "?", 4);
        assertThat(shop.post("/v1/sales", sale("card", "4.00")).has("slip")).isTrue();

        pass(Duration.ofSeconds(31));
        swipe(";" + CARD + "?", 5);
        assertThat(shop.post("/v1/sales", sale("card", "4.00")).has("slip")).isTrue();

        swipe(";10004712?", 6);
        refusedAsJustUsed(4);
        assertThat(shop.get("/v1/reader/card").path("read").asInt())
                .as("the next in the queue stands")
                .isEqualTo(6);
    }

    @Test
    void aSaleToTheCardsOwnerByNumberUsesTheCardAndOneToSomebodyElseDoesNot() {
        String mei = shop.customer("Mei Lin", "20.00");
        swipe(";" + CARD + "?", 2);

        shop.post("/v1/sales", sale(mei, "1.00"));
        assertThat(shop.get("/v1/reader/card").path("read").asInt()).isEqualTo(2);
        shop.post("/v1/sales", sale(rosa, "1.00"));
        assertThat(shop.get("/v1/reader/card").has("read")).isFalse();
    }

    private void pass(Duration time) {
        shop.now.updateAndGet(now -> now.plus(time));
    }

    private void refusedAsJustUsed(int times) {
        shop.reader.swipe(";" + CARD + "?\r");
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> {
            String events = shop.events().toString();
            return events.split("just-used", -1).length - 1 == times;
        });
    }

    @Test
    void aCardIsForgottenAfterFiveMinutes() {
        swipe(";" + CARD + "?", 2);
        shop.now.updateAndGet(now -> now.plusSeconds(301));

        assertThat(shop.post("/v1/assessments", plain().put("customer", "card").put("amount", "1.00"))
                        .path("code")
                        .asString())
                .isEqualTo("not-found");
    }

    @Test
    void aPaymentCardIsRefusedAndNothingOfItIsKeptAnywhere() throws IOException {
        String number = "4111111111111111";
        shop.reader.swipe(";" + number + "=29121010000000000?\r");
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> shop.events().toString().contains("payment-card"));
        assertThat(shop.get("/v1/reader/card").has("read")).isFalse();

        shop.stop();
        try (Stream<Path> files = Files.walk(shop.folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(bytes).as(file.toString()).doesNotContain(number).doesNotContain(CARD);
            }
        }
        shop.start(false);
    }

    @Test
    void aCardBelongsToOneCustomer() {
        String mei = shop.customer("Mei Lin", "20.00");

        JsonNode refused =
                shop.post("/v1/customers/" + mei + "/cards", numbered().put("card", CARD));
        JsonNode payment =
                shop.post("/v1/customers/" + mei + "/cards", numbered().put("card", "4111111111111111"));

        assertThat(refused.path("detail").asString()).contains("belongs to customer T1-0001 already");
        assertThat(payment.path("detail").asString())
                .isEqualTo("card: holds a payment card's number, which is kept nowhere; leave it out, "
                        + "or use the shop's own card");
    }
}
