package org.tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.ledger.MadeEntries.BEN;
import static org.tallystick.ledger.MadeEntries.DAY;
import static org.tallystick.ledger.MadeEntries.EUR;
import static org.tallystick.ledger.MadeEntries.ROSA;
import static org.tallystick.ledger.MadeEntries.head;
import static org.tallystick.ledger.MadeEntries.id;
import static org.tallystick.ledger.MadeEntries.slip;
import static org.tallystick.ledger.OtherChanges.withAccounts;
import static org.tallystick.ledger.OtherChanges.withCards;
import static org.tallystick.ledger.OtherChanges.withDays;
import static org.tallystick.ledger.OtherChanges.withFiled;
import static org.tallystick.ledger.OtherChanges.withMovements;
import static org.tallystick.ledger.OtherChanges.withPosition;
import static org.tallystick.ledger.OtherChanges.withSlips;
import static org.tallystick.ledger.OtherChanges.withTotals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.book.BookLine;
import org.tallystick.book.BookPosition;
import org.tallystick.book.Hash;
import org.tallystick.book.Place;
import org.tallystick.customer.CardToken;
import org.tallystick.entry.CustomerEntry.CardIssued;
import org.tallystick.entry.CustomerEntry.CardWithdrawn;
import org.tallystick.entry.Entry;
import org.tallystick.entry.SlipEntry.PrintEnded;
import org.tallystick.entry.SlipEntry.PrintOutcome;
import org.tallystick.entry.SlipEntry.Proof;
import org.tallystick.index.MemoryStore;

/** The parts of the check, each on its own. */
class ChecksTest {
    private static final CardToken CARD = new CardToken("0f".repeat(16));
    private static final CardToken LOST = new CardToken("f0".repeat(16));

    private final Findings findings = new Findings();

    private static BookPosition position(long line) {
        return new BookPosition("T1.1", line, new Hash("0".repeat(64)), new Place(1, line, 0));
    }

    private static Changes changes() {
        List<Entry> entries = List.of(
                MadeEntries.opened(ROSA),
                MadeEntries.opened(BEN),
                MadeEntries.sale(1, 30),
                MadeEntries.sale(2, 20),
                new PrintEnded(head(DAY), slip(2), 0, PrintOutcome.PRINTED, Proof.STATUS, ""),
                new PrintEnded(head(DAY), slip(2), 1, PrintOutcome.PRINTED, Proof.STATUS, ""),
                new CardIssued(head(DAY), ROSA, CARD, "4711"),
                new CardIssued(head(DAY), ROSA, LOST, "4712"),
                new CardWithdrawn(head(DAY), ROSA, LOST));
        Posting posting = new Posting(Known.NOTHING, Totals.none(EUR), EUR);
        for (int i = 0; i < entries.size(); i++) {
            posting.add(position(i), new Place(1, i, -1), entries.get(i));
        }
        return posting.changes(position(entries.size()));
    }

    private List<String> indexFindings(Changes book, Changes stored) {
        AccountIndex index = new MemoryStore(EUR).replacedBy(fresh -> fresh.add(stored));
        IndexCheck check = new IndexCheck(Optional.of(index), findings);
        check.expect(book);
        check.finish(book.position(), book.totals());
        return findings.texts().stream()
                .map(text -> text.replace("index: it ", "").replace("; run tallystick rebuild", ""))
                .toList();
    }

    private static <T> List<T> without(List<T> all, int which) {
        List<T> fewer = new ArrayList<>(all);
        fewer.remove(which);
        return fewer;
    }

    private static Arguments wrong(UnaryOperator<Changes> change, String... findings) {
        return Arguments.of(change, List.of(findings));
    }

    static Stream<Arguments> wrongs() {
        return Stream.of(
                wrong(all -> all),
                wrong(c -> withPosition(c, position(8)), "stands at line 8 of 9"),
                wrong(c -> withDays(c, List.of()), "differs from the book in the day that begins after line 0"),
                wrong(c -> withFiled(c, without(c.filed(), 3)), "differs from the book in where line 4 stands"),
                wrong(
                        c -> withAccounts(c, without(c.accounts(), 0)),
                        "differs from the book in the account of T1-0001",
                        "has 0 open items, the book 2",
                        "has 1 customers, the book 2"),
                wrong(
                        c -> withSlips(c, without(c.slips(), 0)),
                        "differs from the book in slip T1.1-000001",
                        "has other slips to print than the book",
                        "has other slips to settle than the book",
                        "has 1 slips, the book 2"),
                wrong(c -> withMovements(c, without(c.movements(), 1)), "differs from the book in what line 4 moved"),
                wrong(
                        c -> withCards(c, Map.of()),
                        "differs from the book in a card of T1-0001",
                        "has 0 cards, the book 1"),
                wrong(
                        c -> withCards(c, Map.of(CARD, Optional.of(ROSA), LOST, Optional.of(ROSA))),
                        "differs from the book in a card of nobody",
                        "has 2 cards, the book 1"));
    }

    @ParameterizedTest
    @MethodSource("wrongs")
    void eachRowTheIndexLacksOrHasTooManyIsNamed(UnaryOperator<Changes> change, List<String> expected) {
        Changes book = changes();
        assertThat(indexFindings(book, change.apply(book))).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void otherTotalsAreNamed() {
        Changes book = changes();
        Changes other = withTotals(book, Totals.none(EUR));
        assertThat(indexFindings(book, other))
                .singleElement()
                .satisfies(found -> assertThat(found)
                        .startsWith("has the totals Totals[day=null")
                        .contains(", the book Totals[day=2026-11-21"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 1024, 1025, 3000})
    void anIdThatComesAgainIsNamedWithItsFirstLine(int lines) {
        IdCheck ids = new IdCheck(findings);
        for (int i = 1; i < lines; i++) {
            ids.add(id(i));
        }
        ids.add(id(1));
        ids.finish();
        assertThat(findings.texts())
                .containsExactly("book, line %d: it has the id of line 1%s".formatted(lines, ForgedBook.REMEDY));
    }

    @Test
    void manyIdsThatDifferAreFine() {
        IdCheck ids = new IdCheck(findings);
        for (int i = 0; i < 5000; i++) {
            ids.add(new UUID(i % 70, i / 70));
        }
        ids.finish();
        assertThat(findings.texts()).isEmpty();
    }

    @Test
    void anIdThatComesThreeTimesIsNamedTwice() {
        IdCheck ids = new IdCheck(findings);
        List.of(5, 7, 5, 5, 7).forEach(number -> ids.add(id(number)));
        ids.finish();
        assertThat(findings.texts())
                .extracting(text -> text.replace(ForgedBook.REMEDY, ""))
                .containsExactly(
                        "book, line 3: it has the id of line 1",
                        "book, line 4: it has the id of line 1",
                        "book, line 5: it has the id of line 2");
    }

    @Test
    void rowsOfALineMeetInAnyOrderAndOnlyDifferencesAreLeft() {
        LineSums sums = new LineSums();
        sums.add(5, "one");
        sums.add(5, "two");
        sums.add(1023, "last");
        sums.add(1024, "grown");
        sums.add(90_000, "far");
        sums.add(-3, "nowhere");
        sums.subtract(5, "two");
        sums.subtract(5, "one");
        sums.subtract(1024, "grown");
        List<Long> differing = new ArrayList<>();
        sums.differing(differing::add);
        assertThat(differing).containsExactly(0L, 1023L, 90_000L);
        assertThat(LineSums.hash("one")).isNotEqualTo(LineSums.hash("eno")).isEqualTo(LineSums.hash("one"));
    }

    @Test
    void openItemsThatAreNotTheSumOfTheLinesAreNamed() {
        BookLine line =
                new BookLine("T1.1", 4, new Place(1, 0, -1), "{}", Optional.empty(), false, BookPosition.START.hash());
        new BalanceCheck(EUR, findings).look(line, MadeEntries.sale(1, 30), Known.NOTHING);
        assertThat(findings.texts())
                .containsExactly("book, line 4: the open items of T1-0001 are EUR 0.00, the lines add up to EUR 30.00"
                        + ForgedBook.REMEDY);
    }

    @Test
    void aRowAboutALineThatCannotBeIsNamed() {
        Changes book = changes();
        List<Filed> filed = new ArrayList<>(book.filed());
        filed.add(new Filed(id(-5), -7, new Place(1, 0, -1), DAY, ROSA));
        Changes more = withFiled(book, filed);
        assertThat(indexFindings(book, more)).containsExactly("differs from the book in where line 0 stands");
    }

    @Test
    void aHundredFindingsAreShownAndTheOthersCounted() {
        for (int i = 1; i <= 100; i++) {
            findings.inBook("line " + i + ": x");
        }
        assertThat(findings.texts()).hasSize(100).last().isEqualTo("book, line 100: x" + ForgedBook.REMEDY);
        findings.inBook("line 101: x");
        findings.inIndex("has %s", "gone");
        assertThat(findings.texts()).hasSize(101).last().isEqualTo("and 2 more like these");
    }
}
