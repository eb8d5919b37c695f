package org.tallystick.ledger.shop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.book.BookPosition;
import org.tallystick.entry.DayEntry.Closed;
import org.tallystick.entry.DayEntry.Confirmed;
import org.tallystick.entry.Entry;
import org.tallystick.entry.NumbersUsed;
import org.tallystick.entry.ShopEntry;
import org.tallystick.entry.Turnover;

/**
 * Running figures over the whole shop.
 *
 * @param day the business day of the last line; null for an empty book
 * @param today what moved the debts on that day
 * @param ever and since the book began
 * @param settings those that decisions follow, as last recorded
 * @param believed the latest time of a line for which the clock was believed; null for an empty book
 * @param doubt what was written while the clock was in doubt, until its days are closed; null for nothing
 */
public record Totals(
        @Nullable LocalDate day,
        Turnover today,
        Turnover ever,
        NumbersUsed numbers,
        OwnerApprovals owner,
        Map<String, String> settings,
        @Nullable Instant believed,
        @Nullable InDoubt doubt) {
    public Totals {
        settings = Map.copyOf(settings);
    }

    public static Totals none(CurrencyUnit currency) {
        Turnover none = Turnover.none(currency);
        return new Totals(null, none, none, NumbersUsed.NONE, OwnerApprovals.none(currency), Map.of(), null, null);
    }

    /** Over all accounts. */
    public Money outstanding() {
        return ever.change();
    }

    public CurrencyUnit currency() {
        return ever.sold().getCurrencyUnit();
    }

    /**
     * With one more line.
     *
     * @param before the position that it follows on
     */
    public Totals after(BookPosition before, Entry entry) {
        Turnover moved = Turnover.of(entry, currency());
        Turnover counted = today;
        InDoubt next = doubt;
        if (entry.head().clockDay() != null) {
            counted = doubt == null || doubt.lasts() ? today : today.plus(doubt.sums());
            InDoubt old =
                    doubt == null || !doubt.lasts() ? new InDoubt(before, Turnover.none(currency()), null) : doubt;
            next = old.plus(moved);
        } else if (entry instanceof Closed closed) {
            counted = Turnover.none(currency());
            next = doubt == null || doubt.lasts()
                    ? doubt
                    : doubt.without(closed.today().minus(today));
        } else if (entry instanceof Confirmed confirmed) {
            next = doubt == null ? null : doubt.ended(confirmed.believed());
        } else {
            InDoubt settled = doubt != null
                            && doubt.until() != null
                            && !entry.head().day().isBefore(doubt.until())
                    ? doubt
                    : null;
            counted = (settled == null ? today : today.plus(settled.sums())).plus(moved);
            next = settled == null ? doubt : null;
        }
        return new Totals(
                entry.head().day(),
                counted,
                ever.plus(moved),
                entry.head().numbers(),
                owner.after(entry),
                entry instanceof ShopEntry.SettingsSet set ? set.settings() : settings,
                believedAfter(entry),
                next);
    }

    /** A line that an earlier release wrote by a clock that was wrong does not count. */
    private @Nullable Instant believedAfter(Entry entry) {
        Instant at = entry.head().at();
        if (entry.head().clockDay() != null) {
            return believed;
        }
        if (believed == null || entry instanceof Confirmed) {
            return at;
        }
        return at.isAfter(believed) && BusinessDay.follows(believed, at) ? at : believed;
    }

    /** With the day and the numbers of a line of which nothing else counts. */
    public Totals passing(@Nullable LocalDate last, NumbersUsed used) {
        return new Totals(last, today, ever, used, owner, settings, believed, doubt);
    }

    /** What cashiers have let through on a business day so far. */
    public Money byCashier(LocalDate today) {
        return today.equals(day) ? owner.byCashier() : Money.zero(currency());
    }
}
