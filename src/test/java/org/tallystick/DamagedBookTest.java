package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.SmallShop;
import org.tallystick.book.OsDisk;
import org.tallystick.till.BookWatch;
import org.tallystick.till.EventLog;
import tools.jackson.databind.JsonNode;

/** Bytes that change on the disk while the index knows what once stood there. */
@IntegrationTest
class DamagedBookTest {
    @TempDir
    private Path base;

    private static void changed(Path file, String from, String to) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String other = text.replaceFirst(from, to);
        assertThat(other).isNotEqualTo(text);
        Files.write(file, other.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Credit stops, money comes in, and everybody who can do something about it hears of it. */
    private static void creditStopsAndMoneyComesIn(SmallShop shop, String number, String what) {
        JsonNode refused = shop.post("/v1/sales", SmallShop.sale(number, "1.00"));
        assertThat(refused.path("code").asString()).isEqualTo("cannot-sell");
        assertThat(refused.path("why").asString()).isEqualTo("book");
        assertThat(refused.path("detail").asString())
                .isEqualTo("the book is damaged; nothing is sold on credit until it is restored, repayments go on;"
                        + " the owner sees what is wrong with: tallystick verify");
        JsonNode paid = shop.post(
                "/v1/repayments", SmallShop.numbered().put("customer", number).put("amount", "2.00"));
        assertThat(paid.path("amount").asString()).as("%s", paid).isEqualTo("2.00");
        JsonNode health = shop.get("/v1/health");
        assertThat(health.path("canSell").asBoolean()).isFalse();
        assertThat(health.path("why").get(0).asString()).contains("the book is damaged", what);
        assertThat(shop.get("/v1/summary").toString()).contains("the book is damaged, and nothing is sold on credit");
    }

    @Test
    void aChangedLineOfTheNewestSegmentIsFoundBeforeTheFirstSale() throws IOException {
        try (SmallShop shop = SmallShop.in(base.resolve("shop"))) {
            String rosa = shop.customer("Rosa", "50.00");
            shop.sold(SmallShop.sale(rosa, "5.55"));
            shop.sold(SmallShop.sale(rosa, "7.00"));
            shop.stop();
            shop.daysPass(1); // a summary of the damaged day itself cannot be had
            changed(shop.folder.resolve("book/T1.1/000001.jsonl"), "5[.]55", "3.33");
            shop.start();
            creditStopsAndMoneyComesIn(shop, rosa, "book/T1.1/000001.jsonl, line 3: the line at byte");
            assertThat(shop.findings()).isNotEmpty();
        }
    }

    @Test
    void whatTheStartDoesNotLookAtIsFoundSoonAfterwards() throws IOException {
        try (SmallShop shop = SmallShop.in(base.resolve("shop"))) {
            String rosa = shop.customer("Rosa", "50.00");
            shop.sold(SmallShop.sale(rosa, "5.00"));
            shop.customer("Ben", "1.00");
            shop.stop();
            shop.daysPass(1); // a summary of the damaged day itself cannot be had
            changed(shop.folder.resolve("people.jsonl"), "Rosa", "Rose");
            shop.start();
            assertThat(shop.sold(SmallShop.sale(rosa, "1.00"))).isNotEmpty();
            shop.watch().begin();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> !shop.notices().isEmpty());
            creditStopsAndMoneyComesIn(shop, rosa, "its personal fields in people.jsonl are not those");
        }
    }

    @Test
    void anErasureMeanwhileIsNoDamage() throws IOException {
        try (SmallShop shop = SmallShop.in(base.resolve("shop"))) {
            for (int i = 0; i < 5; i++) {
                shop.customer("Rosa " + i, "50.00");
            }
            AtomicInteger looks = new AtomicInteger();
            EventLog events = new EventLog(InstantSource.system());
            BookWatch watch = new BookWatch(
                    shop.folder,
                    new OsDisk(),
                    List.of(),
                    () -> {
                        var head = shop.head();
                        String number = "T1-000" + looks.incrementAndGet();
                        JsonNode erased = shop.post("/v1/customers/" + number + "/erase", SmallShop.numbered());
                        assertThat(erased.has("code")).as("%s", erased).isFalse();
                        shop.customer("Somebody else", "5.00");
                        return head;
                    },
                    events);
            watch.begin();
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> looks.get() >= 1);
            watch.close();
            assertThat(shop.notices()).isEmpty();
            assertThat(events.after(0, Duration.ZERO)).isEmpty();
            assertThat(shop.findings()).isEmpty();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
