package org.tallystick.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.ledger.MadeEntries.EUR;
import static org.tallystick.ledger.MadeEntries.id;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.book.BookLine;
import org.tallystick.book.BookPosition;
import org.tallystick.book.Place;
import org.tallystick.ledger.MadeEntries;
import org.tallystick.ledger.index.AccountLookup;

/** The parts of the check, each on its own. */
class ChecksTest {
    private final Findings findings = new Findings();

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
        sums.differing(Long.MAX_VALUE, differing::add);
        assertThat(differing).containsExactly(0L, 1023L, 90_000L);
        assertThat(LineSums.hash("one")).isNotEqualTo(LineSums.hash("eno")).isEqualTo(LineSums.hash("one"));
    }

    @Test
    void openItemsThatAreNotTheSumOfTheLinesAreNamed() {
        BookLine line =
                new BookLine("T1.1", 4, new Place(1, 0, -1), "{}", Optional.empty(), false, BookPosition.START.hash());
        new BalanceCheck(EUR, findings).look(line, MadeEntries.sale(1, 30), AccountLookup.NOTHING);
        assertThat(findings.texts())
                .containsExactly("book, line 4: the open items of T1-0001 are EUR 0.00, the lines add up to EUR 30.00"
                        + ForgedBook.REMEDY);
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
