package org.tallystick.index.derby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.IntegrationTest;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.SlipNumber;
import org.tallystick.index.NaiveIndex;
import org.tallystick.ledger.account.EntryReference;
import org.tallystick.ledger.account.RandomShop;
import org.tallystick.ledger.index.AccountIndex;
import org.tallystick.ledger.index.IndexUnusable;

/**
 * A row on a damaged page is never taken for one that is not there: a request would be booked twice, a customer be
 * unknown.
 */
@IntegrationTest
class UnreadablePageTest {
    private static final int PAGE = 4096;

    @TempDir
    static Path whole;

    @TempDir
    Path folder;

    private static final NaiveIndex TRUTH = IndexFixture.naive();
    private static final RandomShop SHOP = new RandomShop(23);

    @BeforeAll
    static void trade() {
        var changes = SHOP.next(600);
        TRUTH.store(changes);
        IndexFixture.build(whole, changes);
    }

    @Test
    void ofTheCustomersIsNoUnknownCustomer() throws Exception {
        CustomerNumber customer = SHOP.customers().getLast();
        saysThatItIsUnusable("ACCOUNTS", index -> index.account(customer));
    }

    @Test
    void ofTheOpenItemsIsNoAccountWithoutDebt() throws Exception {
        CustomerNumber owing = SHOP.customers().reversed().stream()
                .filter(number -> !TRUTH.account(number).orElseThrow().open().isEmpty())
                .findFirst()
                .orElseThrow();
        saysThatItIsUnusable("OPEN_ITEMS", index -> index.account(owing));
    }

    @Test
    void ofTheEntriesIsNoNewRequest() throws Exception {
        EntryReference entry = Collections.max(TRUTH.filed(), Comparator.comparing(EntryReference::line));
        saysThatItIsUnusable("ENTRIES", index -> index.entry(entry.id()));
    }

    @Test
    void ofTheSlipsIsNoUnknownSlip() throws Exception {
        SlipNumber slip = SHOP.slips().getLast();
        saysThatItIsUnusable("SLIPS", index -> index.slip(slip));
    }

    private void saysThatItIsUnusable(String table, Function<AccountIndex, Optional<?>> question) throws Exception {
        assertThat(question.apply(TRUTH)).isPresent();
        IndexFixture.copy(whole, folder);
        damage(folder.resolve("db"), table);
        try (AccountIndex index = IndexFixture.storeIn(folder).open()) {
            assertThatThrownBy(() -> question.apply(index))
                    .isInstanceOf(IndexUnusable.class)
                    .hasMessageContaining("rebuilt from the book")
                    .message()
                    .hasLineCount(1)
                    .doesNotContain("Hex dump");
        }
    }

    /** All pages but the first two, which tell what is in use and how many rows there are. */
    private static void damage(Path database, String table) throws IOException, SQLException {
        Path file = database.resolve("seg0").resolve("c%x.dat".formatted(numberOf(database, table)));
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            assertThat(bytes.length()).isGreaterThan(2 * PAGE);
            for (long at = PAGE * 5 / 2; at < bytes.length(); at += PAGE) {
                IndexFixture.flip(bytes, at, 1);
            }
        }
    }

    private static long numberOf(Path database, String table) throws SQLException {
        try (Connection connection = Engine.STANDARD.boot(database);
                PreparedStatement query = connection.prepareStatement("""
                    select conglomeratenumber from sys.sysconglomerates c join sys.systables t
                      on c.tableid = t.tableid where t.tablename = ? and not c.isindex\
                    """)) {
            query.setString(1, table);
            try (ResultSet found = query.executeQuery()) {
                assertThat(found.next()).isTrue();
                return found.getLong(1);
            }
        } finally {
            Engine.STANDARD.shutDown(database);
        }
    }
}
