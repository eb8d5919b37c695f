package org.tallystick.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.ledger.MadeEntries.BEN;
import static org.tallystick.ledger.MadeEntries.DAY;
import static org.tallystick.ledger.MadeEntries.EUR;
import static org.tallystick.ledger.MadeEntries.ROSA;
import static org.tallystick.ledger.MadeEntries.head;
import static org.tallystick.ledger.MadeEntries.id;
import static org.tallystick.ledger.MadeEntries.slip;
import static org.tallystick.ledger.index.OtherChanges.withAccounts;
import static org.tallystick.ledger.index.OtherChanges.withCards;
import static org.tallystick.ledger.index.OtherChanges.withDays;
import static org.tallystick.ledger.index.OtherChanges.withFiled;
import static org.tallystick.ledger.index.OtherChanges.withMovements;
import static org.tallystick.ledger.index.OtherChanges.withPosition;
import static org.tallystick.ledger.index.OtherChanges.withSlips;
import static org.tallystick.ledger.index.OtherChanges.withTotals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.book.BookLine;
import org.tallystick.book.BookPosition;
import org.tallystick.book.BookReader;
import org.tallystick.book.Hash;
import org.tallystick.book.Place;
import org.tallystick.customer.CardToken;
import org.tallystick.entry.CustomerEntry.CardIssued;
import org.tallystick.entry.CustomerEntry.CardWithdrawn;
import org.tallystick.entry.Entry;
import org.tallystick.entry.SlipEntry.PrintEnded;
import org.tallystick.entry.SlipEntry.PrintOutcome;
import org.tallystick.entry.SlipEntry.Proof;
import org.tallystick.index.derby.MemoryStore;
import org.tallystick.ledger.MadeEntries;
import org.tallystick.ledger.account.EntryReference;
import org.tallystick.ledger.index.AccountIndex;
import org.tallystick.ledger.index.AccountLookup;
import org.tallystick.ledger.index.Changes;
import org.tallystick.ledger.replay.Posting;
import org.tallystick.ledger.replay.ReadLines;
import org.tallystick.ledger.replay.WholeBook;
import org.tallystick.ledger.shop.Totals;

/** Whatever the index has less, more or other than the book adds up to is named. */
class IndexCheckTest {
    private static final CardToken CARD = new CardToken("0f".repeat(16));
    private static final CardToken LOST = new CardToken("f0".repeat(16));

    private static final List<Entry> ENTRIES = List.of(
            MadeEntries.opened(ROSA),
            MadeEntries.opened(BEN),
            MadeEntries.sale(1, 30),
            MadeEntries.sale(2, 20),
            new PrintEnded(head(DAY), slip(2), 0, PrintOutcome.PRINTED, Proof.STATUS, ""),
            new PrintEnded(head(DAY), slip(2), 1, PrintOutcome.PRINTED, Proof.STATUS, ""),
            new CardIssued(head(DAY), ROSA, CARD, "4711"),
            new CardIssued(head(DAY), ROSA, LOST, "4712"),
            new CardWithdrawn(head(DAY), ROSA, LOST));

    private final Findings findings = new Findings();

    private static BookPosition position(long line) {
        return new BookPosition("T1.1", line, Hash.parse("0".repeat(64)), new Place(1, line, 0));
    }

    private static Changes changes() {
        Posting posting = new Posting(AccountLookup.NOTHING, Totals.none(EUR), EUR);
        for (int i = 0; i < ENTRIES.size(); i++) {
            posting.add(position(i), new Place(1, i, -1), ENTRIES.get(i));
        }
        return posting.changes(position(ENTRIES.size()));
    }

    private List<String> indexFindings(Changes stored) {
        AccountIndex index = new MemoryStore(EUR).replacedBy(fresh -> fresh.add(stored));
        IndexCheck check = new IndexCheck(findings);
        WholeBook whole = new WholeBook(EUR, new MemoryStore(EUR).limits(), check::expect);
        for (int i = 0; i < ENTRIES.size(); i++) {
            BookLine line = new BookLine(
                    "T1.1",
                    i + 1L,
                    new Place(1, i, -1),
                    "{}",
                    Optional.empty(),
                    false,
                    position(i + 1L).hash());
            whole.add(
                    new ReadLines.Read(new ReadLines.Line(position(i), line, position(i + 1L)), ENTRIES.get(i), null));
        }
        whole.handOn(position(ENTRIES.size()));
        check.run(whole, ENTRIES.size(), question -> question.accept(new Standing(index)));
        return findings.texts().stream()
                .map(text -> text.replace("index: it ", "").replace("; run tallystick rebuild", ""))
                .toList();
    }

    /** Nothing is added while it is looked at. */
    private record Standing(AccountIndex index) implements Verification.Now {
        @Override
        public BookPosition head() {
            return position(ENTRIES.size());
        }

        @Override
        public BookReader reader() {
            throw new AssertionError("the check of the index reads no files");
        }

        @Override
        public void eachAfter(long line, Consumer<ReadLines.Read> reader) {
            throw new AssertionError("the check of the index reads no lines");
        }
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
                        "differs from the book in whether T1-0001 owes, or in what stands beside it"),
                wrong(
                        c -> withSlips(c, without(c.slips(), 0)),
                        "differs from the book in slip T1.1-000001",
                        "differs from the book in what is to do about slip T1.1-000001"),
                wrong(c -> withMovements(c, without(c.movements(), 1)), "differs from the book in what line 4 moved"),
                wrong(c -> withCards(c, Map.of()), "differs from the book in a card of T1-0001"),
                wrong(
                        c -> withCards(c, Map.of(CARD, Optional.of(ROSA), LOST, Optional.of(ROSA))),
                        "differs from the book in a card of nobody",
                        "differs from the book in a card of nobody"));
    }

    @ParameterizedTest
    @MethodSource("wrongs")
    void eachRowTheIndexLacksOrHasTooManyIsNamed(UnaryOperator<Changes> change, List<String> expected) {
        Changes book = changes();
        assertThat(indexFindings(change.apply(book))).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void otherTotalsAreNamed() {
        Changes book = changes();
        Changes other = withTotals(book, Totals.none(EUR));
        assertThat(indexFindings(other))
                .singleElement()
                .satisfies(found -> assertThat(found)
                        .startsWith("has the totals Totals[day=null")
                        .contains(", the book Totals[day=2026-11-21"));
    }

    @Test
    void aRowAboutALineThatCannotBeIsNamed() {
        Changes book = changes();
        List<EntryReference> filed = new ArrayList<>(book.filed());
        filed.add(new EntryReference(id(-5), -7, new Place(1, 0, -1), DAY, ROSA));
        Changes more = withFiled(book, filed);
        assertThat(indexFindings(more)).containsExactly("differs from the book in where line 0 stands");
    }
}
