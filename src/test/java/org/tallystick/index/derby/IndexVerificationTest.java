package org.tallystick.index.derby;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.book.BookPosition;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.Verified;
import org.tallystick.ledger.account.RandomShop;

/** Whatever row of the index is other than the book says, too many or missing, the check says so. */
class IndexVerificationTest {
    @TempDir
    static Path folder;

    @TempDir
    Path another;

    private static BookFixture shop;

    @BeforeAll
    static void trade() {
        shop = new BookFixture(folder, 12).with(300);
        shop.ledger().books().close();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static final String ONE_MORE_CUSTOMER =
            "insert into accounts (number, found_by, mode, days, standing, source, opened, guarantor,"
                    + " guarantor_signed, type, words, sales, usual, in_time, late, days_late, paid_on,"
                    + " missed, lost, owed, set_aside)"
                    + " values ('T9-0001', '', 'NONE', 1, 'CLEAR', 'OWN_EXPERIENCE', 1, false,"
                    + " false, 'UNKNOWN', '', 0, 0, 0, 0, 0, '', 0, 0, 0, 0)";

    private static final String ONE_MORE_DEBTOR =
            "insert into debtors select number, name, phone, credit_limit, standing, until, cast(null as int),"
                    + " cast(null as int) from accounts where number = (select min(number) from accounts"
                    + " where number not in (select customer from debtors))";

    @Test
    void findsNothingOnceItIsRebuilt() throws SQLException, IOException {
        Ledger ledger = damaged("delete from open_items");
        assertThat(Verified.findings(ledger)).isNotEmpty();
        ledger.rebuild();
        assertThat(Verified.findings(ledger)).isEmpty();
        ledger.books().close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update entries set start = start + 1 where line = 7 | where line 7 stands",
                "delete from entries where line = 7 | where line 7 stands",
                "insert into entries select id_high, id_low, 9000000, 1, 1, 1, day, account from entries where line=7 "
                        + "| where line 0 stands",
                "update movements set moved = moved + 1 where line = (select min(line) from movements) | what line",
                "delete from movements where line = (select max(line) from movements) | what line",
                "update days set line = 3 where day = (select max(day) from days) | the day that begins",
                "update accounts set reason = 'x' where number = 'T1-0001' | in the account of T1-0001",
                "delete from accounts where number = 'T1-0002' | in the account of T1-0002",
                "update accounts set words = '2026-11-01 BROKEN' where number = 'T1-0001' | in the account of T1-0001",
                ONE_MORE_CUSTOMER + " | the customer T9-0001, whom",
                "insert into open_items values ('T9-0001', 'T9.1-000001',1,1,1,1,false,'SIGNED') | an open item of"
                        + " T9-0001, whom",
                "update slips set voided = not voided where number = 'T1.1-000003' | in slip T1.1-000003",
                "insert into slips select 'T9.1-000001', kind, customer, day, amount, given_back, written_off, segment,"
                        + " start, personal, copies, signature, mark, voided, settled from slips "
                        + "where number = 'T1.1-000003' | slip T9.1-000001, which",
                "delete from slips_to_do where print = true | what is to do about slip",
                "delete from slips_to_do where settle = true | what is to do about slip",
                "update slips_to_do set amount = amount + 1 where settle = true | what is to do about slip",
                "delete from debtors where customer = (select min(customer) from debtors) | in whether T1-",
                "update debtors set name = 'x' where customer = (select max(customer) from debtors) | in whether T1-",
                "update debtors set credit_limit = 1 where customer = (select max(customer) from debtors)"
                        + " | in whether T1-",
                "update debtors set promised = 1, phone = '+49' where customer = (select max(customer) from debtors)"
                        + " | in whether T1-",
                ONE_MORE_DEBTOR + " | in whether T1-",
                "insert into debtors values ('T9-0001', 'x', null, 1, 'CLEAR', null, null, null) | customer T9-0001,"
                        + " whom",
                "update cards set customer = 'T1-0001' where customer <> 'T1-0001' | in a card of",
                "insert into cards values ('00000000000000000000000000000abc', 'T1-0001') | in a card of nobody",
                "insert into set_aside values (3, 'no reason', '') | whether line 3 is set aside",
                "update meta set ever_sold = ever_sold + 1 | has the totals",
                "insert into settings values ('a', 'b') | has the totals"
            })
    void findsWhatDiffers(String statement, String found) throws SQLException, IOException {
        Ledger ledger = damaged(statement);
        assertThat(Verified.findings(ledger))
                .as(statement)
                .isNotEmpty()
                .anySatisfy(finding -> assertThat(finding)
                        .startsWith("index: it ")
                        .contains(found)
                        .endsWith("; run tallystick rebuild"));
        ledger.books().close();
    }

    private Ledger damaged(String statement) throws SQLException, IOException {
        IndexFixture.copy(folder.resolve("index"), another);
        Path database = another.resolve("db");
        try (Connection connection = Engine.STANDARD.boot(database);
                Statement executed = connection.createStatement()) {
            assertThat(executed.executeUpdate(statement)).isPositive();
        } finally {
            Engine.STANDARD.shutDown(database);
        }
        return shop.ledger(new DerbyStore(another, RandomShop.EUR, BookPosition.START));
    }
}
