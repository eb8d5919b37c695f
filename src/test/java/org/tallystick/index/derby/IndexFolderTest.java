package org.tallystick.index.derby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.index.derby.IndexFixture.build;
import static org.tallystick.index.derby.IndexFixture.copy;
import static org.tallystick.index.derby.IndexFixture.storeIn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.index.sql.Schema;
import org.tallystick.ledger.account.RandomShop;
import org.tallystick.ledger.index.AccountIndex;
import org.tallystick.ledger.index.IndexUnusable;
import org.tallystick.ledger.shop.Totals;

class IndexFolderTest {
    private static final int SEED = 7;

    @TempDir
    static Path five;

    @TempDir
    static Path twelve;

    @TempDir
    Path folder;

    @BeforeAll
    static void makeAnIndexOfFiveLinesAndOneOfTwelve() throws IOException {
        RandomShop shop = new RandomShop(SEED);
        build(five, shop.next(5));
        copy(five, twelve);
        try (AccountIndex index = storeIn(twelve).open()) {
            index.store(shop.next(7));
        }
    }

    @Test
    void withoutAnIndexSaysThatItHasToBeBuilt() {
        assertThatThrownBy(() -> storeIn(folder.resolve("index")).open())
                .isInstanceOf(IndexUnusable.class)
                .hasMessage("There is no index in %s; it has to be built from the book", folder.resolve("index"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void mayHaveAnyName() throws IOException {
        Path odd = folder.resolve("shop; create=false ü %41 'x'");
        copy(five, odd);
        try (AccountIndex index = storeIn(odd).open()) {
            assertThat(index.position().line()).isEqualTo(5);
        }
    }

    @Test
    void aNewIndexIsEmptyAndStandsAtTheBeginning() {
        try (AccountIndex index = storeIn(folder).replacedBy(fresh -> {})) {
            assertThat(index.position()).isEqualTo(RandomShop.BEGINNING);
            assertThat(index.totals()).isEqualTo(Totals.none(RandomShop.EUR));
            assertThat(index.customers("", 10)).isEmpty();
        }
    }

    @Test
    void anotherLayoutIsRebuilt() throws IOException, SQLException {
        copy(five, folder);
        sql("update meta set layout = 99");
        assertThatThrownBy(() -> storeIn(folder).open())
                .isInstanceOf(IndexUnusable.class)
                .hasMessage(
                        "The index in %s cannot be used and has to be rebuilt from the book: "
                                + "it has layout 99 in EUR, and layout " + Schema.LAYOUT + " in EUR is needed",
                        folder.resolve("db"));
    }

    @Test
    void tablesOfSomethingElseAreRebuilt() throws IOException, SQLException {
        copy(five, folder);
        sql("rename table meta to other");
        assertThatThrownBy(() -> storeIn(folder).open())
                .isInstanceOf(IndexUnusable.class)
                .hasMessageContaining("'META' does not exist");
    }

    @Test
    void anotherCurrencyIsRebuilt() throws IOException {
        copy(five, folder);
        var inYen = new DerbyStore(folder, CurrencyUnit.JPY, RandomShop.BEGINNING);
        assertThatThrownBy(inYen::open)
                .isInstanceOf(IndexUnusable.class)
                .hasMessageContaining(
                        "it has layout %1$d in EUR, and layout %1$d in JPY is needed".formatted(Schema.LAYOUT));
        try (AccountIndex index = storeIn(folder).open()) {
            assertThat(index.position().line()).isEqualTo(5);
        }
    }

    @Test
    void theOldIndexServesWhileTheNewOneIsFilled() throws IOException {
        copy(five, folder);
        DerbyStore store = storeIn(folder);
        AccountIndex old = store.open();
        RandomShop shop = new RandomShop(SEED);
        shop.next(5);
        AccountIndex index = store.replacedBy(fresh -> {
            fresh.add(shop.next(7));
            assertThat(old.position().line()).isEqualTo(5);
            old.store(shop.next(1));
            assertThat(old.position().line()).isEqualTo(13);
        });
        assertThat(index.position().line()).isEqualTo(12);
        assertThatThrownBy(old::position).isInstanceOf(IndexUnusable.class).hasMessageContaining("is closed");
        old.close();
        index.store(shop.next(1));
        assertThat(index.position().line()).isEqualTo(14);
        index.close();
    }

    @Test
    void aRebuildThatFailsLeavesTheOldIndexAsItWas() throws IOException {
        copy(five, folder);
        DerbyStore store = storeIn(folder);
        try (AccountIndex old = store.open()) {
            assertThatThrownBy(() -> store.replacedBy(fresh -> {
                        throw new IllegalArgumentException("line 3 is damaged");
                    }))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("line 3 is damaged");
            assertThat(old.position().line()).isEqualTo(5);
        }
        store.open().close();
        assertThat(names()).doesNotContain("db.new");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void aSwapThatWasCutOffLeavesOneOfTheTwo(int steps) throws IOException {
        copy(five, folder);
        copy(twelve, folder.resolve("another"));
        Files.move(folder.resolve("another/db"), folder.resolve("db.new"));
        IndexFolder files = new IndexFolder(folder);
        List<Step> swap = List.of(
                files::declareReady,
                files::setOldAside,
                files::putReadyInPlace,
                () -> Files.delete(folder.resolve("db.old/service.properties")));
        for (Step step : swap.subList(0, steps)) {
            step.run();
        }
        for (int start = 0; start < 2; start++) {
            try (AccountIndex index = storeIn(folder).open()) {
                assertThat(index.position().line()).isEqualTo(steps == 0 ? 5 : 12);
            }
        }
        assertThat(names()).contains("db").doesNotContain("db.new", "db.ready", "db.old");
    }

    @Test
    void aFirstBuildThatWasCutOffIsNoIndex() throws IOException {
        copy(five, folder);
        Files.move(folder.resolve("db"), folder.resolve("db.new"));
        assertThatThrownBy(() -> storeIn(folder).open())
                .isInstanceOf(IndexUnusable.class)
                .hasMessageContaining("There is no index in");
        assertThat(names()).doesNotContain("db", "db.new");
    }

    @Test
    void deletingLeftoversFollowsNoLink() throws IOException {
        copy(five, folder.resolve("index"));
        Path kept = Files.writeString(
                Files.createDirectory(folder.resolve("photos")).resolve("a.png"), "kept");
        Files.createDirectory(folder.resolve("index/db.new"));
        Files.createSymbolicLink(folder.resolve("index/db.new/link"), kept.getParent());
        Files.createSymbolicLink(folder.resolve("index/db.old"), kept.getParent());
        storeIn(folder.resolve("index")).open().close();
        assertThat(kept).hasContent("kept");
        assertThat(folder.resolve("index/db.new")).doesNotExist();
        assertThat(Files.isSymbolicLink(folder.resolve("index/db.old"))).isFalse();
    }

    @Test
    void aFileInItsPlaceIsReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("index"), "no folder");
        assertThatThrownBy(() -> storeIn(file).open()).isInstanceOf(IndexUnusable.class);
        Files.writeString(file, "no folder");
        storeIn(file).replacedBy(fresh -> {}).close();
        assertThat(file.resolve("db")).isDirectory();
    }

    @Test
    void afterItWasClosedEveryCallSaysSo() throws IOException {
        copy(five, folder);
        AccountIndex index = storeIn(folder).open();
        index.close();
        index.close();
        assertThatThrownBy(() -> index.account(CustomerNumber.of("T1", 1)))
                .isInstanceOf(IndexUnusable.class)
                .hasMessageContaining("is closed, because it was closed");
    }

    private interface Step {
        void run() throws IOException;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private void sql(String statement) throws SQLException {
        Path database = folder.resolve("db");
        try (Connection connection = Engine.STANDARD.boot(database);
                Statement executed = connection.createStatement()) {
            executed.executeUpdate(statement);
        } finally {
            Engine.STANDARD.shutDown(database);
        }
    }
}
