package org.tallystick.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.ledger.account.RandomShop.EUR;
import static org.tallystick.ledger.account.RandomShop.euro;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.BesideOthers;
import org.tallystick.IntegrationTest;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Balances;
import org.tallystick.entry.ClaimEntry.BalanceOpened;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.entry.DayEntry;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.NumbersUsed;
import org.tallystick.entry.Opening;
import org.tallystick.entry.ShopEntry;
import org.tallystick.entry.SlipNumber;
import org.tallystick.entry.Turnover;
import org.tallystick.index.derby.BookFixture;
import org.tallystick.index.derby.MemoryStore;
import org.tallystick.ledger.EntriesOfDay;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.Verified;
import org.tallystick.ledger.replay.Anchor;
import org.tallystick.validation.InvalidInput;

/** A line that follows on the one before but does not say what is true is found by what it says. */
@IntegrationTest
@BesideOthers
class BookVerificationTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final CustomerNumber ASHA = CustomerNumber.of("T1", 1);
    private static final CustomerNumber BEN = CustomerNumber.of("T1", 2);
    private static final SlipNumber FIRST = SlipNumber.of("T1.1", 1);

    @TempDir
    Path folder;

    private static long ids;

    private BookFixture shop;
    private Ledger ledger;

    @BeforeEach
    void openTwoAccountsOneOfWhomOwes() {
        shop = new BookFixture(folder, 1, new MemoryStore(EUR));
        shop.append(opened(ASHA, 1));
        shop.append(opened(BEN, 2));
        shop.append(owes(ASHA, FIRST, 500, 0, 1));
        ledger = shop.ledger();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void isContentWithARandomShop() {
        ledger.books().close();
        try (BookFixture random = new BookFixture(folder.resolve("random"), 77, new MemoryStore(EUR)).with(300)) {
            ledger = random.ledger();
            assertThat(Verified.findings(ledger)).isEmpty();
            ledger.books().close();
        }
        ledger = shop.ledger();
    }

    @Test
    void findsABalanceThatIsNotTheSumOfTheLines() {
        finds(
                owes(ASHA, SlipNumber.of("T1.1", 2), 100, 501, 2),
                "it says T1-0001 owed EUR 5.01 and then EUR 6.01; the lines add up to EUR 5.00 and EUR 6.00");
    }

    @Test
    void findsAMergerThatMovesAnotherSum() {
        var balances = Balances.moving(euro(0), euro(400));
        finds(
                new CustomerEntry.Merged(head(MONDAY, 1, 2), BEN, ASHA, euro(400), balances, List.of(), null),
                "it moves EUR 4.00 from T1-0001, who owed EUR 5.00");
    }

    @Test
    void findsSlipNumbersWithAGap() {
        finds(
                owes(BEN, SlipNumber.of("T1.1", 3), 100, 0, 3),
                "it counts 3 slip numbers, not 2",
                "slip number T1.1-000003 is out of order");
    }

    @Test
    void findsCustomerNumbersWithAGap() {
        finds(
                opened(CustomerNumber.of("T1", 4), 4),
                "it counts 4 customer numbers, not 3",
                "customer number T1-0004 is out of order");
    }

    @Test
    void findsADayThatGoesBackAndOneThatWasNotClosed() {
        finds(
                new DayEntry.Confirmed(head(MONDAY.plusDays(1), 1, 2), null, List.of()),
                "it begins 2026-03-03, and 2026-03-02 was not");
        finds(
                new DayEntry.Confirmed(head(MONDAY, 1, 2), null, List.of()),
                "its business day 2026-03-02 is before 2026-03-03");
    }

    @Test
    void findsADayCloseThatDoesNotAddUp() {
        Turnover none = Turnover.none(EUR);
        String head = shop.book.head().hash().hex();
        finds(
                new DayEntry.Closed(head(MONDAY, 1, 2), MONDAY, none, euro(499), none, "ab"),
                "was moved that day, the lines come to",
                "was moved since the book began, the lines come to",
                "the day close says EUR 4.99 is outstanding, the lines come to EUR 5.00",
                "the day close says ab is the head of the chain, the lines come to " + head);
    }

    @Test
    void findsADayClosedTwice() {
        shop.append(closed());
        ledger.books().close();
        ledger = shop.ledger();
        assertThat(Verified.findings(ledger)).isEmpty();
        finds(closed(), "it closes 2026-03-02 a second time");
    }

    @Test
    void findsAnIdThatComesTwice() {
        EntryHead head = head(MONDAY, 1, 2);
        shop.append(new DayEntry.Confirmed(head, null, List.of()));
        finds(new DayEntry.Confirmed(head, null, List.of()), "book, line 5: it has the id of line 4");
    }

    @Test
    void findsAnEpochThatDoesNotBegin() {
        finds(
                new ShopEntry.EpochBegun(head(MONDAY, 0, 2), "T1.9", 3, "ab".repeat(32)),
                "no epoch begins here, in T1.1",
                "it says it goes on from T1.9 with 3 lines, up to " + "ab".repeat(32)
                        + ", and it goes on from T1.1 with 3 lines, up to ");
    }

    @Test
    void saysWhichLineIsSetAsideAndLooksOn() {
        shop.append(new CustomerEntry.TermsSet(head(MONDAY, 1, 2), CustomerNumber.of("T1", 9), CreditTerms.none()));
        ledger.books().close();
        ledger = shop.ledger();
        assertThat(Verified.findings(ledger))
                .containsExactly("book, line 4 is set aside, since it cannot be added up: customer T1-0009 is unknown."
                        + " Keep this folder as it is, and ask for help");
    }

    @Test
    void showsAHundredFindingsAndSaysHowManyMore() {
        for (int i = 0; i < 130; i++) {
            shop.append(new DayEntry.Confirmed(head(MONDAY, 7, 2), null, List.of()));
            shop.append(new DayEntry.Confirmed(head(MONDAY, 8, 2), null, List.of()));
        }
        ledger.books().close();
        ledger = shop.ledger();
        assertThat(Verified.findings(ledger)).hasSize(101).last().isEqualTo("and 160 more like these");
    }

    @Test
    void tellsWhereAHashStands() {
        String second = shop.book.head().hash().hex();
        shop.append(new DayEntry.Confirmed(head(MONDAY, 1, 2), null, List.of()));
        ledger.books().close();
        ledger = shop.ledger();
        Anchor anchor = new Anchor(3, MONDAY);
        assertThat(Verified.anchor(ledger, second)).contains(anchor);
        assertThat(Verified.anchor(
                        ledger, second.substring(0, 8).toUpperCase(Locale.ROOT) + " " + second.substring(8, 16)))
                .contains(anchor);
        assertThat(Verified.anchor(ledger, "0123456789abcdef")).isEmpty();
        assertThatThrownBy(() -> Verified.anchor(ledger, "123456789abcdef"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("is no hash; give at least its first 16 of 64 digits");
    }

    @Test
    void readsTheEntriesOfADay() {
        shop.append(closed());
        var tuesday = new DayEntry.Confirmed(head(MONDAY.plusDays(1), 1, 2), null, List.of());
        shop.append(tuesday);
        ledger.books().close();
        ledger = shop.ledger();
        assertThat(EntriesOfDay.of(ledger, MONDAY.minusDays(1))).isEmpty();
        assertThat(EntriesOfDay.of(ledger, MONDAY)).hasSize(4).contains(opened(BEN, 2), opened(ASHA, 1));
        assertThat(EntriesOfDay.of(ledger, MONDAY.plusDays(1))).containsExactly(tuesday);
    }

    private void finds(Entry forged, String... findings) {
        shop.append(forged);
        ledger.books().close();
        ledger = shop.ledger();
        assertThat(Verified.findings(ledger)).hasSizeGreaterThanOrEqualTo(findings.length);
        for (String finding : findings) {
            assertThat(Verified.findings(ledger))
                    .anySatisfy(text -> assertThat(text)
                            .startsWith("book, line ")
                            .contains(finding)
                            .endsWith("restore a backup or ask for help, and keep this folder as it is"));
        }
    }

    private Entry closed() {
        Turnover none = Turnover.none(EUR);
        Money open = euro(500);
        Turnover opened = new Turnover(euro(0), open, euro(0), euro(0), euro(0), euro(0), euro(0), euro(0), euro(0));
        boolean first = shop.book.head().line() == 3;
        return new DayEntry.Closed(head(MONDAY, 1, 2), MONDAY, first ? opened : none, open, opened, "00");
    }

    private static Entry opened(CustomerNumber number, long customers) {
        EntryHead head = new EntryHead(
                new UUID(customers, 7), Instant.EPOCH, MONDAY, "Mia", new NumbersUsed(customers / 3, customers), null);
        return new CustomerEntry.Opened(head, number, null, CreditTerms.none(), null);
    }

    private Entry owes(CustomerNumber who, SlipNumber slip, long cents, long before, long slips) {
        Opening opening = new Opening(slip, euro(cents), MONDAY, MONDAY, null);
        return new BalanceOpened(head(MONDAY, slips, 2), who, opening, Balances.moving(euro(before), euro(cents)));
    }

    private static EntryHead head(LocalDate day, long slips, long customers) {
        return new EntryHead(new UUID(ids++, 1), Instant.EPOCH, day, "Mia", new NumbersUsed(slips, customers), null);
    }
}
