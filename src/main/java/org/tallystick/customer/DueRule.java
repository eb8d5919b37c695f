package org.tallystick.customer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

/**
 * On which day somebody pays what they bought, where it is not a number of days after the sale. Its text is the same
 * on the command line, in requests, in the settings and in the book; the shop's calendar makes a day of it.
 */
public sealed interface DueRule {
    /** As it is written, such as {@code monthly:25}. */
    String text();

    /** On the last day of the month. */
    record MonthEnd() implements DueRule {
        @Override
        public String text() {
            return "month-end";
        }
    }

    /** On the last day of the month on which people work. */
    record LastWorkingDay() implements DueRule {
        @Override
        public String text() {
            return "last-working-day";
        }
    }

    record Weekly(DayOfWeek day) implements DueRule {
        @Override
        public String text() {
            return "weekly:" + day.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Every other week.
     *
     * @param payday one of the days, past or to come
     */
    record Fortnightly(LocalDate payday) implements DueRule {
        public Fortnightly {
            checkYear(payday);
        }

        @Override
        public String text() {
            return "fortnightly:" + payday;
        }
    }

    /**
     * On one day of each month.
     *
     * @param day 1 to 31; the last day of a month that has fewer
     */
    record Monthly(int day) implements DueRule {
        public Monthly {
            if (day < 1 || day > 31) {
                throw new InvalidInput("due", Phrase.INPUT_DAY_OF_MONTH, day);
            }
        }

        @Override
        public String text() {
            return "monthly:" + day;
        }
    }

    /** On this day and no other. */
    record On(LocalDate day) implements DueRule {
        public On {
            checkYear(day);
        }

        @Override
        public String text() {
            return "on:" + day;
        }
    }

    /**
     * On a day that the shop's settings name, such as the harvest.
     *
     * @param name a letter, then up to 31 letters, digits or dashes; in lower case
     */
    record Named(String name) implements DueRule {
        private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N}-]{0,31}");

        public Named {
            name = checkedName("due", name);
        }

        /** The name in lower case. */
        public static String checkedName(String field, String name) {
            if (!NAME.matcher(name).matches()) {
                throw new InvalidInput(field, Phrase.INPUT_DAY_NAME, name);
            }
            return name.toLowerCase(Locale.ROOT);
        }

        @Override
        public String text() {
            return "on:" + name;
        }
    }

    /**
     * The rule that a text stands for.
     *
     * @throws InvalidInput for the field {@code due}, with what can be written
     */
    static DueRule of(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        int colon = plain.indexOf(':');
        String kind = colon < 0 ? plain : plain.substring(0, colon + 1);
        String value = colon < 0 ? "" : plain.substring(colon + 1);
        return switch (kind) {
            case "month-end" -> new MonthEnd();
            case "last-working-day" -> new LastWorkingDay();
            case "weekly:" -> new Weekly(read(text, value.toUpperCase(Locale.ROOT), DayOfWeek::valueOf));
            case "fortnightly:" -> new Fortnightly(read(text, value, LocalDate::parse));
            case "monthly:" -> new Monthly(read(text, value, Integer::parseInt));
            case "on:" ->
                value.isEmpty() || Character.isDigit(value.charAt(0))
                        ? new On(read(text, value, LocalDate::parse))
                        : new Named(value);
            default -> throw unknown(text);
        };
    }

    private static <T> T read(String text, String value, Function<String, T> parse) {
        try {
            return parse.apply(value);
        } catch (RuntimeException e) {
            throw unknown(text);
        }
    }

    private static InvalidInput unknown(String text) {
        String shown = text.length() > 40 ? text.substring(0, 40) + "..." : text;
        return new InvalidInput("due", Phrase.INPUT_DUE, shown);
    }

    private static void checkYear(LocalDate day) {
        if (day.getYear() < 1900 || day.getYear() > 2999) {
            throw new InvalidInput("due", Phrase.INPUT_YEAR, day);
        }
    }
}
