package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.SmallShop;
import tools.jackson.databind.JsonNode;

/** Backups that nobody has to think of, and that say so when they fail. */
class AutomaticBackupTest {
    @TempDir
    private Path base;

    private SmallShop shop() throws IOException {
        return SmallShop.in(base.resolve("shop"), "backup: {to: \"%s\", at: close}".formatted(stick()));
    }

    private Path stick() {
        return base.resolve("stick");
    }

    private List<String> backups() throws IOException {
        try (Stream<Path> files = Files.list(stick())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void eachDayCloseLeavesABackupThatCanBeRestored() throws IOException {
        Files.createDirectory(stick());
        try (SmallShop shop = shop()) {
            shop.customer("Rosa", "50.00");
            shop.closeDay();
            shop.daysPass(1);
            shop.sold(SmallShop.sale("T1-0001", "1.00"));
            shop.closeDay();
            shop.stop();

            assertThat(backups())
                    .containsExactly("tallystick-T1-2026-11-21-140500-close", "tallystick-T1-2026-11-22-140500-close");
            assertThat(shop.run(base.resolve("new"), "restore", stick().toString()))
                    .isZero();
            try (SmallShop again = SmallShop.at(base.resolve("new"), shop.now.get())) {
                assertThat(again.owed("T1-0001")).isEqualTo("1.00");
                assertThat(again.notices()).isEmpty();
            }
        }
    }

    @Test
    void aMissingMediumIsToldUntilABackupIsMadeAlsoAfterARestart() throws IOException {
        try (SmallShop shop = shop()) {
            shop.customer("Rosa", "50.00");
            shop.closeDay();
            shop.stop();
            assertThat(stick()).doesNotExist();

            shop.daysPass(1);
            shop.start();
            assertThat(shop.notices())
                    .singleElement()
                    .asString()
                    .isEqualTo(("the backup fails since 2026-11-21T13:05:00Z: %s is not there; plug the medium in, or"
                                    + " make the folder; there is none yet; make one now with: tallystick backup %s")
                            .formatted(stick(), stick()));
            Files.createDirectory(stick());
            JsonNode made = shop.post("/v1/backup", SmallShop.plain().put("to", stick().toString()));
            assertThat(made.path("folder").asString())
                    .as(made.toString())
                    .isEqualTo(stick() + "/tallystick-T1-2026-11-22-140500");
            assertThat(shop.notices()).isEmpty();
            shop.stop();
            shop.start();
            assertThat(shop.notices()).isEmpty();
        }
    }

    /** As the names that systems give to folders may do. */
    @Test
    void aFolderMayBeNamedLikeAPaymentCard() throws IOException {
        Path named = Files.createDirectory(base.resolve("stick-6648256891699238450"));
        try (SmallShop shop = shop()) {
            shop.customer("Rosa", "50.00");

            JsonNode made = shop.post("/v1/backup", SmallShop.plain().put("to", named.toString()));
            assertThat(made.path("folder").asString()).as(made.toString()).startsWith(named.toString());
            JsonNode exported = shop.post(
                    "/v1/export",
                    SmallShop.plain()
                            .put("what", "book")
                            .put("to", named.resolve("book.zip").toString()));
            assertThat(named.resolve("book.zip")).as(exported.toString()).exists();
        }
    }

    @Test
    void aWrongPlaceStopsTheStartWithItsPlace() throws IOException {
        try (SmallShop shop = shop()) {
            shop.stop();
            for (String wrong : List.of(
                    "{to: stick}",
                    "{to: \"%s\"}".formatted(shop.folder.resolve("b")),
                    "{at: close}",
                    "{to: /x, at: noon}")) {
                Files.writeString(
                        shop.folder.resolve("shop.yaml"),
                        "shop: {name: Corner, currency: EUR, timeZone: Europe/Berlin}\nbackup: " + wrong);
                assertThat(shop.run("customer", "list")).as(wrong).isEqualTo(2);
                assertThat(shop.said()).contains("shop.yaml", "backup.");
            }
        }
    }

    @Test
    void aBackupIsMadeAtTheCommandLineWithoutARunningModule() throws IOException {
        try (SmallShop shop = shop()) {
            shop.customer("Rosa", "50.00");
            shop.stop();
            assertThat(shop.run("backup", stick().toString())).isEqualTo(2);
            assertThat(shop.said()).contains("stick is not there; plug the medium in, or make the folder");
            Files.createDirectory(stick());
            assertThat(shop.run("backup", stick().toString(), "--with-secrets")).isZero();
            assertThat(shop.said()).contains("Backup " + stick(), "2 lines, checked");
            assertThat(stick().resolve(backups().getFirst()).resolve("secrets/owner-token"))
                    .exists();
            assertThat(shop.run("backup", shop.folder.toString())).isEqualTo(2);
            assertThat(shop.said()).contains("lies in the data folder; choose another one");
        }
    }
}
