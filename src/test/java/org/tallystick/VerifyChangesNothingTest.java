package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.SmallShop;

/** Whoever audits a folder leaves it as it is, and needs of it no more than the book. */
class VerifyChangesNothingTest {
    @TempDir
    Path base;

    private SmallShop shop;
    private Path people;
    private Path segment;

    @BeforeEach
    void tradeAndEnd() throws IOException {
        shop = SmallShop.in(base.resolve("shop"));
        String rosa = shop.customer("Rosa", "50.00");
        shop.sold(SmallShop.sale(rosa, "5.00"));
        shop.sold(SmallShop.sale(rosa, "6.00"));
        shop.stop();
        people = shop.folder.resolve("people.jsonl");
        segment = shop.folder.resolve("book/T1.1/000001.jsonl");
    }

    @Test
    void ofASoundFolder() throws IOException {
        Map<String, String> before = files(shop.folder);

        assertThat(shop.run("verify")).as(shop.said()).isZero();

        assertThat(shop.said())
                .startsWith("Sound: 4 lines, each balance proved; the index was not looked at (--index).");
        assertThat(files(shop.folder)).isEqualTo(before);
    }

    @Test
    void ofAFolderThatLostItsPowerInMidLine() throws IOException {
        Files.writeString(segment, "{\"v\":1,\"n\":5,\"at\":\"2026-", StandardOpenOption.APPEND);
        Map<String, String> before = files(shop.folder);

        assertThat(shop.run("verify")).as(shop.said()).isZero();

        assertThat(shop.said())
                .contains(
                        "000001.jsonl, line 5: ",
                        "The next start puts it aside; it was never acknowledged.",
                        "Sound: 4 lines");
        assertThat(files(shop.folder)).isEqualTo(before);
    }

    @Test
    void ofAFolderThatLostItsPowerBeforeARecordWasWritten() throws IOException {
        List<String> records = Files.readAllLines(people);
        Files.write(people, records.subList(0, records.size() - 1));

        assertThat(shop.run("verify")).as(shop.said()).isZero();

        assertThat(shop.said())
                .contains(
                        "000001.jsonl, line 4: it has no record in people.jsonl.",
                        "The next start puts it aside; it was never acknowledged.",
                        "Sound: 3 lines");
    }

    @Test
    void ofACopyOfTheBookAlone() throws IOException {
        Path copy = base.resolve("copy");
        Files.createDirectories(copy.resolve("book/T1.1"));
        Files.copy(segment, copy.resolve("book/T1.1/000001.jsonl"));
        Files.copy(people, copy.resolve("people.jsonl"));
        Map<String, String> before = files(copy);

        assertThat(shop.run(copy, "--json", "verify")).as(shop.said()).isZero();
        assertThat(shop.said())
                .startsWith("{\"sound\":true,\"lines\":4,\"head\":\"")
                .contains("\"findings\":[],\"notes\":[]");
        String head = shop.said().split("\"head\":\"", 2)[1].substring(0, 16);
        assertThat(shop.run(copy, "verify", "--anchor", head)).isZero();
        assertThat(shop.said()).contains("The anchor is line 4");
        assertThat(shop.run(copy, "verify", "--anchor", "0123456789abcdef")).isEqualTo(6);
        assertThat(files(copy)).isEqualTo(before);
    }

    @Test
    void findsPeopleRecordsThatAreGoneThoughNobodyWasErased() throws IOException {
        List<String> records = Files.readAllLines(people);
        Files.write(
                people,
                Stream.concat(records.stream().limit(1), records.stream().skip(2))
                        .toList());

        assertThat(shop.run("verify")).isEqualTo(6);

        assertThat(shop.said())
                .contains("book, line 3: its people record is gone from people.jsonl, and nobody whom it is about was"
                        + " erased; restore a backup or ask for help, and keep this folder as it is");
    }

    @Test
    void saysWhereThereIsNoBook() throws IOException {
        Path empty = Files.createDirectory(base.resolve("empty"));

        assertThat(shop.run(empty, "verify")).isEqualTo(2);

        assertThat(shop.said())
                .contains(
                        empty + " holds no book: there is no folder book in it; name a data folder, or a copy of one");
        assertThat(empty).isEmptyDirectory();
    }

    /** All that is in a folder: bytes, and when each was changed last. */
    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.forEach(each -> files.put(folder.relativize(each).toString(), state(each)));
        }
        return files;
    }

    private static String state(Path file) {
        try {
            String bytes = Files.isDirectory(file) ? "" : HexFormat.of().formatHex(Files.readAllBytes(file));
            return Files.getLastModifiedTime(file) + " " + bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
