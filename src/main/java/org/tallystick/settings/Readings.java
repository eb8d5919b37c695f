package org.tallystick.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.tallystick.shop.PaperSize;
import org.tallystick.validation.AmountRules;
import org.tallystick.validation.InvalidInput;
import org.tallystick.validation.TextRules;
import org.tallystick.yaml.Nearest;
import org.tallystick.yaml.Reading;

/** How the text of each value of the shop is read. */
final class Readings {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}+)*+");
    private static final Pattern TILL = Pattern.compile("[A-Z][A-Z0-9]{0,7}");
    private static final Pattern TIME = Pattern.compile("[0-2]?[0-9]:[0-5][0-9]");
    private static final int ADDRESS_LINES = 6;

    private Readings() {}

    static String name(String key, String text) {
        return TextRules.required(key, text, TextRules.NAME);
    }

    static String address(String key, String text) {
        List<String> lines = text.strip().lines().toList();
        if (lines.size() > ADDRESS_LINES) {
            throw new InvalidInput(
                    key, "has %d lines; at most %d fit on a slip".formatted(lines.size(), ADDRESS_LINES));
        }
        return lines.stream()
                .map(line -> TextRules.required(key, line, TextRules.NAME))
                .collect(Collectors.joining("\n"));
    }

    /** @param folder that a path which does not begin at the root begins at */
    static Reading<Path> file(Path folder) {
        return (key, text) -> {
            try {
                return folder.resolve(text).toAbsolutePath().normalize();
            } catch (InvalidPathException e) {
                throw new InvalidInput(key, "'" + text + "' is no path of a file");
            }
        };
    }

    static CurrencyUnit currency(String key, String text) {
        try {
            CurrencyUnit currency = CurrencyUnit.of(text);
            if (!currency.isPseudoCurrency()) {
                return currency;
            }
        } catch (IllegalCurrencyException e) {
            // told below
        }
        throw new InvalidInput(key, "'" + text + "' is no currency; write its three capital letters, such as EUR");
    }

    static ZoneId timeZone(String key, String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            String near = Nearest.to(text, ZoneId.getAvailableZoneIds())
                    .map(zone -> "did you mean " + zone + "?")
                    .orElse("write a region and city, such as Europe/Berlin");
            throw new InvalidInput(key, "'" + text + "' is no time zone; " + near);
        }
    }

    static LocalTime dayCutOver(String key, String text) {
        if (TIME.matcher(text).matches()) {
            String padded = text.length() < 5 ? "0" + text : text;
            if (padded.compareTo("12:00") <= 0) {
                return LocalTime.parse(padded);
            }
        }
        throw new InvalidInput(
                key, "'" + text + "' cannot end a business day; write a time from \"00:00\" to \"12:00\"");
    }

    static String language(String key, String text) {
        return matching(key, text, LANGUAGE, "is no language tag; write en, hi or zh-Hans");
    }

    static String country(String key, String text) {
        if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(text)) {
            throw new InvalidInput(key, "'" + text + "' is no country; write its two capital letters, such as DE");
        }
        return text;
    }

    static String tillCode(String key, String text) {
        return matching(key, text, TILL, "is no till code; write a capital letter and up to 7 more or digits, as T1");
    }

    /** Zero or more, exact in the currency, at most 10^12 of its smallest units. */
    static Reading<Money> amount(CurrencyUnit currency) {
        return (key, text) -> {
            Money amount = AmountRules.read(key, text, currency);
            if (amount.isNegative()) {
                throw new InvalidInput(key, "'" + text + "' is negative; write an amount from 0 up");
            }
            return amount;
        };
    }

    /** @param remedy what to write instead of zero */
    static Reading<Money> aboveZero(Reading<Money> amount, String remedy) {
        return (key, text) -> {
            Money read = amount.read(key, text);
            if (read.isZero()) {
                throw new InvalidInput(key, "must be above zero; " + remedy);
            }
            return read;
        };
    }

    static Reading<Money> atLeast(Money least, Reading<Money> amount) {
        return (key, text) -> {
            Money read = amount.read(key, text);
            if (read.isLessThan(least)) {
                throw new InvalidInput(
                        key, "%s is less than one sale of %s; write as much or more".formatted(read, least));
            }
            return read;
        };
    }

    static Boolean yesOrNo(String key, String text) {
        return switch (text) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw new InvalidInput(key, "'" + text + "' is neither yes nor no");
        };
    }

    static PaperSize paper(String key, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "a4" -> PaperSize.A4;
            case "letter" -> PaperSize.LETTER;
            default -> throw new InvalidInput(key, "'" + text + "' is no size of paper; write a4 or letter");
        };
    }

    /** @param what is done then, such as a backup */
    static Reading<String> atClose(String what) {
        return (key, text) -> {
            if (text.equals("close")) {
                return text;
            }
            throw new InvalidInput(
                    key, "'%s' is no time for %s; write close, or leave the key out".formatted(text, what));
        };
    }

    /**
     * An absolute path outside of the data folder.
     *
     * @param what is put there, such as backups
     */
    static Reading<Path> otherFolder(Path data, String what) {
        return (key, text) -> {
            try {
                Path folder = Path.of(text).normalize();
                if (folder.isAbsolute()
                        && !folder.startsWith(data.toAbsolutePath().normalize())) {
                    return folder;
                }
            } catch (InvalidPathException e) {
                // told below
            }
            throw new InvalidInput(
                    key,
                    "'%s' is no place for %s; write the whole path of a folder on another disk".formatted(text, what));
        };
    }

    private static String matching(String key, String text, Pattern form, String wrong) {
        if (!form.matcher(text).matches()) {
            throw new InvalidInput(key, "'" + text + "' " + wrong);
        }
        return text;
    }
}
