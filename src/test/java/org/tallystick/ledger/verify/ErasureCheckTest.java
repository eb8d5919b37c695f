package org.tallystick.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.ledger.MadeEntries.BEN;
import static org.tallystick.ledger.MadeEntries.DAY;
import static org.tallystick.ledger.MadeEntries.ROSA;
import static org.tallystick.ledger.MadeEntries.euros;
import static org.tallystick.ledger.MadeEntries.head;
import static org.tallystick.ledger.MadeEntries.slip;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.book.CreditBook;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Balances;
import org.tallystick.entry.CustomerEntry.Erased;
import org.tallystick.entry.CustomerEntry.Merged;
import org.tallystick.entry.Entry;
import org.tallystick.entry.SlipEntry.CopyOrdered;
import org.tallystick.ledger.index.IndexUnusable;

/** What is personal and was to be erased is found, whoever's account it went into. */
class ErasureCheckTest {
    private static final String REMEDY = "; run tallystick rebuild, which takes them out";

    @TempDir
    Path folder;

    private ForgedBook forged;

    @BeforeEach
    void trade() {
        forged = new ForgedBook(folder);
    }

    /** Of the book alone: an index would not be made before the erasure is finished. */
    private List<String> findings(Set<Long> gone, Entry... more) {
        try (CreditBook book = forged.open(List.of(more))) {
            book.erase(gone::contains);
            IndexUnusable none = new IndexUnusable("it is not looked at", null);
            return ForgedBook.findings(book, () -> {
                        throw none;
                    })
                    .stream()
                    .filter(each -> !each.startsWith("index"))
                    .toList();
        }
    }

    private static Entry torn(long slip) {
        return new CopyOrdered(head(DAY.plusDays(1), 3, 2), slip(slip), 2, "torn");
    }

    private static Entry erased(CustomerNumber who) {
        return new Erased(head(DAY.plusDays(1), 3, 2), who);
    }

    private static Entry merged() {
        Balances moving = Balances.moving(euros(35), euros(7));
        return new Merged(head(DAY.plusDays(1), 3, 2), ROSA, BEN, euros(7), moving, List.of(), null);
    }

    private static String left(int line, CustomerNumber of, int by) {
        return "book, line %d: it still has personal fields of %s, whom line %d erases%s"
                .formatted(line, of, by, REMEDY);
    }

    @Test
    void theFirstLineThatIsLeftIsNamed() {
        assertThat(findings(Set.of(), erased(ROSA))).containsExactly(left(1, ROSA, 7));
        assertThat(findings(Set.of(1L, 3L))).containsExactly(left(6, ROSA, 7));
        assertThat(findings(Set.of(6L))).isEmpty();
    }

    @Test
    void aReasonLeftOnASlipIsTheCustomersToo() {
        assertThat(findings(Set.of(2L, 4L), torn(2), erased(BEN))).containsExactly(left(7, BEN, 8));
    }

    @Test
    void whatIsLeftOfAnAccountThatWentIntoTheirsIsFound() {
        assertThat(findings(Set.of(1L, 3L, 6L), merged(), erased(ROSA))).containsExactly(left(2, ROSA, 8));
        assertThat(findings(Set.of(2L, 4L))).containsExactly(left(7, ROSA, 8));
    }

    @Test
    void whatIsSaidOfTheirSlipsAfterwardsIsFoundAsWell() {
        Set<Long> others = Set.of(1L, 2L, 3L, 4L, 6L, 7L);
        assertThat(findings(others, merged(), torn(2), erased(ROSA))).containsExactly(left(8, ROSA, 9));
    }
}
