package org.tallystick.ledger;

import java.time.LocalDate;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.entry.DayEntry.Closed;
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
 */
public record Totals(
        @Nullable LocalDate day,
        Turnover today,
        Turnover ever,
        NumbersUsed numbers,
        Authority owner,
        Map<String, String> settings) {
    public Totals {
        settings = Map.copyOf(settings);
    }

    public static Totals none(CurrencyUnit currency) {
        Turnover none = Turnover.none(currency);
        return new Totals(null, none, none, NumbersUsed.NONE, Authority.none(currency), Map.of());
    }

    /** Over all accounts. */
    public Money outstanding() {
        return ever.change();
    }

    public CurrencyUnit currency() {
        return ever.sold().getCurrencyUnit();
    }

    public Totals after(Entry entry) {
        Turnover moved = Turnover.of(entry, currency());
        Turnover sinceMorning = entry instanceof Closed ? Turnover.none(currency()) : today.plus(moved);
        return new Totals(
                entry.head().day(),
                sinceMorning,
                ever.plus(moved),
                entry.head().numbers(),
                owner.after(entry),
                entry instanceof ShopEntry.SettingsSet set ? set.settings() : settings);
    }

    /** With the day and the numbers of a line of which nothing else counts. */
    Totals passing(LocalDate last, NumbersUsed used) {
        return new Totals(last, today, ever, used, owner, settings);
    }

    /** What cashiers have let through on a business day so far. */
    public Money byCashier(LocalDate today) {
        return today.equals(day) ? owner.byCashier() : Money.zero(currency());
    }
}
