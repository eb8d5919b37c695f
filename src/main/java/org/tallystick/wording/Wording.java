package org.tallystick.wording;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.joda.money.BigMoneyProvider;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The words, dates and figures of one language, from the file {@code wording_LANGUAGE.properties}. */
public final class Wording {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final String ENGLISH = "en";
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}+)*+");
    private static final Map<String, Wording> READ = new ConcurrentHashMap<>();
    private static final int MOST_READ = 100;
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ps", "sd", "ug", "ur", "yi");
    /** Around a value in a sentence that is written from right to left, which must not turn it round. */
    private static final char ISOLATE = '\u2068';

    private static final char ISOLATED = '\u2069';

    private final String language;
    private final Map<Phrase, String> words = new EnumMap<>(Phrase.class);
    private final Properties file;
    private final AmountInWords amounts;
    private final List<Integer> groups;
    private final DateTimeFormatter date;
    private final DateTimeFormatter day;
    private final DateTimeFormatter dateTime;

    private Wording(String language, Properties file) {
        this.language = language;
        this.file = file;
        this.amounts = AmountInWords.in(language);
        for (Phrase phrase : Phrase.values()) {
            String found = file.getProperty(phrase.key());
            if (found == null) {
                throw new IllegalStateException("wording_%s.properties has no words for '%s'; add them there"
                        .formatted(language, phrase.key()));
            }
            words.put(phrase, found);
        }
        groups = Arrays.stream(say(Phrase.FORMAT_GROUP_SIZES).split(","))
                .map(Integer::valueOf)
                .toList();
        date = pattern(say(Phrase.FORMAT_DATE));
        day = pattern(say(Phrase.FORMAT_DAY));
        dateTime = pattern(say(Phrase.FORMAT_DATE) + " " + say(Phrase.FORMAT_TIME));
    }

    /**
     * The wording of a language. Where there is none for {@code pt-BR} it is that of {@code pt}, and where there is
     * none for that either it is English.
     */
    public static Wording in(String tag) {
        Wording known = READ.get(tag);
        if (known != null) {
            return known;
        }
        Wording found = read(tag);
        if (READ.size() < MOST_READ) {
            READ.put(tag, found);
        }
        return found;
    }

    /**
     * These words, or those of a language that somebody reads.
     *
     * @param wanted a BCP 47 tag; where there are no words in it, or it is null, these stand
     */
    public Wording orIn(@Nullable String wanted) {
        if (wanted == null || language.startsWith(wanted)) {
            return this;
        }
        Wording found = in(wanted);
        return (wanted + "-").startsWith(found.language + "-") ? found : this;
    }

    private static Wording read(String tag) {
        String part = TAG.matcher(tag).matches() ? tag : ENGLISH;
        while (true) {
            Properties file = file(part);
            if (file != null) {
                return new Wording(part, file);
            }
            if (part.equals(ENGLISH)) {
                throw new IllegalStateException("wording_en.properties is missing; install Tallystick again");
            }
            int end = part.lastIndexOf('-');
            part = end < 0 ? ENGLISH : part.substring(0, end);
        }
    }

    /** A file for {@code es-MX} holds what differs from that of {@code es}. */
    private static @Nullable Properties file(String language) {
        String text = ResourceText.find("wording_" + language + ".properties");
        if (text == null) {
            return null;
        }
        Properties own = ResourceText.parsed(text);
        int end = language.lastIndexOf('-');
        Properties wider = end < 0 ? null : file(language.substring(0, end));
        if (wider == null) {
            return own;
        }
        wider.putAll(own);
        return wider;
    }

    /** The tag of the language that the words are in: what was asked for, or what took its place. */
    public String language() {
        return language;
    }

    /** The words, with the values in the places of {0}, {1} and so on; what looks like a place in a value is text. */
    public String say(Phrase phrase, Object... values) {
        return filled(phrase, (place, before) -> String.valueOf(values[place]));
    }

    /**
     * What a constant of the API is called; one without words of its own stands as it is.
     *
     * @param kind of constant: the phrase of {@code PLAN}, a {@code WAY}, is {@code CLI_WAY_PLAN}
     */
    public String constant(String kind, String constant, Object... values) {
        String name = "CLI_%s_%s".formatted(kind, constant);
        return Arrays.stream(Phrase.values())
                .filter(phrase -> phrase.name().equals(name))
                .findAny()
                .map(phrase -> say(phrase, values))
                .orElseGet(() -> constant.toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    /** A part of a line that keeps its own direction of writing beside the others. */
    public static String isolated(String part) {
        return ISOLATE + part + ISOLATED;
    }

    /** The sentence in this language, its amounts and days as the language has them. */
    public String say(Sentence sentence) {
        boolean turned = isRightToLeft(language) && sentence.phrase() != Phrase.AS_IT_IS;
        return filled(sentence.phrase(), (place, before) -> {
            Object value = sentence.values().get(place);
            String told = told(value, sentence.phrase().isSaidAloud() ? date : day);
            if (value instanceof Sentence) {
                return isBehindFullStop(before) ? capitalized(told) : told;
            }
            return turned && !isLatin(before) ? isolated(told) : told;
        });
    }

    private static boolean isBehindFullStop(CharSequence text) {
        return text.toString().endsWith(". ");
    }

    private static String capitalized(String text) {
        return text.isEmpty() ? text : Character.toTitleCase(text.charAt(0)) + text.substring(1);
    }

    /** Whether the last letter is one that is written from left to right: behind it, as in a command, nothing turns. */
    private static boolean isLatin(CharSequence text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            if (Character.isLetter(text.charAt(i))) {
                return Character.getDirectionality(text.charAt(i)) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
            }
        }
        return false;
    }

    private String told(Object value, DateTimeFormatter days) {
        return switch (value) {
            case Sentence inner -> say(inner);
            case Money money -> amount(money);
            case LocalDate on -> on.format(days);
            case List<?> list -> list.stream().map(each -> told(each, days)).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    private String filled(Phrase phrase, BiFunction<Integer, CharSequence, String> values) {
        String text = words.getOrDefault(phrase, phrase.key());
        if (text.indexOf('{') < 0) {
            return text;
        }
        StringBuilder result = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            boolean place = at + 2 < text.length()
                    && text.charAt(at) == '{'
                    && text.charAt(at + 2) == '}'
                    && Character.isDigit(text.charAt(at + 1));
            if (place) {
                result.append(values.apply(Character.digit(text.charAt(at + 1), 10), result));
                at += 3;
            } else {
                result.append(text.charAt(at++));
            }
        }
        return result.toString();
    }

    /** Whether a language, by its BCP 47 tag, is written from right to left. */
    public static boolean isRightToLeft(String language) {
        int end = language.indexOf('-');
        return RIGHT_TO_LEFT.contains(end < 0 ? language : language.substring(0, end));
    }

    /** How a repayment was made, such as {@code cash}; one without words of its own stands as it is. */
    public String method(String method) {
        return file.getProperty("method." + method, method);
    }

    public String date(LocalDate day) {
        return day.format(date);
    }

    /** A day of the week, such as {@code Friday}. */
    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, Locale.forLanguageTag(language));
    }

    public String dateTime(Instant at, ZoneId zone) {
        return at.atZone(zone).format(dateTime);
    }

    /** The time of day alone. */
    public String time(Instant at, ZoneId zone) {
        return at.atZone(zone).format(TIME);
    }

    private DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(language));
    }

    /** Figure and currency, such as {@code EUR 1,250.00}. */
    public String amount(Money money) {
        return say(Phrase.FORMAT_AMOUNT, figure(money), money.getCurrencyUnit().getCode());
    }

    /**
     * The figure alone, such as {@code 1,250.00} or {@code -2.00}; Hindi groups it {@code 12,34,567.00}, and so does
     * English where the currency is counted in lakh.
     */
    public String figure(BigMoneyProvider provider) {
        BigMoney money = provider.toBigMoney();
        boolean lakhs = language.startsWith(ENGLISH) && IndianCount.isOf(money.getCurrencyUnit());
        List<Integer> sizes = lakhs ? IndianCount.GROUPS : groups;
        String plain = money.getAmount().abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder result = new StringBuilder(whole);
        int size = sizes.getFirst();
        for (int i = whole.length() - size; i > 0; i -= size) {
            result.insert(i, say(Phrase.FORMAT_GROUPING));
            size = sizes.getLast();
        }
        if (point >= 0) {
            result.append(say(Phrase.FORMAT_DECIMAL_POINT)).append(plain, point + 1, plain.length());
        }
        return (money.isNegative() ? "-" : "") + result;
    }

    /** A quantity, such as {@code 1.5}; without zeros at the end. */
    public String number(BigDecimal quantity) {
        BigDecimal plain = quantity.signum() == 0 ? BigDecimal.ZERO : quantity.stripTrailingZeros();
        return plain.toPlainString().replace(".", say(Phrase.FORMAT_DECIMAL_POINT));
    }

    /** The amount in words, such as {@code Twelve euros and 50 cents}. */
    public String inWords(Money money) {
        return amounts.say(money);
    }
}
