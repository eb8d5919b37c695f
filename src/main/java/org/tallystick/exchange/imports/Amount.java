package org.tallystick.exchange.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.validation.AmountRules;
import org.tallystick.validation.InvalidInput;

/**
 * The amounts of a file, as spreadsheets and people write them: with the decimals behind a point or a comma, thousands
 * and lakhs apart, a sign of the shop's currency, the digits of any script.
 */
final class Amount {
    /** What stands before the decimals. */
    enum Decimals {
        POINT('.', ','),
        COMMA(',', '.');

        private final Pattern form;
        private final char decimal;

        Decimals(char decimal, char group) {
            this.decimal = decimal;
            List<String> whole = new ArrayList<>(List.of("[0-9]{1,15}"));
            for (String between : List.of("\\" + group, " ", "'")) {
                whole.add("[1-9][0-9]{0,2}(?:%s[0-9]{3})+".formatted(between)); // thousands
                whole.add("[1-9][0-9]?(?:%1$s[0-9]{2})*%1$s[0-9]{3}".formatted(between)); // lakhs
            }
            form = Pattern.compile("-?(?:%s)(?:\\%c[0-9]{1,9})?".formatted(String.join("|", whole), decimal));
        }

        @Nullable
        BigDecimal read(String text) {
            return form.matcher(text).matches()
                    ? new BigDecimal(
                            text.replaceAll("[^-0-9" + decimal + "]", "").replace(decimal, '.'))
                    : null;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int LONGEST = 40;

    private final CurrencyUnit currency;
    private final List<String> signs;
    private final OneForm<Decimals, BigDecimal> form;

    Amount(CurrencyUnit currency, @Nullable Decimals stated) {
        this.currency = currency;
        this.signs = signs(currency);
        this.form = new OneForm<>(
                this::readings,
                stated,
                "amount in %s; write a plain decimal such as 1234.56".formatted(currency),
                "say where the file has its decimals: decimals point, or comma");
    }

    /** The longest first, so that none is taken for a part of another. */
    private static List<String> signs(CurrencyUnit currency) {
        List<String> signs = new ArrayList<>(List.of(currency.getCode()));
        Titles.lines("signs.txt").stream()
                .map(line -> List.of(line.split(" ")))
                .filter(row -> row.getFirst().equals(currency.getCode()))
                .forEach(row -> signs.addAll(row.subList(1, row.size())));
        signs.sort((one, other) -> Integer.compare(other.length(), one.length()));
        return signs;
    }

    void look(long line, String text) {
        form.look(line, text);
    }

    /** @throws InvalidInput when it is none of the shop's currency, or may be two */
    Money read(String column, String text) {
        return AmountRules.read(column, form.read(column, text).toPlainString(), currency);
    }

    private Map<Decimals, BigDecimal> readings(String written) {
        Map<Decimals, BigDecimal> readings = new EnumMap<>(Decimals.class);
        String text = written.length() > LONGEST ? "" : plain(written);
        for (Decimals each : Decimals.values()) {
            BigDecimal value = each.read(text);
            if (value != null) {
                readings.put(each, value);
            }
        }
        boolean arabic = written.indexOf('\u066B') >= 0; // the one separator that says by itself what it is
        BigDecimal point = readings.get(Decimals.POINT);
        if (arabic && point != null) {
            readings.put(Decimals.COMMA, point);
        }
        return readings;
    }

    /** Digits, separators, and a minus in front. */
    private String plain(String written) {
        StringBuilder text = new StringBuilder();
        written.codePoints().forEach(point -> add(text, point));
        String rest = withoutSign(text.toString().strip());
        boolean minus = rest.startsWith("-") || rest.endsWith("-") || (rest.startsWith("(") && rest.endsWith(")"));
        if (minus) {
            rest = rest.startsWith("-")
                    ? rest.substring(1)
                    : rest.endsWith("-") ? rest.substring(0, rest.length() - 1) : rest.substring(1, rest.length() - 1);
        }
        return (minus ? "-" : "") + withoutSign(rest.strip());
    }

    private static void add(StringBuilder text, int point) {
        int type = Character.getType(point);
        if (Character.isDigit(point)) {
            text.append(Character.digit(point, 10));
        } else if (Character.isSpaceChar(point) || Character.isWhitespace(point)) {
            text.append(' ');
        } else if (type == Character.DASH_PUNCTUATION || point == 0x2212) {
            text.append('-');
        } else if (type != Character.FORMAT) {
            switch (point) {
                case 0x066B, 0xFF0E -> text.append('.');
                case 0x066C -> {} // thousands of Arabic digits
                case 0xFF0C -> text.append(',');
                case 0x2019, 0x02BC, 0xFF07 -> text.append('\'');
                default -> text.appendCodePoint(point);
            }
        }
    }

    private String withoutSign(String text) {
        for (String sign : signs) {
            if (text.regionMatches(true, 0, sign, 0, sign.length())) {
                return text.substring(sign.length()).strip();
            }
            int at = text.length() - sign.length();
            if (at > 0 && text.regionMatches(true, at, sign, 0, sign.length())) {
                return text.substring(0, at).strip();
            }
        }
        return text;
    }
}
