package org.tallystick.customer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * How numbers are dialled where the shop is, so that {@code 0171 1234567}, {@code 0049 171 1234567} and
 * {@code +49 171 1234567} are known for one number. Where the country is not known only equal digits are.
 */
public final class DiallingPlan {
    private static final int LONGEST_CODE = 3;

    /** A number ends alike in each way to write it; the shortest there are have five digits. */
    private static final int TAIL = 5;

    private final @Nullable Country home;
    private final Map<String, Country> byCode;

    /** Of a shop that says in which country it is, or whose time zone or currency does; null for neither. */
    public static DiallingPlan of(@Nullable String country, ZoneId timeZone, CurrencyUnit currency) {
        Map<String, Country> byCode = new LinkedHashMap<>();
        Country home = null;
        String wanted = country == null ? onlyCountryOf(currency) : country;
        for (Country each : countries()) {
            byCode.putIfAbsent(each.code, each);
            boolean here = country == null && each.zones.contains(timeZone.getId());
            if (here || (home == null && each.name.equals(wanted))) {
                home = each;
            }
        }
        return new DiallingPlan(home, byCode);
    }

    private DiallingPlan(@Nullable Country home, Map<String, Country> byCode) {
        this.home = home;
        this.byCode = byCode;
    }

    /**
     * A row of the table.
     *
     * @param abroad what is dialled before a number abroad
     * @param trunk what stands before a number at home
     * @param misplaced what people leave there behind the calling code
     */
    private record Country(
            String name, String code, Pattern abroad, Pattern trunk, Pattern misplaced, Set<String> zones) {}

    private static List<Country> countries() {
        try (InputStream in =
                Objects.requireNonNull(DiallingPlan.class.getResourceAsStream("dialling.txt"), "in the jar")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split(" ")))
                    .map(row -> new Country(
                            row.get(0),
                            row.get(1),
                            Pattern.compile(row.get(2)),
                            Pattern.compile(row.get(3)),
                            Pattern.compile(row.get(4)),
                            Set.copyOf(row.subList(5, row.size()))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The jar of Tallystick is damaged; install it again", e);
        }
    }

    private static @Nullable String onlyCountryOf(CurrencyUnit currency) {
        Set<String> countries = currency.getCountryCodes();
        return countries.size() == 1 ? countries.iterator().next() : null;
    }

    /** Two letters of ISO 3166; null where it is not known. */
    public @Nullable String country() {
        return home == null ? null : home.name;
    }

    /** Whether two phone numbers, each as the shop noted it, are one. */
    public boolean same(String one, String other) {
        return one.equals(other) || whole(one).equals(whole(other));
    }

    /** The number with + and calling code; as it is where that cannot be told. */
    public String whole(String digits) {
        if (digits.startsWith("+")) {
            return abroad(digits.substring(1));
        }
        if (home != null) {
            String dialled = without(home.abroad, digits);
            if (!dialled.equals(digits)) {
                return abroad(dialled);
            }
        }
        if (digits.startsWith("00")) {
            return abroad(digits.substring(2));
        }
        return home == null ? digits : abroad(home.code + without(home.trunk, digits));
    }

    /** What of a number, or of its beginning, is the same in all ways to write it. */
    public String common(String digits) {
        String whole = whole(digits);
        Country country = whole.startsWith("+") ? withCodeOf(whole.substring(1)) : null;
        return country == null ? whole : whole.substring(1 + country.code.length());
    }

    private String abroad(String digits) {
        Country country = withCodeOf(digits);
        return country == null
                ? "+" + digits
                : "+" + country.code + without(country.misplaced, digits.substring(country.code.length()));
    }

    private @Nullable Country withCodeOf(String digits) {
        for (int length = Math.min(LONGEST_CODE, digits.length()); length > 0; length--) {
            Country found = byCode.get(digits.substring(0, length));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static String without(Pattern prefix, String digits) {
        Matcher matcher = prefix.matcher(digits);
        return matcher.lookingAt() ? digits.substring(matcher.end()) : digits;
    }

    /** The last digits, for a first look: equal numbers have equal ones, and few others have. */
    public static @Nullable Integer tail(@Nullable String phone) {
        if (phone == null) {
            return null;
        }
        String digits = phone.replaceAll("[^0-9]", "");
        return digits.length() < TAIL ? null : Integer.valueOf(digits.substring(digits.length() - TAIL));
    }
}
