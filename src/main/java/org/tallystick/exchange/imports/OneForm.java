package org.tallystick.exchange.imports;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.exchange.Guarded;
import org.tallystick.validation.InvalidInput;

/**
 * In which form a file writes something that is read in more than one. It is what was stated, else what a cell says
 * that can be read in one form only; a file is written in one form from its first line to its last. What may be read
 * in two ways and nothing says which is refused, not guessed.
 *
 * @param <F> the forms
 * @param <V> what is written
 */
final class OneForm<F, V> {
    private final Function<String, Map<F, V>> readings;
    private final @Nullable F stated;
    private final String what;
    private final String howToSay;
    private @Nullable F shown;
    private String shownBy = "";
    private long shownIn;

    /**
     * Of a file that is yet to be looked through.
     *
     * @param readings what a text may mean, by the form; empty for one that means nothing
     * @param what it is, for messages, with the right form
     * @param howToSay how somebody states the form
     */
    OneForm(Function<String, Map<F, V>> readings, @Nullable F stated, String what, String howToSay) {
        this.readings = readings;
        this.stated = stated;
        this.what = what;
        this.howToSay = howToSay;
    }

    /** Looks at a cell, before any is read. */
    void look(long line, String text) {
        if (shown != null || stated != null || text.isEmpty()) {
            return;
        }
        Map<F, V> all = readings.apply(text);
        if (all.size() == 1) {
            Iterator<F> only = all.keySet().iterator();
            shown = only.next();
            shownBy = text;
            shownIn = line;
        }
    }

    /** @throws InvalidInput for what cannot be read, or in more than one way */
    V read(String column, String text) {
        Map<F, V> all = readings.apply(text);
        if (all.isEmpty()) {
            throw new InvalidInput(column, "'%s' is no %s".formatted(Guarded.shortened(text), what));
        }
        F form = stated != null ? stated : shown;
        if (form != null) {
            V value = all.get(form);
            if (value == null) {
                throw new InvalidInput(
                        column,
                        stated != null
                                ? "'%s' is not written as was said: %s".formatted(text, form)
                                : "'%s' is written in another way than '%s' in line %d; write all in one way"
                                        .formatted(text, shownBy, shownIn));
            }
            return value;
        }
        Set<V> values = new HashSet<>(all.values());
        if (values.size() > 1) {
            String both = all.values().stream().map(Object::toString).collect(Collectors.joining(" or "));
            throw new InvalidInput(column, "'%s' may be %s; %s".formatted(text, both, howToSay));
        }
        return values.iterator().next();
    }
}
