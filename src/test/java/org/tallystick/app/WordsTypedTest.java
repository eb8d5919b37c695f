package org.tallystick.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.CommandsFixture.Ended;

/** Customers, slips, cashiers and options may be typed in more than one way; what is booked is never guessed. */
class WordsTypedTest {
    private CommandsFixture shop;

    @BeforeEach
    void open(@TempDir Path base) throws IOException {
        shop = CommandsFixture.in(base.resolve("shop"), "en", "till: {cashier: Ana}");
        done("customer add 'Rosa Marín' --limit 50.00");
        done("customer add 'Ben Ochoa' --limit 50.00");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private String done(String line) {
        Ended ended = shop.type(line);
        assertThat(ended.code()).as("%s: %s", line, ended).isZero();
        return ended.out();
    }

    private void refused(String line, String why) {
        assertThat(shop.type(line)).isEqualTo(new Ended(2, "", why + System.lineSeparator()));
    }

    @Test
    void aWholeNameBooksAndShowsWhom() {
        assertThat(done("sell 'rosa marin' --item Rice:1:2.00"))
                .startsWith("APPROVED  T1-0001 Rosa Marín, slip T1.1-000001");
    }

    @Test
    void aPartOfANameFindsButDoesNotBook() {
        for (String line : List.of(
                "sell Rosa --item Rice:1:2.00",
                "assess Rosa 2.00",
                "repay Rosa 2.00",
                "payout Rosa",
                "collective-slip Rosa",
                "promise Rosa 2026-11-30",
                "plan Rosa 2026-11-30:2.00",
                "remind Rosa phone",
                "call Rosa paid")) {
            refused(
                    line,
                    "'Rosa' is a part of a name and finds T1-0001 Rosa Marín; give the number, or the whole name");
        }
        assertThat(shop.type("sell Rosa --item Rice:1:2.00 --json").out())
                .contains("\"code\":\"customer-not-found\"", "finds T1-0001 Rosa Marín", "\"exit\":2");
        refused(
                "sell o --item Rice:1:2.00",
                "there is no customer 'o' by that full name, phone or number; look with: tallystick customer list");
        assertThat(done("customer show T1-0001")).contains("owes 0.00");
    }

    @Test
    void atATerminalAPartOfANameBooksOnceItIsConfirmed() {
        shop.typed.add("n");
        assertThat(shop.type("sell Rosa --item Rice:1:2.00").code()).isEqualTo(2);
        shop.typed.add("Y");
        assertThat(done("sell Rosa --item Rice:1:2.00")).contains("T1-0001 Rosa Marín");
        shop.typed.add("yes");
        assertThat(done("repay Rosa 2.00")).contains("RECEIVED 2.00 from Rosa Marín");
    }

    @Test
    void aRunningNumberIsASlipOfTheEpochInWhichTheBookGoesOn() {
        done("sell T1-0001 --item Rice:3:2.00 --item Oil:1:5.00");
        done("sell T1-0002 --item Rice:1:2.00");
        assertThat(done("slip 1")).contains("I owe", "slip T1.1-000001: waits for the printer");
        assertThat(done("return 1 --item Rice:1")).contains("slip T1.1-000001");
        assertThat(done("correct 1 --total 8.00 --why 'old price'")).contains("slip T1.1-000001");
        done("dispute 1 --why 'never got it'");
        done("dispute 1 --settled 'found it'");
        assertThat(done("repay T1-0001 1.00 --for 1")).contains("1.00 for slip T1.1-000001");
        assertThat(done("void 2 --why mistake")).contains("slip T1.1-000002");
        done("write-off 1 --why gone");
        refused("sign 17", "there is no slip T1.1-000017; look at the number at the end of the slip");
        assertThat(shop.type("sign 1").errors()).contains("T1.1-000001");
        assertThat(shop.type("slip resolve 1 printed").errors()).contains("T1.1-000001");
    }

    @Test
    void theCashierOfTheSettingsIsMeantUnlessOneIsNamed() {
        done("sell T1-0001 --item Rice:1:2.00");
        done("sell T1-0001 --item Rice:1:2.00 --cashier Mia");
        assertThat(done("slip 1")).contains("Ana");
        assertThat(done("slip 2")).contains("Mia").doesNotContain("Ana");
    }

    @Test
    void oneThingMayBeSpelledEitherWay() {
        done("sell T1-0001 --item Rice:1:2.00");
        done("sell T1-0001 --item Rice:1:2.00");
        done("sell T1-0001 --item Rice:1:2.00");
        done("void 1 --reason mistake");
        done("correct 2 --total 1.00 --reason 'old price'");
        done("write-off 2 --reason gone");
        done("return 3 --item Rice --reason bad");
        done("customer standing T1-0001 WATCH --why 'pays late'");
        done("customer standing T1-0001 CLEAR --reason 'pays well'");
        done("customer terms T1-0001 --limit 60.00 --payday monthly:25");
        done("customer terms T1-0001 --limit 60.00 --due month-end");
        assertThat(done("summary --date 2026-11-21")).isEqualTo(done("summary --day 2026-11-21"));
        assertThat(done("sign --day 2026-11-21")).isEqualTo(done("sign --date 2026-11-21"));
    }

    @Test
    void theHelpShowsOneSpelling() {
        assertThat(done("help void")).contains("--why=W").doesNotContain("--reason");
        assertThat(done("help customer standing")).contains("--why=W").doesNotContain("--reason");
        assertThat(done("help customer terms")).contains("--payday=RULE").doesNotContain("--due");
        assertThat(done("help summary")).contains("--date=D").doesNotContain("--day");
        assertThat(done("help sign")).contains("--day=D").doesNotContain("--date");
        refused(
                "void 1",
                "Error: Missing required argument (specify one of these): (--why=W)" + System.lineSeparator()
                        + "tallystick void --help explains it.");
        refused(
                "void 1 --why a --reason b",
                "Error: --why=W, --reason=W are mutually exclusive (specify only one)" + System.lineSeparator()
                        + "tallystick void --help explains it.");
    }
}
