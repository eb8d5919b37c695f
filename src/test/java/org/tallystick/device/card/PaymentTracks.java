package org.tallystick.device.card;

import java.util.Locale;
import java.util.Random;

/** Made-up payment cards of every scheme, as a swipe reader sends their tracks. */
final class PaymentTracks {
    private static final String[] PREFIXES = {
        "4", "51", "55", "2221", "2720", "34", "37", "6011", "644", "65", "300", "3095", "36", "38", "3528", "3589",
        "62", "50", "5641", "6759", "506099", "650002", "60", "81", "82", "2200", "9792"
    };

    private final Random random;

    PaymentTracks(Random random) {
        this.random = random;
    }

    /** 13 to 19 digits with the right check digit, of no authority that gives out driving licences. */
    String number() {
        String number = anyNumber();
        return number.matches("6044(2[6-9]|3[0-4]).*|6360([0-5][0-9]|6[0-2]).*") ? number() : number;
    }

    private String anyNumber() {
        StringBuilder digits = new StringBuilder(PREFIXES[random.nextInt(PREFIXES.length)]);
        int length = 13 + random.nextInt(7);
        while (digits.length() < length - 1) {
            digits.append(random.nextInt(10));
        }
        for (char check = '0'; check <= '9'; check++) {
            if (luhn(digits.toString() + check)) {
                return digits.toString() + check;
            }
        }
        throw new AssertionError("one of ten check digits is right");
    }

    /** Track 1, 2 or 3 or several of them, with a carriage return, in one of the framings that readers use. */
    String swipe(String number) {
        String expiryAndService = "%02d%02d%d%d%d"
                .formatted(
                        25 + random.nextInt(8),
                        1 + random.nextInt(12),
                        1 + random.nextInt(2),
                        random.nextInt(3),
                        1 + random.nextInt(6));
        String more = Long.toString(random.nextLong(100_000_000));
        String first = "%%B%s^%s^%s%s?".formatted(number, name(), expiryAndService, more);
        String second = ";%s=%s%s?".formatted(number, expiryAndService, more);
        String third = "+01%s==%s000000000000=%s?".formatted(number, more, more);
        return switch (random.nextInt(6)) {
            case 0 -> first + "\r";
            case 1 -> second + "\r";
            case 2 -> third + "\r";
            case 3 -> "\u0002\u001b" + first + second + "\r\u0003";
            case 4 -> "%E?" + second + "\r\n";
            default -> first + second + third + "\r";
        };
    }

    private String name() {
        String[] names = {"SMITH/JOANN", "O'NEIL/B.MR", "LI/WEI", "GARCIA-LOPEZ/ANA M", "DOE/JOHN 7"};
        return names[random.nextInt(names.length)].toUpperCase(Locale.ROOT);
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        return sum % 10 == 0;
    }
}
