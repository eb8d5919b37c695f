package org.tallystick.ledger.shop;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.entry.CashMoved;
import org.tallystick.entry.ClaimEntry;
import org.tallystick.entry.ClaimEntry.BalanceOpened;
import org.tallystick.entry.ClaimEntry.WrittenOff;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.entry.CustomerEntry.Opened;
import org.tallystick.entry.DayEntry;
import org.tallystick.entry.DayEntry.ShiftClosed;
import org.tallystick.entry.Entry;
import org.tallystick.entry.RepaymentEntry;
import org.tallystick.entry.SaleEntry;
import org.tallystick.entry.WithoutMoney;

/** The shifts of one business day, line by line. */
public final class Shifts {
    private final CurrencyUnit currency;
    private final List<Shift> closed = new ArrayList<>();
    private @Nullable Instant opened;
    private int entries;
    private Money expected;

    public Shifts(CurrencyUnit currency) {
        this.currency = currency;
        this.expected = Money.zero(currency);
    }

    public void add(Entry entry) {
        if (entry instanceof ShiftClosed close) {
            Shift open = open();
            closed.add(new Shift(
                    open.number(),
                    close.head().by(),
                    opened == null ? close.head().at() : opened,
                    close.head().at(),
                    entries,
                    expected,
                    close.counted()));
            opened = null;
            entries = 0;
            expected = Money.zero(currency);
        } else if (!(entry instanceof DayEntry)) {
            opened = opened == null ? entry.head().at() : opened;
            entries += movesMoney(entry) ? 1 : 0;
            expected = expected.plus(CashMoved.of(entry, currency).inDrawer());
        }
    }

    private static boolean movesMoney(Entry entry) {
        return switch (entry) {
            case SaleEntry ignored -> true;
            case RepaymentEntry ignored -> true;
            case WrittenOff ignored -> true;
            case BalanceOpened ignored -> true;
            case Opened customer -> customer.opening() != null;
            case ClaimEntry ignored -> false;
            case CustomerEntry ignored -> false;
            case WithoutMoney ignored -> false;
        };
    }

    /** The one that goes on, or would. */
    public Shift open() {
        return new Shift(closed.size() + 1, null, opened, null, entries, expected, null);
    }

    /** All of the day, in order; the last one too, though nobody closed it, if anything moved in it. */
    public List<Shift> all() {
        List<Shift> all = new ArrayList<>(closed);
        if (entries > 0) {
            all.add(open());
        }
        return all;
    }
}
