package org.tallystick.validation;

/** Tells payment card numbers from others, on bytes that are digits. */
public final class PaymentCard {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 19;

    /**
     * Ranges of first six digits, both ends included: ISO/IEC 7812 issuer numbers as the schemes publish them. Wider
     * than exact where schemes lie close together, because in doubt a card is refused.
     */
    private static final int[][] RANGES = {
        {220_000, 220_499}, // Mir
        {222_100, 272_099}, // Mastercard
        {300_000, 305_999}, // Diners Club
        {309_500, 309_599}, // Diners Club
        {340_000, 349_999}, // American Express
        {352_800, 358_999}, // JCB
        {360_000, 399_999}, // Diners Club, American Express (37)
        {400_000, 499_999}, // Visa
        {500_000, 599_999}, // Maestro, Mastercard (51 to 55), Verve
        {600_000, 699_999}, // Maestro, Discover, UnionPay (62), RuPay, Verve
        {810_000, 829_999}, // RuPay
        {979_200, 979_299}, // Troy
    };

    private PaymentCard() {}

    /** 12 to 19 digits in a scheme's range, with the right check digit. */
    public static boolean isNumber(byte[] digits, int from, int to) {
        return inRange(digits, from, to) && luhn(digits, from, to);
    }

    /** 12 to 19 digits in a scheme's range, whatever the check digit. */
    public static boolean inRange(byte[] digits, int from, int to) {
        if (to - from < SHORTEST || to - from > LONGEST) {
            return false;
        }
        int issuer = 0;
        for (int i = from; i < from + 6; i++) {
            issuer = issuer * 10 + digits[i] - '0';
        }
        for (int[] range : RANGES) {
            if (issuer >= range[0] && issuer <= range[1]) {
                return true;
            }
        }
        return false;
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
