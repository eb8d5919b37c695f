package org.tallystick.ledger.verify;

import java.util.Optional;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.tallystick.book.BookLine;
import org.tallystick.book.BookPosition;
import org.tallystick.entry.Entry;
import org.tallystick.ledger.account.SetAside;
import org.tallystick.ledger.index.Changes;
import org.tallystick.ledger.index.RowLimits;
import org.tallystick.ledger.replay.Anchor;
import org.tallystick.ledger.replay.ReadLines;
import org.tallystick.ledger.replay.WholeBook;

/** What is proved of the book alone, line by line from the first. */
final class BookProof {
    private final Findings findings;
    private final WholeBook whole;
    private final NumberCheck numbers;
    private final DayCheck days;
    private final BalanceCheck balances;
    private final ErasureCheck erasure;
    private final IdCheck ids;
    private final @Nullable String wanted;
    private Optional<Anchor> anchor = Optional.empty();
    private BookPosition reached = BookPosition.START;

    /**
     * @param parts is told what lines add for good
     * @param wanted the digits of a hash to look for; null for none
     */
    BookProof(
            CurrencyUnit currency,
            RowLimits limits,
            Consumer<Changes> parts,
            Findings findings,
            @Nullable String wanted) {
        this.findings = findings;
        this.whole = new WholeBook(currency, limits, parts);
        this.numbers = new NumberCheck(findings);
        this.days = new DayCheck(currency, findings);
        this.balances = new BalanceCheck(currency, findings);
        this.erasure = new ErasureCheck(findings);
        this.ids = new IdCheck(findings);
        this.wanted = wanted;
    }

    /** Looks at the next line. */
    void look(ReadLines.Read read) {
        BookLine line = read.line().text();
        Entry entry = read.entry();
        if (entry == null) {
            numbers.lookAtUnreadable();
            days.lookAtUnreadable();
        } else {
            look(read.line().start(), line, entry);
        }
        Optional<SetAside> aside = add(read);
        aside.ifPresent(findings::setAside);
        if (entry != null && aside.isPresent()) {
            days.leaveOut(entry);
        } else if (entry != null) {
            days.add(entry);
            balances.look(line, entry, whole);
        }
        if (wanted != null && anchor.isEmpty() && line.hash().hex().startsWith(wanted)) {
            anchor = Optional.ofNullable(entry)
                    .map(at -> new Anchor(line.number(), at.head().day()));
        }
    }

    private void look(BookPosition before, BookLine line, Entry entry) {
        days.look(before, line, entry, whole.totals());
        numbers.look(line.book(), before, line, entry);
        ids.add(entry.head().id());
        erasure.look(line, entry, whole);
    }

    /** Adds the next line up, and looks no further at it. */
    Optional<SetAside> add(ReadLines.Read read) {
        reached = read.line().end();
        return whole.add(read);
    }

    /** Once every line was looked at. */
    void finish() {
        whole.handOn(reached);
        ids.finish();
        erasure.finish();
    }

    /** All lines so far, added up. */
    WholeBook whole() {
        return whole;
    }

    BookPosition reached() {
        return reached;
    }

    /** Where the hash that was looked for stands; empty when it was not met. */
    Optional<Anchor> anchor() {
        return anchor;
    }
}
