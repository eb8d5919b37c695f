package org.tallystick.ledger;

import java.util.HashMap;
import java.util.Map;
import org.tallystick.book.BookLine;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.CustomerEntry.Erased;
import org.tallystick.entry.Entry;

/** What was personal in the lines of an erased customer is gone, up to the line that says so. */
final class ErasureCheck {
    private final Findings findings;
    private final Map<CustomerNumber, Long> firstPersonal = new HashMap<>();

    ErasureCheck(Findings findings) {
        this.findings = findings;
    }

    /** @param known with this line added */
    void look(BookLine line, Entry entry, Known known) {
        if (entry instanceof Erased gone) {
            Long left = firstPersonal.remove(gone.customer());
            if (left != null) {
                findings.inLine(
                        left,
                        "it still has personal fields of %s, whom line %d erases; the next start finishes that",
                        gone.customer(),
                        line.number());
            }
        } else if (line.personal().isPresent()) {
            Persons.of(entry, known).ifPresent(person -> firstPersonal.putIfAbsent(person, line.number()));
        }
    }
}
