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
import org.tallystick.till.event.EventCursor;
import org.tallystick.till.event.EventLog;
import org.tallystick.till.housekeeping.BookWatch;
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

    private static void looksThrough(SmallShop shop) {
        shop.watch().begin();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> shop.notices().isEmpty());
    }

    /** A shop whose people file was changed where a start does not look; the look behind it has found that. */
    private SmallShop damagedShop() throws IOException {
        SmallShop shop = SmallShop.in(base.resolve("shop"));
        shop.customer("Rosa", "50.00");
        shop.customer("Ben", "1.00");
        shop.stop();
        changed(shop.folder.resolve("people.jsonl"), "Rosa", "Rose");
        shop.start();
        shop.watch().begin();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !shop.notices().isEmpty());
        return shop;
    }

    private static Path note(SmallShop shop) {
        return shop.folder.resolve("book.damaged");
    }

    @Test
    void whatWasFoundHoldsAfterARestartUntilALookFindsNothing() throws IOException {
        try (SmallShop shop = damagedShop()) {
            shop.stop();
            shop.daysPass(1); // a summary of the damaged day itself cannot be had
            shop.start();
            creditStopsAndMoneyComesIn(shop, "T1-0001", "its personal fields in people.jsonl are not those");
            changed(shop.folder.resolve("people.jsonl"), "Rose", "Rosa");
            assertThat(note(shop)).content().contains("people.jsonl").doesNotContain("Rosa", "Rose", "Ben");
            looksThrough(shop);
            assertThat(note(shop)).doesNotExist();
            assertThat(shop.sold(SmallShop.sale("T1-0001", "1.00"))).isNotEmpty();
            shop.stop();
            shop.start();
            assertThat(shop.notices()).isEmpty();
        }
    }

    /** The command line looks through no book in the background. */
    @Test
    void verifyEndsItWhenItFindsNothing() throws IOException {
        try (SmallShop shop = damagedShop()) {
            shop.stop();
            assertThat(shop.run("verify")).isEqualTo(6);
            assertThat(note(shop)).exists();
            changed(shop.folder.resolve("people.jsonl"), "Rose", "Rosa");
            String[] sale = {"sell", "T1-0001", "--total", "1.00", "--receipt", "R-1"};
            assertThat(shop.run(sale)).isEqualTo(6);
            assertThat(shop.said()).contains("the book is damaged; nothing is sold on credit until it is restored");
            assertThat(shop.run("verify", "--index")).as(shop.said()).isZero();
            assertThat(note(shop)).doesNotExist();
            assertThat(shop.run(sale)).as(shop.said()).isZero();
        }
    }

    /** A power cut leaves the whole note or none; what cannot be read tells of damage, until somebody has looked. */
    @Test
    void aNoteThatWasCutOffIsNoneAndOneThatCannotBeReadOrWrittenEndsNothing() throws IOException {
        try (SmallShop shop = damagedShop()) {
            shop.stop();
            changed(shop.folder.resolve("people.jsonl"), "Rose", "Rosa");
            Files.move(note(shop), shop.folder.resolve("book.damaged.new"));
            shop.start();
            assertThat(shop.notices()).isEmpty();
            shop.stop();
            Files.createDirectory(note(shop));
            shop.start();
            assertThat(shop.notices())
                    .singleElement()
                    .asString()
                    .contains("book.damaged, which names what is damaged, cannot be read");
            assertThat(shop.get("/v1/health").path("canSell").asBoolean()).isFalse();
            looksThrough(shop);
            assertThat(note(shop)).doesNotExist();
            assertThat(shop.sold(SmallShop.sale("T1-0001", "1.00"))).isNotEmpty();
        }
    }

    /** It is about the bytes of one folder, and a backup is checked when it is made. */
    @Test
    void aRestoredFolderKnowsNothingOfIt() throws IOException {
        Path stick = Files.createDirectory(base.resolve("stick"));
        try (SmallShop shop = damagedShop()) {
            changed(shop.folder.resolve("people.jsonl"), "Rose", "Rosa");
            assertThat(note(shop)).exists();
            JsonNode made = shop.post("/v1/backup", SmallShop.plain().put("to", stick.toString()));
            assertThat(Path.of(made.path("folder").asString())).isDirectoryNotContaining("glob:**book.damaged*");
            assertThat(shop.run(base.resolve("new"), "restore", stick.toString()))
                    .as(shop.said())
                    .isZero();
            try (SmallShop restored = SmallShop.at(base.resolve("new"), shop.now.get())) {
                assertThat(restored.notices()).isEmpty();
                assertThat(restored.sold(SmallShop.sale("T1-0001", "1.00"))).isNotEmpty();
            }
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
            assertThat(events.after(EventCursor.START, 0).beside()).isEmpty();
            assertThat(shop.findings()).isEmpty();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
