package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.SmallShop;
import tools.jackson.databind.node.ObjectNode;

/** A backup, the disk dies, and the shop goes on. */
@IntegrationTest
class RestoredBookTest {
    @TempDir
    private Path base;

    @BeforeEach
    void plugIn() throws IOException {
        Files.createDirectory(backups());
    }

    private Path backups() {
        return base.resolve("stick");
    }

    private static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void aRestoredShopGoesOnInANewEpochAndNothingIsBookedTwice() throws IOException {
        ObjectNode early = SmallShop.sale("T1-0001", "5.00");
        ObjectNode lost = SmallShop.sale("T1-0001", "7.00");
        try (SmallShop shop = SmallShop.in(base.resolve("shop"))) {
            String rosa = shop.customer("Rosa", "50.00");
            assertThat(shop.sold(early)).isEqualTo("T1.1-000001");
            assertThat(shop.post(
                                    "/v1/backup",
                                    SmallShop.plain().put("to", backups().toString()))
                            .path("epoch")
                            .asString())
                    .isEqualTo("T1.1");
            assertThat(shop.sold(lost)).isEqualTo("T1.1-000002");
            assertThat(shop.customer("Ben", "5.00")).isEqualTo("T1-0002");
            shop.stop();

            Path fresh = base.resolve("new");
            assertThat(shop.run(fresh, "restore", backups().toString())).isZero();
            assertThat(shop.said())
                    .contains(in(backups()).getFirst().toString(), "the first slip is T1.2-000001", "owner pin");
            try (SmallShop again = SmallShop.at(fresh)) {
                assertThat(again.owed(rosa)).isEqualTo("5.00");
                assertThat(again.sold(early)).as("booked before the backup").isEqualTo("T1.1-000001");
                assertThat(again.sold(lost)).as("lost, and booked anew").isEqualTo("T1.2-000001");
                assertThat(again.customer("Cem", "5.00")).isEqualTo("T1-1001");
                assertThat(again.owed(rosa)).isEqualTo("12.00");
                assertThat(again.findings()).isEmpty();
                again.stop();
                again.start();
                assertThat(again.sold(SmallShop.sale(rosa, "1.00"))).isEqualTo("T1.2-000002");
            }
        }
    }

    @Test
    void noTwoRestoresGoOnInTheSameEpoch() throws IOException {
        try (SmallShop shop = SmallShop.in(base.resolve("shop"))) {
            shop.customer("Rosa", "50.00");
            shop.run("nothing");
            shop.post("/v1/backup", SmallShop.plain().put("to", backups().toString()));
            shop.daysPass(1);
            shop.customer("Ben", "50.00");
            shop.post("/v1/backup", SmallShop.plain().put("to", backups().toString()));
            shop.stop();
            List<Path> made = in(backups());

            assertThat(shop.run(base.resolve("a"), "restore", made.get(0).toString()))
                    .isZero();
            assertThat(shop.said()).contains("goes on as T1.2");
            assertThat(shop.run(base.resolve("b"), "restore", made.get(0).toString()))
                    .isZero();
            assertThat(shop.said()).contains("goes on as T1.3");
            assertThat(shop.run(base.resolve("c"), "restore", backups().toString()))
                    .isZero();
            assertThat(shop.said()).contains(made.get(1).toString(), "goes on as T1.4");
            assertThat(shop.run(base.resolve("d"), "restore", backups().toString(), "--epoch", "3"))
                    .isEqualTo(2);
            assertThat(shop.said()).contains("epoch: T1.3 was begun already", "the next that is free is 5");
            assertThat(shop.run(base.resolve("d"), "restore", backups().toString(), "--epoch", "9"))
                    .isZero();
            assertThat(Files.readString(made.get(1).resolve("restored.txt"))).contains("T1.4 begun", "T1.9 begun");
        }
    }

    @Test
    void withItsSecretsAShopMovesAsItIs() throws IOException {
        try (SmallShop shop = SmallShop.in(base.resolve("shop"))) {
            shop.customer("Rosa", "50.00");
            Path card = Path.of("secrets", "card-key");
            shop.post(
                    "/v1/backup",
                    SmallShop.plain().put("to", backups().toString()).put("withSecrets", true));
            shop.stop();

            Path fresh = base.resolve("new");
            assertThat(shop.run(fresh, "--json", "restore", backups().toString()))
                    .isZero();
            assertThat(SmallShop.JSON.readTree(shop.said()).path("withSecrets").asBoolean())
                    .isTrue();
            assertThat(fresh.resolve(card)).hasSameTextualContentAs(shop.folder.resolve(card));
            assertThat(Files.getPosixFilePermissions(in(backups()).getFirst().resolve(card)))
                    .hasSize(2);
            assertThat(Files.getPosixFilePermissions(fresh)).hasSize(3);
        }
    }

    @Test
    void aBookThatIsThereIsNeverOverwritten() throws IOException {
        try (SmallShop shop = SmallShop.in(base.resolve("shop"))) {
            shop.customer("Rosa", "50.00");
            shop.post("/v1/backup", SmallShop.plain().put("to", backups().toString()));
            shop.stop();

            assertThat(shop.run("restore", backups().toString())).isEqualTo(2);
            assertThat(shop.said()).contains("holds a credit book already", "mv '" + shop.folder);
            assertThat(shop.run(base, "restore", backups().toString())).isEqualTo(2);
            assertThat(shop.said()).contains("is not empty");
            assertThat(shop.run(base.resolve("x"), "restore", base.toString())).isEqualTo(2);
            assertThat(shop.said()).contains("is no backup and holds none");
            assertThat(shop.run(base.resolve("x"), "restore", base.resolve("y").toString()))
                    .isEqualTo(2);
            assertThat(shop.said()).contains("is not there; plug the medium in");
        }
    }

    @Test
    void aDamagedOrHalfWrittenBackupIsRefused() throws IOException {
        try (SmallShop shop = SmallShop.in(base.resolve("shop"))) {
            shop.customer("Rosa", "50.00");
            shop.post("/v1/backup", SmallShop.plain().put("to", backups().toString()));
            shop.stop();
            Path backup = in(backups()).getFirst();
            Path part = backup.resolveSibling(backup.getFileName() + ".part");

            Files.move(backup, part);
            assertThat(shop.run(base.resolve("new"), "restore", backups().toString()))
                    .isEqualTo(2);
            Files.move(part, backup);
            Path people = backup.resolve("people.jsonl");
            Files.writeString(people, Files.readString(people).replace("Rosa", "Rose"));
            assertThat(shop.run(base.resolve("new"), "restore", backups().toString()))
                    .isEqualTo(6);
            assertThat(shop.said()).contains("is damaged and nothing was restored", "people.jsonl");
            assertThat(base.resolve("new")).doesNotExist();
        }
    }

    @Test
    void theDayThatTheBackupWasMadeOnIsClosedBeforeTheNext() throws IOException {
        try (SmallShop shop = SmallShop.in(base.resolve("shop"))) {
            shop.customer("Rosa", "50.00");
            shop.post("/v1/backup", SmallShop.plain().put("to", backups().toString()));
            shop.stop();
            shop.daysPass(1);
            Path fresh = base.resolve("new");
            assertThat(shop.run(fresh, "restore", backups().toString())).isZero();
            try (SmallShop again = SmallShop.at(fresh)) {
                again.daysPass(1);
                again.sold(SmallShop.sale("T1-0001", "1.00"));
                assertThat(again.findings()).isEmpty();
            }
            try (Stream<String> lines = Files.lines(fresh.resolve("book/T1.2/000002.jsonl"))) {
                assertThat(lines.filter(line -> line.contains("\"day-close\"")).toList())
                        .hasSize(1);
            }
        }
    }

    @Test
    void aPathThatCannotBeMeantIsRefused() throws IOException {
        try (SmallShop shop = SmallShop.in(base.resolve("shop"))) {
            Path inside = shop.folder.resolve("copy");

            assertThat(shop.call("/v1/backup", "{\"to\":\"stick\"}").text()).contains("is no whole path");
            assertThat(shop.call(
                                    "/v1/backup",
                                    SmallShop.plain()
                                            .put("to", inside.toString())
                                            .toString())
                            .text())
                    .contains("lies in the data folder");
            Path file = Files.writeString(base.resolve("file"), "x");
            assertThat(shop.call(
                                    "/v1/backup",
                                    SmallShop.plain().put("to", file.toString()).toString())
                            .status())
                    .isGreaterThanOrEqualTo(400);
            assertThat(inside).doesNotExist();
        }
    }

    @Test
    void anAnchorOnPaperTellsWhetherTheBookWasCutOff() throws IOException {
        try (SmallShop shop = SmallShop.in(base.resolve("shop"))) {
            shop.customer("Rosa", "50.00");
            shop.post("/v1/backup", SmallShop.plain().put("to", backups().toString()));
            shop.sold(SmallShop.sale("T1-0001", "5.00"));
            String head =
                    shop.post("/v1/verify", SmallShop.plain()).path("head").asString();
            shop.sold(SmallShop.sale("T1-0001", "1.00"));
            shop.stop();

            assertThat(shop.run("verify", "--anchor", head)).isZero();
            assertThat(shop.said()).contains("The anchor is line 3, of 2026-11-21");
            assertThat(shop.run("verify", "--anchor", "nonsense")).isEqualTo(2);
            Path fresh = base.resolve("new");
            assertThat(shop.run(fresh, "restore", backups().toString())).isZero();
            assertThat(shop.run(fresh, "verify")).isZero();
            assertThat(shop.run(fresh, "verify", "--anchor", head)).isEqualTo(6);
            assertThat(shop.said()).contains("is the hash of no line: lines were changed or cut off since");
        }
    }
}
