package org.tallystick.paper.html;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.tallystick.report.Ageing;
import org.tallystick.report.Ageing.Bucket;

/**
 * A bucket of debt as a part of a bar.
 *
 * @param style the class that gives its colour
 * @param percent of the bar, its part of what is owed, or of what is owed by somebody else who owes more
 */
public record BarPart(String style, double percent) {

    /** As wide as there is room. */
    public static List<BarPart> of(Ageing ageing) {
        return of(ageing, ageing.debt());
    }

    /** In proportion to another one, which is as wide as there is room. */
    public static List<BarPart> of(Ageing ageing, Money all) {
        return Stream.of(Bucket.values())
                .filter(bucket -> bucket != Bucket.CREDIT && ageing.in(bucket).isPositive())
                .map(bucket -> new BarPart(style(bucket), percent(ageing.in(bucket), all)))
                .toList();
    }

    /** Together a little less than the whole, so that rounding takes no second line. */
    private static double percent(Money part, Money all) {
        return part.getAmount().doubleValue() / all.getAmount().doubleValue() * 99.9;
    }

    String width() {
        return String.format(Locale.ROOT, "width: %.3f%%", percent);
    }

    public static String style(Bucket bucket) {
        return switch (bucket) {
            case NOT_DUE -> "not-due";
            case UP_TO_30 -> "up-to-30";
            case UP_TO_60 -> "up-to-60";
            case UP_TO_90 -> "up-to-90";
            case UP_TO_730 -> "over-90";
            case OVER_730 -> "over-730";
            case CREDIT -> "credit";
        };
    }
}
