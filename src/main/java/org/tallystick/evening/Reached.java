package org.tallystick.evening;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * Up to where a summary goes: to the close of a shift, or to the end of its day.
 *
 * @param shift its number within the day, from 1; {@link #WHOLE} for the whole day
 */
record Reached(LocalDate day, int shift) implements Comparable<Reached> {
    static final int WHOLE = Integer.MAX_VALUE;
    private static final String SHIFT = " shift ";
    private static final Comparator<Reached> ORDER =
            Comparator.comparing(Reached::day).thenComparing(Reached::shift);

    static Reached whole(LocalDate day) {
        return new Reached(day, WHOLE);
    }

    boolean isWhole() {
        return shift == WHOLE;
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws RuntimeException when it is something else
     */
    static Reached read(String text) {
        int at = text.indexOf(SHIFT);
        return at < 0
                ? whole(LocalDate.parse(text))
                : new Reached(
                        LocalDate.parse(text.substring(0, at)), Integer.parseInt(text.substring(at + SHIFT.length())));
    }

    @Override
    public int compareTo(Reached other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return isWhole() ? day.toString() : day + SHIFT + shift;
    }
}
