package org.tallystick.validation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the numbers of payment cards from others: such a number is read nowhere, kept nowhere and never repeated. */
public final class PaymentCard {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 19;

    /**
     * Ranges of first six digits, both ends included: ISO/IEC 7812 issuer numbers as the schemes publish them. Wider
     * than exact where schemes lie close together, because in doubt a card is refused. Then from how many digits to how
     * many a number in a text is taken for one: as long as the cards are that are issued now, so that a phone number or
     * the number under a bar code is none.
     */
    private static final int[][] RANGES = {
        {220_000, 220_499, 16, 19}, // Mir
        {222_100, 272_099, 16, 16}, // Mastercard
        {300_000, 305_999, 14, 19}, // Diners Club
        {309_500, 309_599, 14, 19}, // Diners Club
        {340_000, 349_999, 15, 15}, // American Express
        {352_800, 358_999, 16, 19}, // JCB
        {360_000, 369_999, 14, 19}, // Diners Club
        {370_000, 379_999, 15, 15}, // American Express
        {380_000, 399_999, 14, 19}, // Diners Club
        {400_000, 499_999, 16, 19}, // Visa
        {500_000, 599_999, 16, 19}, // Maestro, Mastercard (51 to 55), Verve
        {600_000, 699_999, 16, 19}, // Maestro, Discover, UnionPay (62), RuPay, Verve
        {810_000, 829_999, 16, 19}, // RuPay
        {979_200, 979_299, 16, 16}, // Troy
    };

    /**
     * Groups of digits with a blank, dash or dot between two; the last one may be short. Nothing of it is ever given
     * back, so that Java needs no stack for many groups.
     */
    private static final Pattern DIGITS = Pattern.compile("\\p{Nd}++(?:[ .\\-\u2010-\u2015]{1,3}+\\p{Nd}++)*+");

    private static final int SHORTEST_GROUP = 3;

    private PaymentCard() {}

    /** 12 to 19 digits in a scheme's range, with the right check digit. */
    public static boolean isNumber(byte[] digits, int from, int to) {
        return inRange(digits, from, to) && luhn(digits, from, to);
    }

    /** 12 to 19 digits in a scheme's range, whatever the check digit. */
    public static boolean inRange(byte[] digits, int from, int to) {
        return to - from >= SHORTEST && to - from <= LONGEST && range(digits, from) >= 0;
    }

    /** Whether a number that begins with these 4 digits or more can be in a scheme's range. */
    public static boolean mayBegin(String prefix) {
        String known = prefix.substring(0, Math.min(6, prefix.length()));
        int unknown = (int) Math.pow(10, 6 - known.length());
        int first = Integer.parseInt(known) * unknown;
        int last = first + unknown - 1;
        for (int[] range : RANGES) {
            if (first <= range[1] && last >= range[0]) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether such a number stands anywhere in a text, in one piece or in groups of digits. A number with a + in front
     * is a phone's; digits that are part of a word, as in an IBAN, or of a UUID are none.
     */
    public static boolean standsIn(String text) {
        if (text.length() < SHORTEST) {
            return false;
        }
        String plain = IdRules.without(text);
        Matcher run = DIGITS.matcher(plain);
        while (run.find()) {
            int before = run.start() == 0 ? ' ' : plain.codePointBefore(run.start());
            int behind = run.end() == plain.length() ? ' ' : plain.codePointAt(run.end());
            if (before != '+' && !Character.isLetter(before) && !Character.isLetter(behind) && isIn(run.group())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(String run) {
        byte[] digits = new byte[run.length()];
        int[] begins = new int[run.length() + 1]; // of each group, and where the last one ends
        int groups = 0;
        int count = 0;
        boolean between = true;
        for (int at = 0; at < run.length(); at += Character.charCount(run.codePointAt(at))) {
            int digit = Character.digit(run.codePointAt(at), 10);
            if (digit >= 0 && between) {
                begins[groups++] = count;
            }
            between = digit < 0;
            if (digit >= 0) {
                digits[count++] = (byte) ('0' + digit);
            }
        }
        begins[groups] = count;
        for (int first = 0; first < groups; first++) {
            for (int last = first; last < groups && begins[last + 1] - begins[first] <= LONGEST; last++) {
                if (isIssued(digits, begins[first], begins[last + 1])) {
                    return true;
                }
                if (begins[last + 1] - begins[last] < SHORTEST_GROUP) {
                    break;
                }
            }
        }
        return false;
    }

    private static boolean isIssued(byte[] digits, int from, int to) {
        int length = to - from;
        if (length < SHORTEST) {
            return false;
        }
        int range = range(digits, from);
        return range >= 0 && length >= RANGES[range][2] && length <= RANGES[range][3] && luhn(digits, from, to);
    }

    /** Which of the ranges the digits from there on are in; -1 for none. */
    private static int range(byte[] digits, int from) {
        int issuer = 0;
        for (int i = from; i < from + 6; i++) {
            issuer = issuer * 10 + digits[i] - '0';
        }
        for (int i = 0; i < RANGES.length; i++) {
            if (issuer >= RANGES[i][0] && issuer <= RANGES[i][1]) {
                return i;
            }
        }
        return -1;
    }

    /** ISO/IEC 7812-1 annex B. */
    private static boolean luhn(byte[] digits, int from, int to) {
        int sum = 0;
        for (int i = to - 1, place = 0; i >= from; i--, place++) {
            int digit = digits[i] - '0';
            int weighted = place % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
