package org.tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.ledger.MadeEntries.BEN;
import static org.tallystick.ledger.MadeEntries.DAY;
import static org.tallystick.ledger.MadeEntries.EUR;
import static org.tallystick.ledger.MadeEntries.ROSA;
import static org.tallystick.ledger.MadeEntries.euros;
import static org.tallystick.ledger.MadeEntries.head;
import static org.tallystick.ledger.MadeEntries.part;
import static org.tallystick.ledger.MadeEntries.relief;
import static org.tallystick.ledger.MadeEntries.sale;
import static org.tallystick.ledger.MadeEntries.slip;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.BesideOthers;
import org.tallystick.IntegrationTest;
import org.tallystick.book.CreditBook;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.entry.Balances;
import org.tallystick.entry.CustomerEntry.Merged;
import org.tallystick.entry.CustomerEntry.Opened;
import org.tallystick.entry.DayEntry.Closed;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.ShopEntry.EpochBegun;
import org.tallystick.entry.ShopEntry.WrongPin;
import org.tallystick.entry.Turnover;
import org.tallystick.index.derby.MemoryStore;
import org.tallystick.ledger.account.SetAside;
import org.tallystick.ledger.index.AccountIndex;
import org.tallystick.ledger.verify.ForgedBook;

/** Lines with right hashes that say what is not so: each is found, named by its number, and nothing else is. */
@IntegrationTest
@BesideOthers
class ForgedBookTest {
    private static final String HASH = "ab".repeat(32);
    private static final LocalDate LAST = DAY.plusDays(1);
    private static final Turnover NONE = Turnover.none(EUR);

    @TempDir
    Path folder;

    private ForgedBook forged;

    @BeforeEach
    void trade() {
        forged = new ForgedBook(folder);
    }

    private List<String> findingsWith(List<Entry> more) {
        return forged.findingsWith(more);
    }

    private static EntryHead counted(long slips, long customers) {
        return head(LAST, slips, customers);
    }

    private static CreditSale stated(long slip, EntryHead head, int before) {
        return sale(head, ROSA, slip, 9, List.of(), Balances.moving(euros(before), euros(9)));
    }

    private static Closed closed(LocalDate day, Turnover moved) {
        return new Closed(counted(3, 2), day, moved, euros(0), NONE, HASH);
    }

    private static Opened opened(long number, long count) {
        return new Opened(
                counted(3, count),
                CustomerNumber.of("T1", number),
                PersonalDetails.named("Cem"),
                LedgerFixture.UNLIMITED,
                null);
    }

    private static Opened owing(long slip) {
        Opened opened = opened(3, 3);
        EntryHead head = counted(4, 3);
        return new Opened(head, opened.customer(), opened.details(), opened.terms(), MadeEntries.opening(slip, 5));
    }

    static Stream<Arguments> lines() {
        return Stream.of(
                Arguments.of(stated(4, counted(4, 2), 35), ""),
                Arguments.of(opened(3, 3), ""),
                Arguments.of(owing(4), ""),
                Arguments.of(owing(5), "7: slip number T1.1-000005 is out of order"),
                Arguments.of(
                        stated(4, counted(4, 2), 34),
                        "7: it says T1-0001 owed EUR 34.00 and then EUR 43.00;"
                                + " the lines add up to EUR 35.00 and EUR 44.00"),
                Arguments.of(stated(5, counted(4, 2), 35), "7: slip number T1.1-000005 is out of order"),
                Arguments.of(stated(4, counted(5, 2), 35), "7: it counts 5 slip numbers, not 4"),
                Arguments.of(stated(4, counted(4, 3), 35), "7: it counts 3 customer numbers, not 2"),
                Arguments.of(opened(4, 3), "7: customer number T1-0004 is out of order"),
                Arguments.of(opened(3, 2), "7: it counts 2 customer numbers, not 3"),
                Arguments.of(new WrongPin(counted(2, 2)), "7: it counts 2 slip numbers, not 3"),
                Arguments.of(new WrongPin(head(DAY, 3, 2)), "7: its business day 2026-11-21 is before 2026-11-22"),
                Arguments.of(
                        new WrongPin(head(LAST.plusDays(1), 3, 2)),
                        "7: it begins 2026-11-23, and 2026-11-22 was not closed"),
                Arguments.of(
                        new Merged(
                                counted(3, 2),
                                ROSA,
                                BEN,
                                euros(6),
                                Balances.moving(euros(35), euros(6)),
                                List.of(),
                                null),
                        "7: it moves EUR 6.00 from T1-0002, who owed EUR 7.00; "
                                + "7: it says T1-0001 owed EUR 35.00 and then EUR 41.00;"
                                + " the lines add up to EUR 35.00 and EUR 42.00"),
                Arguments.of(
                        new EpochBegun(head(LAST, 0, 2), "T1.1", 6, HASH),
                        "7: no epoch begins here, in T1.1; "
                                + "7: it says it goes on from T1.1 with 6 lines, up to " + HASH
                                + ", and it goes on from T1.1 with 6 lines, up to HEAD; "
                                + "7: it counts 0 slip numbers, not 3"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aLineThatIsNotSoIsNamed(Entry line, String findings) {
        String head;
        try (CreditBook book = forged.open(List.of())) {
            head = book.head().hash().hex();
        }
        assertThat(String.join("; ", findingsWith(List.of(line)))).isEqualTo(findings.replace("HEAD", head));
    }

    @Test
    void everyKindThatStatesABalanceIsHeldToIt() {
        List<Entry> wrong = List.of(
                MadeEntries.voided(1, relief(1, 0, 0)),
                MadeEntries.returned(1, relief(1, 0, 0)),
                MadeEntries.corrected(1, relief(1, 0, 0)),
                MadeEntries.writtenOff(1, 1),
                MadeEntries.brought(ROSA, 4, 6),
                MadeEntries.paid(5, part(slip(1), 1), List.of(), 8),
                MadeEntries.paidOut(5, 8),
                MadeEntries.merged(7));
        List<String> findings = findingsWith(wrong);
        for (int i = 0; i < wrong.size(); i++) {
            String start = (7 + i) + ": it says T1-0001 owed EUR 0.00 and then ";
            assertThat(findings).anySatisfy(finding -> assertThat(finding).startsWith(start));
        }
    }

    @Test
    void aCloseIsHeldToItsDayItsSumsAndTheChain() {
        Turnover lost = Turnover.of(MadeEntries.writtenOff(1, 1), EUR);
        assertThat(findingsWith(List.of(closed(DAY, lost))))
                .hasSize(6)
                .satisfiesExactly(
                        found -> assertThat(found).isEqualTo("7: it closes 2026-11-21 a second time"),
                        found -> assertThat(found)
                                .isEqualTo("7: it closes 2026-11-21, and the last line is of 2026-11-22"),
                        found -> assertThat(found)
                                .startsWith("7: the day close says " + lost)
                                .endsWith(" was moved that day, the lines come to " + NONE),
                        found -> assertThat(found)
                                .contains(" was moved since the book began, the lines come to Turnover[sold=EUR 42.00"),
                        found -> assertThat(found)
                                .isEqualTo(
                                        "7: the day close says EUR 0.00 is outstanding, the lines come to EUR 42.00"),
                        found -> assertThat(found)
                                .startsWith("7: the day close says " + HASH
                                        + " is the head of the chain, the lines come to "));
    }

    @Test
    void anIdThatComesTwiceIsNamedEachTime() {
        EntryHead same = counted(3, 2);
        assertThat(findingsWith(List.of(new WrongPin(same), new WrongPin(counted(3, 2)), new WrongPin(same))))
                .contains("9: it has the id of line 7")
                .noneSatisfy(finding -> assertThat(finding).startsWith("8: "));
    }

    @Test
    void anEpochSaysThatItBeginsAndWhatItGoesOnFrom() {
        forged.beginEpoch("T1.2");
        assertThat(findingsWith(List.of(new WrongPin(head(LAST, 0, 2)))))
                .containsExactly("7: it is the first of epoch T1.2 and does not say so");
    }

    @Test
    void anEpochThatGoesOnFromElsewhereOrGivesNumbersTwiceIsFound() {
        forged.beginEpoch("T1.2");
        List<String> findings = findingsWith(List.of(new EpochBegun(head(LAST, 0, 1), "T1.1", 5, HASH)));
        assertThat(findings).hasSize(3);
        assertThat(findings.get(0)).startsWith("7: it says it goes on from T1.1 with 5 lines, up to " + HASH);
        assertThat(findings.get(1)).isEqualTo("7: its epoch gives customer numbers a second time");
        assertThat(findings.get(2)).isEqualTo("7: it counts 1 customer numbers, not 2");
    }

    @Test
    void aLineThatFitsNothingIsSetAsideAndTheCheckGoesOn() {
        CreditSale unknown = sale(counted(4, 2), CustomerNumber.of("T1", 9), 4, 9, List.of());
        Supplier<AccountIndex> nothing = ForgedBook.emptyIndex();
        try (CreditBook book = forged.open(List.of(unknown, new WrongPin(head(DAY))))) {
            assertThat(ForgedBook.findings(book, nothing))
                    .contains("book, line 7 is set aside, since it cannot be added up: customer T1-0009 is unknown."
                            + " No new credit for T1-0009, whose balance is without it; repayments go on. Keep this"
                            + " folder as it is, and ask for help")
                    .anySatisfy(finding -> assertThat(finding).startsWith("book, line 8"));
            IndexKeeper keeper = ForgedBook.keeper(book, new MemoryStore(EUR));
            keeper.catchUp();
            assertThat(keeper.failure()).isEmpty();
            assertThat(keeper.get().setAside(5)).extracting(SetAside::line).containsExactly(7L);
        }
    }

    @Test
    void aSoundBookHasNoFindings() {
        assertThat(findingsWith(List.of())).isEmpty();
        Supplier<AccountIndex> nothing = ForgedBook.emptyIndex();
        try (CreditBook book = forged.open(List.of())) {
            assertThat(ForgedBook.findings(book, nothing))
                    .as("against an index that holds nothing")
                    .contains("index: it stands at line 0 of 6; run tallystick rebuild")
                    .allSatisfy(finding -> assertThat(finding).startsWith("index: "));
        }
    }
}
