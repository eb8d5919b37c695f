package org.tallystick.conduct;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Of two days, either of which may be missing. */
final class Days {
    private Days() {}

    static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }

    static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }
}
