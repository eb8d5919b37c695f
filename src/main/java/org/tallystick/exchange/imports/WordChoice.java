package org.tallystick.exchange.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.exchange.Guarded;
import org.tallystick.validation.InvalidInput;

/** One of some words. */
final class WordChoice {
    private WordChoice() {}

    /** Whatever the case; null for null. */
    static <E extends Enum<E>> @Nullable E one(String field, @Nullable String text, Class<E> type) {
        if (text == null) {
            return null;
        }
        E[] all = Objects.requireNonNull(type.getEnumConstants());
        return Arrays.stream(all)
                .filter(each -> each.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        field, "'%s' is none of %s".formatted(Guarded.shortened(text), Arrays.toString(all))));
    }
}
