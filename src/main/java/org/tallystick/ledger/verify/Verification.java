package org.tallystick.ledger.verify;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.tallystick.book.BookDamaged;
import org.tallystick.book.BookFinding;
import org.tallystick.book.BookLine;
import org.tallystick.book.BookPosition;
import org.tallystick.book.BookTooNew;
import org.tallystick.book.CreditBook;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryCodec;
import org.tallystick.entry.EntryTooNew;
import org.tallystick.ledger.account.SetAside;
import org.tallystick.ledger.index.AccountIndex;
import org.tallystick.ledger.index.IndexUnusable;
import org.tallystick.ledger.index.RowLimits;
import org.tallystick.ledger.replay.ReadLines;
import org.tallystick.ledger.replay.WholeBook;

/**
 * Proves the books in one walk: each line follows on the one before, days and numbers run on, each balance that a line
 * states is the sum of the lines before it and equals the open items, no id comes twice, nothing personal is left of
 * who was erased, and the index holds just that. Memory grows with customers and slips, and by some forty bytes a line.
 */
public final class Verification {
    private final CreditBook book;
    private final ReadLines lines;
    private final Findings findings = new Findings();
    private final IndexCheck index;
    private final WholeBook whole;
    private final NumberCheck numbers = new NumberCheck(findings);
    private final DayCheck days;
    private final BalanceCheck balances;
    private final ErasureCheck erasure = new ErasureCheck(findings);
    private final IdCheck ids = new IdCheck(findings);
    private BookPosition reached;

    public Verification(
            CreditBook book, EntryCodec codec, CurrencyUnit currency, RowLimits limits, AccountIndex index) {
        this(book, codec, currency, limits, Optional.of(index));
    }

    /** Of the book alone, since its index cannot be had. */
    public Verification(CreditBook book, EntryCodec codec, CurrencyUnit currency, RowLimits limits, IndexUnusable why) {
        this(book, codec, currency, limits, Optional.empty());
        findings.inIndex("cannot be had: %s", String.valueOf(why.getMessage()));
    }

    private Verification(
            CreditBook book, EntryCodec codec, CurrencyUnit currency, RowLimits limits, Optional<AccountIndex> index) {
        this.book = book;
        this.lines = new ReadLines(book, codec);
        this.index = new IndexCheck(index, findings);
        this.whole = new WholeBook(currency, limits, this.index::expect);
        this.days = new DayCheck(currency, findings);
        this.balances = new BalanceCheck(currency, findings);
        this.reached = BookPosition.START;
    }

    /** What is wrong, in sentences that name the line and what to do; empty when all is sound. */
    public List<String> run() {
        try {
            lines.inParallelAfter(reached, this::look);
        } catch (BookDamaged | BookTooNew e) {
            return damage(e); // sums over damaged lines would prove nothing
        } catch (EntryTooNew e) {
            findings.inBook(e.getMessage() + "; the lines after it were not looked at");
            return findings.texts();
        }
        whole.finish(reached);
        index.finish(book.head(), whole.totals());
        ids.finish();
        return findings.texts();
    }

    /** All damage there is; what was met first is among it, whatever a second look finds. */
    private List<String> damage(RuntimeException first) {
        Stream<String> all = book.check().stream().map(BookFinding::text);
        return Stream.concat(Stream.of(String.valueOf(first.getMessage())), all)
                .distinct()
                .toList();
    }

    private void look(ReadLines.Read read) {
        Entry entry = read.entry();
        if (entry == null) {
            numbers.lookAtUnreadable();
            days.lookAtUnreadable();
        } else {
            look(read, entry);
        }
        Optional<SetAside> aside = whole.add(read);
        aside.ifPresent(findings::setAside);
        if (entry != null && aside.isPresent()) {
            days.leaveOut(entry);
        } else if (entry != null) {
            days.add(entry);
            balances.look(read.line().text(), entry, whole);
        }
        reached = read.line().end();
    }

    private void look(ReadLines.Read read, Entry entry) {
        BookPosition before = read.line().start();
        BookLine line = read.line().text();
        days.look(before, line, entry, whole.totals());
        numbers.look(line.book(), before, line, entry);
        ids.add(entry.head().id());
        erasure.look(line, entry, whole);
    }
}
