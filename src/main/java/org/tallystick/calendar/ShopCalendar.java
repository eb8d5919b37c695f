package org.tallystick.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.DueRule;
import org.tallystick.validation.DateRules;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

/**
 * The days on which a shop is closed, and days with a name.
 *
 * @param closed weekdays on which nobody is there; not all seven
 * @param weekend weekdays on which people do not work, for the last working day of a month
 * @param holidays on which nobody is there, and nobody works
 * @param dates days that terms may name, in lower case, such as the harvest
 */
public record ShopCalendar(
        Set<DayOfWeek> closed,
        Set<DayOfWeek> weekend,
        List<Occasion> holidays,
        Map<String, List<Occasion>> dates,
        OnClosedDay onClosedDay) {
    public static final Set<DayOfWeek> USUAL_WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** No day is closed, and none has a name. */
    public static final ShopCalendar ALWAYS_OPEN =
            new ShopCalendar(Set.of(), USUAL_WEEKEND, List.of(), Map.of(), OnClosedDay.NEXT);

    private static final int A_YEAR = 366;
    private static final int A_MONTH = 31;

    /** Where a due date goes that falls on a closed day. */
    public enum OnClosedDay {
        /** On to the next open day. */
        NEXT,
        /** Back to the open day before. */
        BEFORE,
        /** It stays where it is. */
        STAY
    }

    public ShopCalendar {
        closed = Set.copyOf(closed);
        weekend = Set.copyOf(weekend);
        holidays = List.copyOf(holidays);
        dates = Map.copyOf(new TreeMap<>(dates));
        if (closed.size() == DayOfWeek.values().length) {
            throw new InvalidInput(
                    "calendar.closed", "has all seven weekdays; leave out those on which the shop is open");
        }
        if (weekend.size() == DayOfWeek.values().length) {
            throw new InvalidInput("calendar.weekend", "has all seven weekdays; leave out those on which people work");
        }
    }

    public boolean isOpen(LocalDate day) {
        return !closed.contains(day.getDayOfWeek()) && !isHoliday(day);
    }

    private boolean isHoliday(LocalDate day) {
        return holidays.stream().anyMatch(holiday -> holiday.isOn(day));
    }

    private boolean isWorkday(LocalDate day) {
        return !weekend.contains(day.getDayOfWeek()) && !isHoliday(day);
    }

    /** The day itself, or the first after it on which the shop is open; itself where it is closed for a year. */
    public LocalDate openFrom(LocalDate day) {
        return firstOpen(day, 1);
    }

    private LocalDate firstOpen(LocalDate day, int step) {
        LocalDate open = day;
        for (int tried = 0; tried < A_YEAR; tried++) {
            if (isOpen(open)) {
                return open;
            }
            open = open.plusDays(step);
        }
        return day;
    }

    private LocalDate moved(LocalDate day) {
        return switch (onClosedDay) {
            case NEXT -> openFrom(day);
            case BEFORE -> firstOpen(day, -1);
            case STAY -> day;
        };
    }

    /**
     * The day by whose end a sale is to be paid, which is always after it: the first day of the terms' rule that still
     * is when it is moved off a closed day, else so many days after the sale.
     */
    public LocalDate dueDate(CreditTerms terms, LocalDate sold) {
        DueRule rule = terms.due();
        Optional<LocalDate> payday = rule == null ? Optional.empty() : payday(rule, sold);
        return payday.orElseGet(() -> counted(terms.days(), sold));
    }

    private Optional<LocalDate> payday(DueRule rule, LocalDate sold) {
        Optional<LocalDate> payday = next(rule, sold);
        while (payday.isPresent() && !moved(payday.get()).isAfter(sold)) {
            payday = next(rule, payday.get());
        }
        return payday.map(this::moved);
    }

    /**
     * The first day, this one or a later one, on which somebody with these terms pays; empty where the terms count
     * days, and where no such day is to come.
     */
    public Optional<LocalDate> paydayFrom(CreditTerms terms, LocalDate day) {
        DueRule rule = terms.due();
        if (rule == null) {
            return Optional.empty();
        }
        // One that fell on a closed day before may have moved to this day.
        Optional<LocalDate> payday = next(rule, day.minusDays(A_MONTH));
        while (payday.isPresent() && moved(payday.get()).isBefore(day)) {
            payday = next(rule, payday.get());
        }
        return payday.map(this::moved);
    }

    private LocalDate counted(int days, LocalDate sold) {
        LocalDate day = moved(sold.plusDays(days));
        return day.isAfter(sold) ? day : openFrom(sold.plusDays(days));
    }

    /** The first day of a rule behind another one. */
    private Optional<LocalDate> next(DueRule rule, LocalDate day) {
        return switch (rule) {
            case DueRule.MonthEnd ignored -> Optional.of(lastOfMonth(day.plusDays(1)));
            case DueRule.LastWorkingDay ignored -> Optional.of(lastWorkingDay(day));
            case DueRule.Weekly weekly -> Optional.of(day.with(TemporalAdjusters.next(weekly.day())));
            case DueRule.Fortnightly every ->
                Optional.of(day.plusDays(
                        14 - Math.floorMod(day.toEpochDay() - every.payday().toEpochDay(), 14L)));
            case DueRule.Monthly monthly -> Optional.of(monthly(monthly.day(), day));
            case DueRule.On on -> Optional.of(on.day()).filter(it -> it.isAfter(day));
            case DueRule.Named named -> nextNamed(named.name(), day);
        };
    }

    private static LocalDate monthly(int number, LocalDate day) {
        LocalDate inMonth = day.withDayOfMonth(Math.min(number, day.lengthOfMonth()));
        if (inMonth.isAfter(day)) {
            return inMonth;
        }
        LocalDate following = day.withDayOfMonth(1).plusMonths(1);
        return following.withDayOfMonth(Math.min(number, following.lengthOfMonth()));
    }

    /** Of this month, or of the next where that one is over; the last day of a month in which nobody works. */
    private LocalDate lastWorkingDay(LocalDate day) {
        LocalDate inMonth = lastWorkingDayOf(day);
        return inMonth.isAfter(day)
                ? inMonth
                : lastWorkingDayOf(lastOfMonth(day).plusDays(1));
    }

    private LocalDate lastWorkingDayOf(LocalDate month) {
        LocalDate last = lastOfMonth(month);
        for (LocalDate day = last; day.getMonth() == last.getMonth(); day = day.minusDays(1)) {
            if (isWorkday(day)) {
                return day;
            }
        }
        return last;
    }

    private static LocalDate lastOfMonth(LocalDate day) {
        return day.withDayOfMonth(day.lengthOfMonth());
    }

    /** The first day of that name behind a day; empty when the settings know no such name or no day to come. */
    public Optional<LocalDate> nextNamed(String name, LocalDate day) {
        return dates.getOrDefault(name, List.of()).stream()
                .map(occasion -> occasion.after(day))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    /** The names of days of which none is to come, in order; terms that name one count days instead. */
    public List<String> over(LocalDate today) {
        return dates.keySet().stream()
                .filter(name -> nextNamed(name, today).isEmpty())
                .sorted()
                .toList();
    }

    /**
     * Terms that can be agreed on from a day on.
     *
     * @throws InvalidInput when their rule names a day that is past or not known
     */
    public CreditTerms checked(CreditTerms terms, LocalDate today) {
        switch (terms.due()) {
            case DueRule.On on -> {
                DateRules.agreed("due", on.day(), today);
                if (!on.day().isAfter(today)) {
                    throw new InvalidInput("due", Phrase.INPUT_NOT_TO_COME, on.day(), today);
                }
            }
            case DueRule.Named named -> checkNamed(named.name(), today);
            case DueRule.Fortnightly every -> DateRules.agreed("due", every.payday(), today);
            case null -> {} // so many days always pass
            default -> {} // has a day to come at any time
        }
        return terms;
    }

    private void checkNamed(String name, LocalDate today) {
        if (!dates.containsKey(name)) {
            throw dates.isEmpty()
                    ? new InvalidInput("due", Phrase.INPUT_NO_DAY_NAMED, name)
                    : new InvalidInput(
                            "due",
                            Phrase.INPUT_DAYS_NAMED,
                            name,
                            dates.keySet().stream().sorted().toList());
        }
        if (nextNamed(name, today).isEmpty()) {
            throw new InvalidInput("due", Phrase.INPUT_NAMED_OVER, name);
        }
    }
}
