package org.tallystick.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tallystick.Trials;
import org.tallystick.calendar.ShopCalendar.OnClosedDay;
import org.tallystick.customer.CreditMode;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.DueRule;

/** Goes from day to day and asks of each whether it is one, where the calendar works it out. */
class DueDateAgainstANaiveModelTest {
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final int FAR = 1_800;

    /** A rule as text, and what makes a day one of its days. */
    private record Rule(String text, String kind, String value) {
        boolean isOn(LocalDate day, Shop shop) {
            LocalDate tomorrow = day.plusDays(1);
            return switch (kind) {
                case "month-end" -> tomorrow.getDayOfMonth() == 1;
                case "last-working-day" -> shop.lastWorkingDay(day);
                case "weekly" -> day.getDayOfWeek().name().equalsIgnoreCase(value);
                case "fortnightly" ->
                    Math.abs(day.toEpochDay() - LocalDate.parse(value).toEpochDay()) % 14 == 0;
                case "monthly" ->
                    day.getDayOfMonth() == Integer.parseInt(value)
                            || (day.getDayOfMonth() < Integer.parseInt(value) && tomorrow.getDayOfMonth() == 1);
                default -> day.toString().equals(value);
            };
        }
    }

    private record Shop(
            Set<DayOfWeek> closed, Set<DayOfWeek> weekend, Set<LocalDate> holidays, OnClosedDay onClosedDay) {
        boolean isOpen(LocalDate day) {
            return !closed.contains(day.getDayOfWeek()) && !holidays.contains(day);
        }

        boolean works(LocalDate day) {
            return !weekend.contains(day.getDayOfWeek()) && !holidays.contains(day);
        }

        boolean lastWorkingDay(LocalDate day) {
            for (LocalDate later = day.plusDays(1); later.getMonth() == day.getMonth(); later = later.plusDays(1)) {
                if (works(later)) {
                    return false;
                }
            }
            return works(day);
        }

        LocalDate moved(LocalDate day) {
            LocalDate open = day;
            while (onClosedDay != OnClosedDay.STAY && !isOpen(open)) {
                open = open.plusDays(onClosedDay == OnClosedDay.NEXT ? 1 : -1);
            }
            return open;
        }

        LocalDate due(Rule rule, int days, LocalDate sold) {
            for (int i = 1; i < FAR; i++) {
                LocalDate day = sold.plusDays(i);
                if (rule.isOn(day, this) && moved(day).isAfter(sold)) {
                    return moved(day);
                }
            }
            LocalDate day = sold.plusDays(days);
            LocalDate moved = moved(day);
            while (!moved.isAfter(sold)) {
                day = day.plusDays(1);
                moved = isOpen(day) ? day : sold;
            }
            return moved;
        }

        ShopCalendar calendar() {
            List<Occasion> days = holidays.stream()
                    .map(day -> Occasion.of("", day.toString()))
                    .toList();
            return new ShopCalendar(closed, weekend, days, Map.of(), onClosedDay);
        }
    }

    @Test
    void theCalendarFindsTheDayThatAWalkFinds() {
        Trials trials = Trials.of("due dates", 1_000, 300_000);
        for (int trial = 0; trial < trials.count(); trial++) {
            Random random = trials.random(trial);
            Shop shop = shop(random);
            Rule rule = rule(random);
            int days = 1 + random.nextInt(60);
            LocalDate sold = START.plusDays(random.nextInt(1_500));

            CreditTerms terms = new CreditTerms(CreditMode.UNLIMITED, null, days, null, DueRule.of(rule.text()));
            LocalDate due = shop.calendar().dueDate(terms, sold);

            assertThat(due)
                    .as("%s from %s in %s; %s", rule, sold, shop, trials.replay(trial))
                    .isEqualTo(shop.due(rule, days, sold))
                    .isAfter(sold);
        }
    }

    private static Shop shop(Random random) {
        Set<LocalDate> holidays = new HashSet<>();
        for (int i = random.nextInt(30); i > 0; i--) {
            LocalDate from = START.plusDays(random.nextInt(2_000));
            for (int length = random.nextInt(6); length >= 0; length--) {
                holidays.add(from.plusDays(length));
            }
        }
        OnClosedDay[] all = OnClosedDay.values();
        return new Shop(weekdays(random, 3), weekdays(random, 2), holidays, all[random.nextInt(all.length)]);
    }

    private static Set<DayOfWeek> weekdays(Random random, int most) {
        Set<DayOfWeek> days = new HashSet<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            days.add(DayOfWeek.of(1 + random.nextInt(7)));
        }
        return days;
    }

    private static Rule rule(Random random) {
        List<Rule> all = new ArrayList<>();
        all.add(new Rule("month-end", "month-end", ""));
        all.add(new Rule("last-working-day", "last-working-day", ""));
        DayOfWeek weekday = DayOfWeek.of(1 + random.nextInt(7));
        add(all, "weekly", weekday.name().toLowerCase(Locale.ROOT));
        add(all, "fortnightly", START.plusDays(random.nextInt(3_000)).toString());
        add(all, "monthly", Integer.toString(1 + random.nextInt(31)));
        add(all, "on", START.plusDays(random.nextInt(1_700)).toString());
        return all.get(random.nextInt(all.size()));
    }

    private static void add(List<Rule> all, String kind, String value) {
        all.add(new Rule(kind + ":" + value, kind, value));
    }
}
