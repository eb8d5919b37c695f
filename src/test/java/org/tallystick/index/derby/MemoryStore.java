package org.tallystick.index.derby;

import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.tallystick.book.BookPosition;
import org.tallystick.index.NaiveIndex;
import org.tallystick.ledger.index.AccountIndex;
import org.tallystick.ledger.index.IndexStore;
import org.tallystick.ledger.index.IndexUnusable;
import org.tallystick.ledger.index.NewIndex;
import org.tallystick.ledger.index.RowLimits;
import org.tallystick.ledger.shop.Totals;

/** The naive index where a database would be: it is gone whenever the shop closes, and made anew from the book. */
public final class MemoryStore implements IndexStore {
    private final CurrencyUnit currency;
    private @Nullable AccountIndex kept;

    public MemoryStore(CurrencyUnit currency) {
        this.currency = currency;
    }

    @Override
    public AccountIndex open() {
        if (kept == null) {
            throw new IndexUnusable("it is in memory only", null);
        }
        return kept;
    }

    @Override
    public AccountIndex replacedBy(Consumer<NewIndex> fill) {
        AccountIndex fresh = new NaiveIndex(BookPosition.START, Totals.none(currency));
        fill.accept(fresh::store);
        kept = fresh;
        return fresh;
    }

    @Override
    public RowLimits limits() {
        return new DerbyLimits(currency);
    }

    @Override
    public void discard() {
        kept = null;
    }
}
