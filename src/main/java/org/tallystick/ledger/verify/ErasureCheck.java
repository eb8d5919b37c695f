package org.tallystick.ledger.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tallystick.book.BookLine;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.CustomerEntry.Erased;
import org.tallystick.entry.CustomerEntry.Merged;
import org.tallystick.entry.Entry;
import org.tallystick.ledger.index.AccountLookup;
import org.tallystick.ledger.replay.Persons;

/**
 * What was personal in the lines of an erased customer, and of those whose accounts went into theirs, is gone, up to
 * the line that says so; and of nobody else anything is.
 */
final class ErasureCheck {
    private final Findings findings;
    private final Map<CustomerNumber, Long> firstPersonal = new HashMap<>();
    private final Map<CustomerNumber, List<Long>> lost = new HashMap<>();

    ErasureCheck(Findings findings) {
        this.findings = findings;
    }

    /** @param known without this line */
    void look(BookLine line, Entry entry, AccountLookup known) {
        if (entry instanceof Erased gone) {
            lost.remove(gone.customer());
            Long left = firstPersonal.remove(gone.customer());
            if (left != null) {
                findings.leftInLine(
                        left,
                        "it still has personal fields of %s, whom line %d erases",
                        gone.customer(),
                        line.number());
            }
        } else if (line.personal().isPresent()) {
            Persons.of(entry, known).ifPresent(person -> firstPersonal.putIfAbsent(person, line.number()));
        } else if (line.erased()) {
            Persons.of(entry, known)
                    .ifPresentOrElse(
                            person -> lost.computeIfAbsent(person, each -> new ArrayList<>())
                                    .add(line.number()),
                            () -> lost(line.number()));
        }
        if (entry instanceof Merged merged) {
            Long first = firstPersonal.remove(merged.from());
            if (first != null) {
                firstPersonal.merge(merged.customer(), first, Math::min);
            }
            List<Long> earlier = lost.remove(merged.from());
            if (earlier != null) {
                lost.computeIfAbsent(merged.customer(), each -> new ArrayList<>())
                        .addAll(earlier);
            }
        }
    }

    /** Once every line was looked at. */
    void finish() {
        lost.values().stream().flatMap(List::stream).sorted().forEach(this::lost);
    }

    private void lost(long line) {
        findings.inLine(line, "its people record is gone from people.jsonl, and nobody whom it is about was erased");
    }
}
