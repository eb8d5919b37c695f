package org.tallystick.exchange.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.Folding;
import org.tallystick.validation.InvalidInput;

/** The days of a file, as spreadsheets and people write them; a time of day behind one does not matter. */
final class Day {
    /** In which order day, month and year stand where figures alone do not tell. */
    enum Order {
        DMY,
        MDY,
        /** Only for years of two figures: those of four tell. */
        YMD
    }

    private static final List<String> LANGUAGES = List.of("en", "de", "es", "fr", "ar", "hi", "zh");
    private static final int LONGEST = 60;
    private static final int THIS_CENTURY = 2000;
    private static final Pattern TIME = Pattern.compile("[T ]+[0-9]{1,2}:[0-9]{2}.*$");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("([0-9]{4}) ?[-/.\u5E74] ?([0-9]{1,2}) ?[-/.\u6708] ?([0-9]{1,2}) ?\u65E5?");
    private static final Pattern FIGURES =
            Pattern.compile("([0-9]{1,2}) ?([-/.]) ?([0-9]{1,2}) ?\\2 ?([0-9]{4}|[0-9]{2})");
    private static final Pattern DAY_FIRST =
            Pattern.compile("([0-9]{1,2})(?:st|nd|rd|th|er)? (?:de )?(.+?) (?:de |del )?([0-9]{4}|[0-9]{2})");
    private static final Pattern MONTH_FIRST = Pattern.compile("(.+?) ([0-9]{1,2})(?:st|nd|rd|th)? ([0-9]{4})");
    private static final Pattern COUNTED = Pattern.compile("[0-9]{5}(\\.[0-9]+)?");

    private final OneForm<Order, LocalDate> form;
    private final @Nullable Order stated;
    private final Map<String, Month> months = new HashMap<>();

    Day(@Nullable Order stated) {
        this.stated = stated;
        this.form = new OneForm<>(
                this::readings, stated, "day; write it like 2026-11-21", "say how the file has them: days DMY, or MDY");
    }

    void look(long line, String text) {
        form.look(line, text);
    }

    /** @throws InvalidInput when it is no day, or may be two */
    LocalDate read(String column, String text) {
        if (COUNTED.matcher(text).matches()) {
            throw new InvalidInput(
                    column,
                    "'%s' is how a spreadsheet counts days; make its column a day, like 2026-11-21".formatted(text));
        }
        return form.read(column, text);
    }

    private Map<Order, LocalDate> readings(String written) {
        Map<Order, LocalDate> readings = new EnumMap<>(Order.class);
        String text = written.length() > LONGEST ? "" : plain(written);
        Matcher first = YEAR_FIRST.matcher(text);
        Matcher figures = FIGURES.matcher(text);
        if (first.matches()) {
            always(readings, day(first.group(1), first.group(2), first.group(3)));
        } else if (!figures.matches()) {
            always(readings, named(text));
        } else if (figures.group(2).equals(".") && stated != Order.YMD) {
            always(readings, day(figures.group(4), figures.group(3), figures.group(1)));
        } else {
            put(readings, Order.DMY, day(figures.group(4), figures.group(3), figures.group(1)));
            put(readings, Order.MDY, day(figures.group(4), figures.group(1), figures.group(3)));
            if (stated == Order.YMD && figures.group(4).length() == 2) {
                put(readings, Order.YMD, day(figures.group(1), figures.group(3), figures.group(4)));
            }
        }
        return readings;
    }

    private static String plain(String written) {
        StringBuilder text = new StringBuilder();
        written.codePoints().forEach(point -> {
            if (Character.isDigit(point)) {
                text.append(Character.digit(point, 10));
            } else if (Character.isSpaceChar(point)) {
                text.append(' ');
            } else if (Character.getType(point) == Character.DASH_PUNCTUATION) {
                text.append('-');
            } else if (Character.getType(point) != Character.FORMAT) {
                text.appendCodePoint(point);
            }
        });
        return TIME.matcher(text.toString().strip()).replaceFirst("");
    }

    /** With the month's name, which says by itself what is what. */
    private @Nullable LocalDate named(String text) {
        String folded = Folding.fold(text);
        Matcher first = DAY_FIRST.matcher(folded);
        if (first.matches() && month(first.group(2)) != null) {
            return day(first.group(3), month(first.group(2)), first.group(1));
        }
        Matcher second = MONTH_FIRST.matcher(folded);
        return second.matches() ? day(second.group(3), month(second.group(1)), second.group(2)) : null;
    }

    /** The figures of a month; null for what is the name of none. */
    private @Nullable String month(String name) {
        if (months.isEmpty()) {
            for (String language : LANGUAGES) {
                for (Month month : Month.values()) {
                    for (TextStyle style : TextStyle.values()) {
                        String text = month.getDisplayName(style, Locale.forLanguageTag(language));
                        if (text.length() > 2 && !text.matches(".*[0-9].*")) {
                            months.put(Folding.fold(text), month);
                        }
                    }
                }
            }
        }
        Month found = months.get(name);
        return found == null ? null : Integer.toString(found.getValue());
    }

    private static void always(Map<Order, LocalDate> readings, @Nullable LocalDate day) {
        for (Order each : Order.values()) {
            put(readings, each, day);
        }
    }

    private static void put(Map<Order, LocalDate> readings, Order order, @Nullable LocalDate day) {
        if (day != null) {
            readings.put(order, day);
        }
    }

    private static @Nullable LocalDate day(String year, @Nullable String month, String day) {
        if (month == null) {
            return null;
        }
        try {
            int years = Integer.parseInt(year);
            return LocalDate.of(
                    year.length() == 2 ? THIS_CENTURY + years : years, Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
