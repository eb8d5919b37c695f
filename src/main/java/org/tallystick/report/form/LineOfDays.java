package org.tallystick.report.form;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tallystick.report.Balance.AtEndOf;
import org.tallystick.report.DailySummary;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/**
 * What was owed at the end of each business day of the last thirty days and of the day itself, as a small line: days
 * apart as in the calendar, the lowest sum at the bottom and the highest at the top.
 */
public record LineOfDays(List<AtEndOf> days) {
    private static final int LENGTH = 30;

    /** Fewer make no line. */
    private static final int FEWEST = 3;

    private static final String BLOCKS = "\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588";
    private static final Comparator<AtEndOf> BY_SUM = Comparator.comparing(AtEndOf::outstanding);

    /**
     * A point of the line.
     *
     * @param across from 0, the first day, to 1
     * @param up from 0, the lowest sum, to 1
     */
    public record Point(double across, double up) {}

    /** Empty while there are too few days. */
    public static Optional<LineOfDays> of(DailySummary summary) {
        LocalDate first = summary.day().minusDays(LENGTH);
        List<AtEndOf> days = summary.earlier().reversed().stream()
                .filter(each -> !each.day().isBefore(first))
                .collect(Collectors.toCollection(ArrayList::new));
        days.add(new AtEndOf(summary.day(), summary.owed()));
        return days.size() < FEWEST ? Optional.empty() : Optional.of(new LineOfDays(List.copyOf(days)));
    }

    /** Such as: 915.00 on 2 Nov; since then lowest 812.00 on 3 Nov, highest 1,204.00 on 20 Nov. */
    public String inWords(Wording words) {
        AtEndOf lowest = Collections.min(days, BY_SUM);
        AtEndOf highest = Collections.max(days, BY_SUM);
        return words.say(
                Phrase.SUMMARY_LINE_OF_DAYS,
                words.date(days.getFirst().day()),
                words.figure(lowest.outstanding()),
                words.date(lowest.day()),
                words.figure(highest.outstanding()),
                words.date(highest.day()),
                words.figure(days.getFirst().outstanding()));
    }

    public List<Point> points() {
        LocalDate first = days.getFirst().day();
        double length = ChronoUnit.DAYS.between(first, days.getLast().day());
        double bottom = sum(Collections.min(days, BY_SUM));
        double height = sum(Collections.max(days, BY_SUM)) - bottom;
        return days.stream()
                .map(each -> new Point(
                        ChronoUnit.DAYS.between(first, each.day()) / length,
                        height == 0 ? 0.5 : (sum(each) - bottom) / height))
                .toList();
    }

    /** A block of one of eight heights for each day. */
    String inBlocks() {
        return points().stream()
                .map(point -> BLOCKS.charAt((int) Math.round(point.up() * (BLOCKS.length() - 1))))
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    private static double sum(AtEndOf day) {
        return day.outstanding().getAmount().doubleValue();
    }
}
