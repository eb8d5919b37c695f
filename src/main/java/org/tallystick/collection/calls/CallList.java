package org.tallystick.collection.calls;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.calendar.ShopCalendar;
import org.tallystick.ledger.account.Account;
import org.tallystick.report.Listed;
import org.tallystick.shop.Shop;

/**
 * Whom to talk to about money on a day, the most at risk first. On a day on which the shop is closed that is nobody.
 *
 * @param closedUntil the next day on which the shop is open; null where it is open today
 * @param silent how many who owe are left alone, and why; none while the shop is closed
 */
public record CallList(
        LocalDate day, @Nullable LocalDate closedUntil, Listed<CallToMake> calls, Map<Silence, Integer> silent) {
    /** More than a day has time for. */
    public static final int MOST_SHOWN = 200;

    public CallList {
        silent = Collections.unmodifiableMap(new EnumMap<>(silent));
    }

    /** Sees everybody who has anything open, in any order. */
    public static final class Maker {
        private final LocalDate day;
        private final ShopCalendar calendar;
        private final Listed.Maker<CallToMake> calls;
        private final Map<Silence, Integer> silent = new EnumMap<>(Silence.class);

        public Maker(Shop shop, LocalDate day) {
            this.day = day;
            this.calendar = shop.calendar();
            this.calls = new Listed.Maker<>(shop.currency(), CallToMake.ORDER, MOST_SHOWN, 0, CallToMake::atRisk);
        }

        /** Whether anybody is asked for at all on this day. */
        public boolean isOpen() {
            return calendar.isOpen(day);
        }

        public void add(Account account) {
            DebtToday debt = DebtToday.of(account, calendar, day);
            if (!isOpen() || (!debt.amount().isPositive() && !debt.disputed().isPositive())) {
                return;
            }
            List<CallReason> reasons = Stream.of(CallReason.values())
                    .filter(reason -> reason.holds(debt))
                    .toList();
            Optional<Silence> silence = Silence.of(debt, !reasons.isEmpty());
            silence.ifPresentOrElse(
                    why -> silent.merge(why, 1, Integer::sum),
                    () -> calls.add(new CallToMake(debt, reasons, WayToAsk.of(debt))));
        }

        public CallList list() {
            return new CallList(day, isOpen() ? null : calendar.openFrom(day), calls.listed(), silent);
        }
    }
}
