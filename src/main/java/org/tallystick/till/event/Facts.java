package org.tallystick.till.event;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.wording.Sentence;

/** What an event tells: what to look up, never a name or a reason. */
public record Facts(Map<String, Object> values) {
    public static final Facts NONE = new Facts(Map.of());

    public static Facts of(String name, Object value) {
        return NONE.and(name, value);
    }

    /** Whole numbers and sentences stay what they are, all else is told as text; what is null is left out. */
    public Facts and(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(name, isKept(value) ? value : value.toString());
        return new Facts(Collections.unmodifiableMap(more));
    }

    private static boolean isKept(Object value) {
        return value instanceof Integer || value instanceof Long || value instanceof Sentence;
    }
}
