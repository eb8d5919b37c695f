package org.tallystick.ledger;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.book.BookLine;
import org.tallystick.book.BookPosition;
import org.tallystick.book.CreditBook;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.BegunSlip;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryCodec;
import org.tallystick.entry.EntryTooNew;
import org.tallystick.entry.SlipEntry;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.account.SetAside;
import org.tallystick.ledger.replay.ReadLines;

/**
 * The lines that name an erased customer, or somebody whose account went into theirs, and still have personal fields:
 * all that came before the line that erases them.
 */
final class ErasedLines {
    private final Map<CustomerNumber, Set<CustomerNumber>> takenOver = new HashMap<>();
    private final Map<CustomerNumber, Set<Integer>> lines = new HashMap<>();
    private final Map<SlipNumber, CustomerNumber> slips = new HashMap<>();
    private final BitSet found = new BitSet();

    private ErasedLines() {}

    /**
     * Takes everything personal of erased customers out of the people file. Their line is on disk already; an index
     * that knows the file as it was must be gone first, so that a crash at any point leads here again.
     *
     * @return false when nothing of them was left
     */
    static boolean forget(CreditBook book, EntryCodec codec, IndexKeeper index) {
        BitSet lines = erased(book, codec);
        if (lines.isEmpty()) {
            return false;
        }
        index.discard();
        book.erase(line -> lines.get(Math.toIntExact(line)));
        index.rebuild();
        return true;
    }

    /** Reads the whole book. */
    static BitSet erased(CreditBook book, EntryCodec codec) {
        ErasedLines all = new ErasedLines();
        book.forEach(BookPosition.START, line -> all.look(line, codec));
        return all.found;
    }

    private void look(BookLine line, EntryCodec codec) {
        Entry entry;
        try {
            entry = ReadLines.entry(line, codec);
        } catch (EntryTooNew e) {
            throw e;
        } catch (RuntimeException unreadable) {
            SetAside.accountsIn(line.entry(), slip -> Optional.ofNullable(slips.get(slip)))
                    .forEach(customer -> remember(line, customer));
            return;
        }
        if (entry instanceof CustomerEntry.Erased erased) {
            erase(erased.customer());
        }
        if (entry instanceof CustomerEntry.Merged merged) {
            takenOver
                    .computeIfAbsent(merged.customer(), none -> new HashSet<>())
                    .add(merged.from());
        }
        BegunSlip.of(entry)
                .ifPresent(slip -> slips.put(slip.number(), entry.account().orElseThrow()));
        CustomerNumber customer = entry instanceof SlipEntry slip
                ? slips.get(slip.slip())
                : entry.account().orElse(null);
        if (customer != null && !(entry instanceof CustomerEntry.Erased)) {
            remember(line, customer);
        }
    }

    private void remember(BookLine line, CustomerNumber customer) {
        if (line.personal().isPresent()) {
            lines.computeIfAbsent(customer, none -> new HashSet<>()).add(Math.toIntExact(line.number()));
        }
    }

    private void erase(CustomerNumber customer) {
        lines.getOrDefault(customer, Set.of()).forEach(found::set);
        takenOver.getOrDefault(customer, Set.of()).forEach(this::erase);
    }
}
