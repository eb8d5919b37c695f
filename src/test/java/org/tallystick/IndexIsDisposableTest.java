package org.tallystick;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.app.ShopFixture.numbered;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.ShopFixture;
import org.tallystick.book.BookDamaged;
import org.tallystick.book.DataFolderLock;
import tools.jackson.databind.JsonNode;

/** The book is the truth: whatever happens to the index, the shop opens with the same figures. */
@IntegrationTest
class IndexIsDisposableTest {
    private ShopFixture shop;
    private String rosa;

    @BeforeEach
    void trade(@TempDir Path base) throws IOException {
        shop = ShopFixture.withoutDevices(base);
        rosa = shop.customer("Rosa Marín", "50.00");
        shop.sold(rosa, "10.00");
        shop.daysPass(1);
        shop.sold(rosa, "20.00");
        shop.post("/v1/repayments", numbered().put("customer", rosa).put("amount", "4.00"));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void opensWithTheSameFigures() {
        shop.start(false);
        JsonNode proved = shop.verified();
        assertThat(proved.path("findings")).isEmpty();
        assertThat(shop.owed(rosa)).isEqualTo("26.00");
        assertThat(shop.sold(rosa, "1.00")).isEqualTo("T1.1-000004");
    }

    @Test
    void aMissingIndexIsRebuilt() throws IOException {
        shop.stop();
        deleteIndex();

        opensWithTheSameFigures();
    }

    @Test
    void aPageThatCannotBeReadIsCuredWithinTheRequestThatFindsIt() throws IOException {
        shop.stop();
        Path table = damagedTableOf("rosa marin"); // as accounts are found by
        shop.start(false);

        assertThat(shop.owed(rosa)).isEqualTo("26.00");
        assertThat(table).as("made anew").content(ISO_8859_1).contains("Rosa");
        assertThat(shop.sold(rosa, "1.00")).isEqualTo("T1.1-000004");
        assertThat(shop.verified().path("findings")).isEmpty();
    }

    /** The table that holds a text, with the first letter of it changed. */
    private Path damagedTableOf(String text) throws IOException {
        String wanted = new String(text.getBytes(UTF_8), ISO_8859_1);
        try (Stream<Path> files = Files.list(shop.folder.resolve("index/db/seg0"))) {
            for (Path file : files.toList()) {
                int at = Files.readString(file, ISO_8859_1).indexOf(wanted);
                if (at >= 0) {
                    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
                        bytes.seek(at);
                        bytes.write('X');
                    }
                    return file;
                }
            }
        }
        throw new AssertionError("no table holds " + text);
    }

    private void deleteIndex() throws IOException {
        try (Stream<Path> files = Files.walk(shop.folder.resolve("index"))) {
            List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : all) {
                Files.delete(file);
            }
        }
    }

    @Test
    void anIndexThatDoesNotBootIsRebuilt() throws IOException {
        shop.stop();
        try (Stream<Path> files = Files.walk(shop.folder.resolve("index"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".dat")).toList()) {
                try (RandomAccessFile torn = new RandomAccessFile(file.toFile(), "rw")) {
                    torn.setLength(torn.length() / 2);
                }
            }
        }

        opensWithTheSameFigures();
    }

    @Test
    void anIndexThatLagsBehindCatchesUp(@TempDir Path kept) throws IOException {
        shop.stop();
        copy(shop.folder.resolve("index"), kept);
        shop.start(false);
        shop.sold(rosa, "3.00");
        shop.post("/v1/repayments", numbered().put("customer", rosa).put("amount", "3.00"));
        shop.stop();
        deleteIndex();
        copy(kept, shop.folder.resolve("index"));

        shop.start(false);
        assertThat(shop.verified().path("findings")).isEmpty();
        assertThat(shop.owed(rosa)).isEqualTo("26.00");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    @Test
    void rebuildOnDemandChangesNothing() {
        JsonNode before = shop.get("/v1/customers/" + rosa);

        shop.owner("POST", "/v1/rebuild", ShopFixture.plain());

        assertThat(shop.get("/v1/customers/" + rosa)).isEqualTo(before);
        assertThat(shop.verified().path("findings")).isEmpty();
    }

    @Test
    void aLineThatWasEditedIsFoundAndNamed() throws IOException {
        Path segment = shop.folder.resolve("book/T1.1/000001.jsonl");
        String text = Files.readString(segment);
        Files.writeString(segment, text.replaceFirst("EUR 10.00", "EUR 19.00"));

        JsonNode proved = shop.verified();

        assertThat(proved.path("sound").asBoolean()).isFalse();
        assertThat(proved.path("findings").path(0).asString()).contains("000001.jsonl", "line 3");
        Files.writeString(segment, text);
    }

    @Test
    void aDamagedBookStopsTheStartAndSaysWhere() throws IOException {
        shop.stop();
        Path segment = shop.folder.resolve("book/T1.1/000001.jsonl");
        String text = Files.readString(segment);
        Files.writeString(segment, text.replaceFirst("EUR 10.00", "EUR 19.00"));
        deleteIndex();

        assertThatThrownBy(() -> shop.start(false))
                .isInstanceOf(BookDamaged.class)
                .hasMessageContaining("line 3");
        Files.writeString(segment, text);
        opensWithTheSameFigures();
    }

    @Test
    void aSecondProcessIsKeptOut() {
        assertThatThrownBy(() -> shop.start(false)).isInstanceOf(DataFolderLock.InUse.class);
    }

    @Test
    void aLaterDayBeginsWithTheCloseOfTheOneBefore() throws IOException {
        String lines = Files.readString(shop.folder.resolve("book/T1.1/000001.jsonl"));

        assertThat(lines.lines().filter(line -> line.contains("\"kind\":\"day-close\"")))
                .hasSize(1);
        assertThat(lines).contains("\"closes\":\"2026-11-21\",\"sold\":\"EUR 10.00\"");
    }

    /** The process died between the day close and the line that caused it. */
    @Test
    void aDayIsClosedOnce() throws IOException {
        shop.daysPass(1);
        shop.sold(rosa, "1.00");
        shop.stop();
        Path segment = shop.folder.resolve("book/T1.1/000001.jsonl");
        String text = Files.readString(segment);
        Files.writeString(segment, text.substring(0, text.lastIndexOf("{\"v\"")));
        deleteIndex();

        shop.start(false);
        shop.sold(rosa, "1.00");

        assertThat(shop.verified().path("findings")).isEmpty();
        assertThat(Files.readString(segment).lines().filter(line -> line.contains("\"closes\":\"2026-11-22\"")))
                .hasSize(1);
    }
}
