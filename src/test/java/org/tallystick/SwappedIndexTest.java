package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.app.SmallShop;
import org.tallystick.book.BookDamaged;
import org.tallystick.files.FolderTree;

/** What stands in the place of the index and is not this book's. */
@IntegrationTest
class SwappedIndexTest {
    @TempDir
    private Path base;

    /** A shop with some lines, closed; the customer owes 5.00 for each sale. */
    private SmallShop traded(String name, int sales) throws IOException {
        SmallShop shop = SmallShop.in(base.resolve(name));
        String rosa = shop.customer("Rosa", "500.00");
        for (int i = 0; i < sales; i++) {
            shop.sold(SmallShop.sale(rosa, "5.00"));
        }
        shop.stop();
        return shop;
    }

    private static void putIndex(Path from, SmallShop to) throws IOException {
        Path index = to.folder.resolve("index");
        FolderTree.remove(index);
        copy(from, index);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static void opensWithTheSameFigures(SmallShop shop, String owed) {
        shop.start();
        assertThat(shop.owed("T1-0001")).isEqualTo(owed);
        assertThat(shop.findings()).isEmpty();
        assertThat(shop.get("/v1/health").path("canSell").asBoolean()).isTrue();
        shop.stop();
    }

    @Test
    void theIndexOfAnotherShopIsThrownAwayAndToldInTheLog() throws IOException {
        SmallShop shop = traded("shop", 2);
        for (int sales : List.of(1, 2, 9)) {
            SmallShop other = traded("other" + sales, sales);
            putIndex(other.folder.resolve("index"), shop);

            assertThat(shop.run("verify", "--index")).as(shop.said()).isZero();
            assertThat(Files.readString(shop.folder.resolve("log/tallystick.log")))
                    .contains("it is the index of another book");
            opensWithTheSameFigures(shop, "10.00");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"index", "index/db", "index/db.new", "index/db.ready", "index/db.old", "index/derby.log"})
    void garbageInItsPlaceIsReplaced(String name) throws IOException {
        SmallShop shop = traded("shop", 2);
        Path garbage = shop.folder.resolve(name);
        FolderTree.remove(garbage);
        if (name.endsWith("log")) {
            Files.createDirectories(garbage.resolve("folder"));
        } else {
            Files.writeString(garbage, "garbage");
        }

        opensWithTheSameFigures(shop, "10.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"another shop's", "garbage", "a file"})
    void rebuildMakesANewOneWhateverStandsThere(String what) throws IOException {
        SmallShop shop = traded("shop", 2);
        Path index = shop.folder.resolve("index");
        switch (what) {
            case "another shop's" -> putIndex(traded("other", 3).folder.resolve("index"), shop);
            case "garbage" -> {
                try (Stream<Path> files = Files.walk(index)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        Files.writeString(file, "garbage");
                    }
                }
            }
            default -> {
                FolderTree.remove(index);
                Files.writeString(index, "garbage");
            }
        }

        assertThat(shop.run("rebuild")).as(shop.said()).isZero();
        assertThat(shop.said()).contains("Rebuilt from 4 lines.");
        assertThat(shop.run("--json", "rebuild")).isZero();
        assertThat(shop.said()).contains("{\"lines\":4}");
        opensWithTheSameFigures(shop, "10.00");
    }

    /** The same book that went on otherwise, or was cut off: it is not for a command to believe that. */
    @Test
    void linesThatTheIndexOfThisBookKnowsAreMissedUntilTheOwnerRebuilds() throws IOException {
        SmallShop shop = traded("shop", 3);
        Path segment = shop.folder.resolve("book/T1.1/000001.jsonl");
        String text = Files.readString(segment);
        Files.writeString(segment, text.substring(0, text.lastIndexOf("{\"v\"")));

        assertThatThrownBy(shop::start)
                .isInstanceOf(BookDamaged.class)
                .hasMessageContaining("the index knows this line, but the segment ends before it");
        assertThat(shop.run("verify", "--index")).isEqualTo(6);

        assertThat(shop.run("rebuild")).as(shop.said()).isZero();
        opensWithTheSameFigures(shop, "10.00");
    }

    /** By its hash or by its text: a rebuild reads the chain from the start. */
    @ParameterizedTest
    @ValueSource(strings = {"\"n\":1,", "\"sha256\":\"."})
    void aFirstLineThatWasTamperedWithIsNamedByTheRebuild(String where) throws IOException {
        SmallShop shop = traded("shop", 1);
        Path segment = shop.folder.resolve("book/T1.1/000001.jsonl");
        String text = Files.readString(segment);
        String instead = where.startsWith("\"n") ? "\"n\":7," : "\"sha256\":\"x";
        Files.writeString(segment, text.replaceFirst(where, instead));

        assertThat(shop.run("rebuild")).isEqualTo(6);
        assertThat(shop.said()).contains("book/T1.1/000001.jsonl, line 1: ");
        Files.writeString(segment, text);
        opensWithTheSameFigures(shop, "5.00");
    }
}
