package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.app.SmallShop.plain;
import static org.tallystick.app.SmallShop.sale;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Role;
import org.tallystick.app.QuickTill;
import org.tallystick.app.ShopFixture;
import org.tallystick.app.SmallShop;
import org.tallystick.till.event.Event;
import org.tallystick.till.event.EventCursor;
import org.tallystick.till.reading.EventReading;
import tools.jackson.databind.JsonNode;

/** Whoever asks for events gets each of them once and in order, whatever happens meanwhile. */
@IntegrationTest
class EventsTest {
    @TempDir
    private Path base;

    private static ApiRequest asking(Role role, String after, String wait) {
        return new ApiRequest("GET", "/v1/events", Map.of("after", after, "wait", wait), ApiResponse.JSON, "", role);
    }

    private static JsonNode events(SmallShop shop, Role role, String after) {
        return SmallShop.JSON.readTree(shop.answer(asking(role, after, "0")).text());
    }

    private static List<String> types(JsonNode page) {
        return page.path("events")
                .valueStream()
                .map(event -> event.path("type").asString())
                .toList();
    }

    @Test
    void whatHappenedIsToldAgainAfterARestartAndNoneOfItIsLost() throws IOException {
        try (SmallShop shop = SmallShop.in(base.resolve("shop"))) {
            String rosa = shop.customer("Rosa", "50.00");
            String slip = shop.sold(sale(rosa, "5.00"));
            JsonNode first = events(shop, Role.TILL, "0");
            assertThat(types(first)).containsExactly("customer.opened", "sale.booked", "slip.queued", "slip.queued");
            JsonNode booked = first.path("events").path(1);
            assertThat(booked.path("customer").asString()).isEqualTo(rosa);
            assertThat(booked.path("slip").asString()).isEqualTo(slip);
            assertThat(first.path("events").path(3).path("copy").asInt()).isEqualTo(1);
            String half = first.path("events").path(2).path("id").asString();

            shop.post(
                    "/v1/repayments", SmallShop.numbered().put("customer", rosa).put("amount", "2.00"));
            shop.stop();
            shop.start();

            assertThat(events(shop, Role.TILL, "0").path("events").path(1)).isEqualTo(booked);
            assertThat(types(events(shop, Role.TILL, half)))
                    .containsExactly("slip.queued", "repayment.booked", "slip.queued", "slip.queued");
            JsonNode rest = events(shop, Role.TILL, first.path("cursor").asString());
            assertThat(types(rest)).containsExactly("repayment.booked", "slip.queued", "slip.queued");
            assertThat(types(events(shop, Role.TILL, rest.path("cursor").asString())))
                    .isEmpty();
        }
    }

    @Test
    void theCounterIsNotToldWhatIsTheOwners() throws IOException {
        try (SmallShop shop = SmallShop.in(base.resolve("shop"))) {
            String rosa = shop.customer("Rosa", "50.00");
            shop.send(
                    "PUT",
                    "/v1/customers/" + rosa + "/standing",
                    SmallShop.numbered()
                            .put("standing", "BLOCKED")
                            .put("reason", "bounced")
                            .put("source", "OWN_EXPERIENCE")
                            .put("by", "Ama"));

            assertThat(types(events(shop, Role.OWNER, "0"))).contains("standing.changed", "settings.changed");
            assertThat(types(events(shop, Role.TILL, "0"))).containsExactly("customer.opened");
            assertThat(events(shop, Role.OWNER, "0").toString()).doesNotContain("Rosa", "bounced");
        }
    }

    @Test
    void whoeverWaitsIsAnsweredWhenItHappens() throws Exception {
        try (SmallShop shop = SmallShop.in(base.resolve("shop"))) {
            String rosa = shop.customer("Rosa", "50.00");
            String now = shop.get("/v1/events").path("cursor").asString();
            var asked = CompletableFuture.supplyAsync(
                    () -> shop.answer(asking(Role.TILL, now, "60")).text());
            shop.send( // nothing that a till is told of
                    "PUT",
                    "/v1/customers/" + rosa + "/note",
                    SmallShop.numbered().put("note", "pays on Fridays"));
            shop.sold(sale(rosa, "5.00"));

            assertThat(types(SmallShop.JSON.readTree(asked.get()))).startsWith("sale.booked");
        }
    }

    @Test
    void aThousandLinesAreToldOnceEachAndInOrder() throws Exception {
        try (QuickTill till = new QuickTill(Files.createDirectory(base.resolve("quick")))) {
            EventReading reading = new EventReading(till.session, till.events, type -> true);
            EventCursor cursor = EventCursor.START;
            List<Event> told = new ArrayList<>();
            for (int round = 0; round < 10; round++) {
                till.session.ask(open -> {
                    for (int i = 0; i < 100; i++) {
                        open.booking().wrongPin("Ana");
                    }
                    return open;
                });
                EventReading.Page page = reading.after(cursor, Duration.ZERO);
                told.addAll(page.events());
                cursor = page.reached();
            }
            for (var page = reading.after(cursor, Duration.ZERO);
                    !page.events().isEmpty();
                    page = reading.after(page.reached(), Duration.ZERO)) {
                told.addAll(page.events());
            }

            assertThat(told)
                    .extracting(event -> event.type().text())
                    .filteredOn("pin.wrong"::equals)
                    .hasSize(1000);
            assertThat(told).extracting(Event::cursor).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void aTillThatPrintsLearnsOfEachCopyItself() throws IOException {
        try (ShopFixture shop = ShopFixture.whoseTillPrints(base)) {
            String slip = shop.sold(shop.customer("Rosa", "50.00"), "14.50");
            shop.post("/v1/slips/" + slip + "/resolution", plain().put("printed", false));
            shop.post("/v1/slips/" + slip + "/reprint", plain().put("reason", "paper jam"));

            List<String> jobs = shop.events()
                    .valueStream()
                    .filter(event -> event.path("type").asString().startsWith("slip."))
                    .map(event -> event.path("type").asString() + " " + event.path("copy"))
                    .toList();
            assertThat(jobs).containsExactly("slip.queued 0", "slip.not-printed 0", "slip.queued 2");
        }
    }

    @Test
    void aCursorThatCannotBeIsRefused() throws IOException {
        try (SmallShop shop = SmallShop.in(base.resolve("shop"))) {
            shop.customer("Rosa", "50.00");

            assertThat(shop.answer(asking(Role.TILL, "yesterday", "0")).text())
                    .contains("after: is no cursor; give the id of an event, the cursor of an answer, or 0");
            assertThat(shop.answer(asking(Role.TILL, "0", "61")).text()).contains("wait: '61' is no number");
            for (String other : List.of("T1.1:99:1", "T1.2:1:1")) {
                ApiResponse lost = shop.answer(asking(Role.TILL, other, "0"));
                assertThat(lost.status()).isEqualTo(410);
                assertThat(lost.text()).contains("cursor-lost", "the book does not go on from " + other);
            }
        }
    }

    @Test
    void aBookThatWasRestoredSaysSoToWhoeverHasSeenMore() throws IOException {
        Path stick = Files.createDirectory(base.resolve("stick"));
        try (SmallShop shop = SmallShop.in(base.resolve("shop"))) {
            String rosa = shop.customer("Rosa", "50.00");
            shop.post("/v1/backup", plain().put("to", stick.toString()));
            String kept = shop.get("/v1/events").path("cursor").asString();
            shop.sold(sale(rosa, "5.00"));
            String lost = shop.get("/v1/events").path("cursor").asString();
            shop.stop();
            assertThat(shop.run(base.resolve("new"), "restore", stick.toString()))
                    .isZero();

            try (SmallShop again = SmallShop.at(base.resolve("new"))) {
                assertThat(types(events(again, Role.TILL, kept))).containsExactly("epoch.begun");
                assertThat(again.answer(asking(Role.TILL, lost, "0")).status()).isEqualTo(410);
            }
        }
    }

    /** A stream as it goes out, and what came of it until now. */
    private static final class Stream extends ByteArrayOutputStream {
        private final CompletableFuture<Void> ended;

        Stream(SmallShop shop, @Nullable String lastEventId) {
            ApiResponse answer = shop.stream(streaming(lastEventId));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.contentType()).isEqualTo("text/event-stream");
            ended = CompletableFuture.runAsync(() -> {
                try {
                    answer.writeTo(this);
                } catch (IOException e) {
                    throw new AssertionError(e);
                } finally {
                    answer.done();
                }
            });
        }

        void awaitText(String wanted) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> toString(StandardCharsets.UTF_8).contains(wanted));
        }
    }

    private static ApiRequest streaming(@Nullable String lastEventId) {
        return new ApiRequest("GET", "/v1/events", Map.of(), "text/event-stream", "", Role.TILL, lastEventId, null);
    }

    @Test
    void aStreamGoesOnBehindTheLastEventThatItsClientGot()
            throws IOException, ExecutionException, InterruptedException {
        try (SmallShop shop = SmallShop.in(base.resolve("shop"))) {
            String rosa = shop.customer("Rosa", "50.00");
            Stream stream = new Stream(shop, "0");
            stream.awaitText("event: customer.opened\n");
            shop.sold(sale(rosa, "5.00"));
            stream.awaitText("event: slip.queued\n");
            String text = stream.toString(StandardCharsets.UTF_8);
            assertThat(text).startsWith("retry: 2000\n\n").contains("\ndata: {\"id\":\"T1.1:");
            String last = text.substring(text.indexOf("id: ") + 4, text.indexOf("\nevent: customer.opened"));

            shop.stop();
            stream.ended.get();
            shop.start();

            Stream again = new Stream(shop, last);
            again.awaitText("event: slip.queued\n");
            assertThat(again.toString(StandardCharsets.UTF_8)).doesNotContain("customer.opened");
            shop.stop();
            again.ended.get();
        }
    }

    /** Each holds a place until it is written out, or given up. */
    @Test
    void asManyAsThereArePlacesForMayStream() throws IOException {
        try (SmallShop shop = SmallShop.in(base.resolve("shop"))) {
            List<ApiResponse> streams = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                streams.add(shop.stream(streaming(null)));
            }
            assertThat(streams).extracting(ApiResponse::status).containsOnly(200);

            ApiResponse oneTooMany = shop.stream(streaming(null));
            assertThat(oneTooMany.status()).isEqualTo(503);
            assertThat(oneTooMany.headers()).containsEntry("Retry-After", "5");
            assertThat(oneTooMany.text()).contains("20 wait for events already; close a stream, or ask without wait");
            assertThat(shop.answer(asking(Role.TILL, "0", "1")).status()).isEqualTo(503);
            assertThat(shop.answer(asking(Role.TILL, "0", "0")).status()).isEqualTo(200);

            streams.forEach(ApiResponse::done);
            assertThat(shop.answer(asking(Role.TILL, "0", "1")).status()).isEqualTo(200);
        }
    }
}
