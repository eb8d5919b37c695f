package org.tallystick.customer;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

/**
 * A customer's number, such as {@code T1-0007}: the code of the till that opened the account, and a running
 * number there, so that two tills never give the same one.
 */
public record CustomerNumber(String value) implements Comparable<CustomerNumber> {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9]{0,7}-[0-9]{4,9}");

    public CustomerNumber {
        if (!looksLike(value)) {
            throw new InvalidInput("customer", Phrase.INPUT_CUSTOMER_NUMBER, value);
        }
    }

    public static CustomerNumber of(String till, long running) {
        return new CustomerNumber("%s-%04d".formatted(till, running));
    }

    /** A number in any writing: small letters, wide forms, the digits of any script; empty for what is none. */
    public static Optional<CustomerNumber> read(String text) {
        String plain = Folding.fold(text).replace(' ', '-').toUpperCase(Locale.ROOT);
        boolean dash = text.codePoints().anyMatch(point -> Character.getType(point) == Character.DASH_PUNCTUATION);
        return dash && looksLike(plain) ? Optional.of(new CustomerNumber(plain)) : Optional.empty();
    }

    public static boolean looksLike(String text) {
        return text.length() <= 18 && FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(CustomerNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
