package org.tallystick.ledger.replay;

import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.tallystick.book.BookPosition;
import org.tallystick.ledger.index.AccountIndex;
import org.tallystick.ledger.index.RebuildProgress;
import org.tallystick.ledger.index.RowLimits;

/** Puts lines into an index that lacks them, some at a time. */
public final class CatchUp {
    private static final int LINES_A_COMMIT = 2000;

    private final AccountIndex target;
    private final CurrencyUnit currency;
    private final RowLimits limits;
    private final RebuildProgress progress;
    private Posting posting;
    private @Nullable BookPosition reached;

    public CatchUp(AccountIndex target, CurrencyUnit currency, RowLimits limits, RebuildProgress progress) {
        this.target = target;
        this.currency = currency;
        this.limits = limits;
        this.progress = progress;
        this.posting = new Posting(target, target.totals(), currency);
    }

    public void add(ReadLines.Read read) {
        posting.add(read, limits);
        reached = read.line().end();
        if (posting.lines() == LINES_A_COMMIT) {
            flush();
        }
    }

    public void flush() {
        if (reached != null) {
            target.store(posting.changes(reached));
            progress.reached(reached.line());
            posting = new Posting(target, target.totals(), currency);
            reached = null;
        }
    }
}
