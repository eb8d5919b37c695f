package org.tallystick.device.card;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.tallystick.validation.PaymentCard;

/**
 * Judges the text of one magnetic track, between its sentinels (ISO/IEC 7813, track 3 ISO/IEC 4909).
 *
 * <p>A payment card is told by any one of three signs: format B on track 1, a number with a scheme's range and check
 * digit, or seven digits (YYMM and service code) behind the number. The first and the last give way to the shop's own
 * prefixes, as of gift cards, and only for numbers outside the schemes' ranges.
 *
 * <p>A driving licence (AAMVA DL/ID Card Design Standard, magnetic stripe) has an issuer number of a motor vehicle
 * authority with expiry and birth date behind it, or begins with a state and has a name in parts.
 */
final class Track {
    static final byte FIRST = '%';
    static final byte SECOND = ';';
    static final byte THIRD = '+';

    private static final int SHORTEST = 4;
    private static final int LONGEST_NUMBER = 19;
    private static final int LONGEST_NAME = 30;
    /** ISO/IEC 7813: 40 characters with sentinels and check character. A longer one of digits is track 3. */
    private static final int LONGEST_SECOND = 37;

    private static final int EXPIRY_AND_SERVICE_CODE = 7;
    private static final int ISSUER = 6;
    private static final int EXPIRY_AND_BIRTH_DATE = 12;
    /** Behind the separator and YYMM. */
    private static final int CENTURY_OF_BIRTH = 5;

    /** A shorter one would let too many damaged payment cards pass. */
    private static final Pattern PREFIX = Pattern.compile("[0-9]{4,12}");

    /** What a track holds. */
    sealed interface Verdict {
        record Member(CardId id) implements Verdict {}

        record Payment() implements Verdict {}

        record Licence() implements Verdict {}

        record Bad(CardRead.Reason reason) implements Verdict {}
    }

    private final Set<String> memberPrefixes;

    /** @param memberPrefixes first digits of the shop's own card numbers, where they look like payment cards */
    Track(Set<String> memberPrefixes) {
        for (String prefix : memberPrefixes) {
            if (!PREFIX.matcher(prefix).matches()) {
                throw new IllegalArgumentException(
                        "\"%s\" is no prefix of card numbers: write their first 4 to 12 digits".formatted(prefix));
            }
        }
        this.memberPrefixes = Set.copyOf(memberPrefixes);
    }

    Verdict judge(byte sentinel, byte[] text, int length) {
        if (length == 1 && text[0] == 'E') {
            return new Verdict.Bad(CardRead.Reason.UNREADABLE);
        }
        return sentinel == FIRST ? judgeLetters(text, length) : judgeDigits(sentinel, text, length);
    }

    private Verdict judgeDigits(byte sentinel, byte[] text, int length) {
        int number = indexOf((byte) '=', text, length);
        boolean digits = allDigits(text, 0, number);
        if (digits && isLicence(text, number, length)) {
            return new Verdict.Licence();
        }
        // Track 3 has two digits of a format code before the number.
        int formatCode = sentinel == THIRD || length > LONGEST_SECOND ? Math.min(2, number) : 0;
        if (digits && isPayment(text, formatCode, number, longestRun(text, number, length))) {
            return new Verdict.Payment();
        }
        if (!digits || !allDigits(text, Math.min(number + 1, length), length)) {
            return new Verdict.Bad(CardRead.Reason.GARBLED);
        }
        return member(text, 0, number, LONGEST_NUMBER);
    }

    private boolean isPayment(byte[] text, int formatCode, int number, int digitsBehind) {
        if (PaymentCard.isNumber(text, 0, number) || PaymentCard.isNumber(text, formatCode, number)) {
            return true;
        }
        boolean ours = startsWithPrefix(text, 0, number)
                && !PaymentCard.inRange(text, 0, number)
                && !PaymentCard.inRange(text, formatCode, number);
        return digitsBehind >= EXPIRY_AND_SERVICE_CODE && !ours;
    }

    /** Of the motor vehicle authorities of the United States, Canada and some of Mexico (aamva.org, IIN). */
    private static boolean isLicence(byte[] text, int number, int length) {
        int century = number + CENTURY_OF_BIRTH;
        boolean born = longestRun(text, number, length) >= EXPIRY_AND_BIRTH_DATE
                && ((text[century] == '1' && text[century + 1] == '9')
                        || (text[century] == '2' && text[century + 1] == '0'));
        if (number <= ISSUER || !born) {
            return false;
        }
        int issuer = 0;
        for (int i = 0; i < ISSUER; i++) {
            issuer = issuer * 10 + text[i] - '0';
        }
        return (issuer >= 636_000 && issuer <= 636_062) || (issuer >= 604_426 && issuer <= 604_434);
    }

    /** State and city, then a name with {@code $} between its parts. */
    private static boolean isLicence(byte[] text, int length) {
        return length > 2
                && isLetter(text[0])
                && isLetter(text[1])
                && indexOf((byte) '^', text, length) < length
                && indexOf((byte) '$', text, length) < length;
    }

    private Verdict judgeLetters(byte[] text, int length) {
        if (isLicence(text, length)) {
            return new Verdict.Licence();
        }
        int name = indexOf((byte) '^', text, length);
        int formatCode = length > 0 && text[0] == 'B' ? 1 : 0;
        if (formatCode == 1 && !isOurs(text, 1, name)) {
            return new Verdict.Payment();
        }
        // What remains of a damaged track 2 may begin like a track 1: its separator counts here too.
        int number = Math.min(name, indexOf((byte) '=', text, length));
        boolean behind = longestRun(text, number, length) >= EXPIRY_AND_SERVICE_CODE;
        boolean ours = isOurs(text, formatCode, number);
        // Behind the name of a card of ours there are dates and the like, which make no number.
        int numbers = ours ? indexOf((byte) '^', text, Math.min(name + 1, length), length) : length;
        if ((behind && !ours) || holdsPaymentNumber(text, numbers)) {
            return new Verdict.Payment();
        }
        for (int i = 0; i < length; i++) {
            if (text[i] < ' ' || text[i] > '_') { // the 64 characters of the stripe
                return new Verdict.Bad(CardRead.Reason.GARBLED);
            }
        }
        int from = formatCode;
        int to = name;
        while (from < to && text[from] == ' ') {
            from++;
        }
        while (from < to && text[to - 1] == ' ') {
            to--;
        }
        return member(text, from, to, formatCode == 1 ? LONGEST_NUMBER : LONGEST_NAME);
    }

    private boolean isOurs(byte[] text, int from, int to) {
        return allDigits(text, from, to) && startsWithPrefix(text, from, to) && !PaymentCard.inRange(text, from, to);
    }

    private static Verdict member(byte[] text, int from, int to, int longest) {
        return to - from < SHORTEST || to - from > longest
                ? new Verdict.Bad(CardRead.Reason.NO_NUMBER)
                : new Verdict.Member(CardId.copyOf(text, from, to));
    }

    /** Numbers may be written in groups, with spaces or hyphens. */
    private static boolean holdsPaymentNumber(byte[] text, int length) {
        byte[] digits = new byte[length];
        boolean found = false;
        int count = 0;
        for (int i = 0; i <= length && !found; i++) {
            byte next = i < length ? text[i] : 0;
            if (isDigit(next)) {
                digits[count++] = next;
            } else if (next != ' ' && next != '-') {
                found = PaymentCard.isNumber(digits, 0, count);
                count = 0;
            }
        }
        Arrays.fill(digits, (byte) 0);
        return found;
    }

    private boolean startsWithPrefix(byte[] text, int from, int to) {
        return memberPrefixes.stream().anyMatch(prefix -> {
            boolean same = prefix.length() <= to - from;
            for (int i = 0; same && i < prefix.length(); i++) {
                same = text[from + i] == prefix.charAt(i);
            }
            return same;
        });
    }

    private static int longestRun(byte[] text, int from, int to) {
        int longest = 0;
        int run = 0;
        for (int i = from; i < to; i++) {
            run = isDigit(text[i]) ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static int indexOf(byte wanted, byte[] text, int length) {
        return indexOf(wanted, text, 0, length);
    }

    /** Where the character first stands from there on, else the length. */
    private static int indexOf(byte wanted, byte[] text, int from, int length) {
        int i = from;
        while (i < length && text[i] != wanted) {
            i++;
        }
        return i;
    }

    private static boolean allDigits(byte[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isDigit(text[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(byte character) {
        return character >= 'A' && character <= 'Z';
    }

    private static boolean isDigit(byte character) {
        return character >= '0' && character <= '9';
    }
}
