package org.tallystick.book;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of the book with slip numbers of its own, named by till code and a number from 1, such as T1.2. A restored
 * or moved book goes on in a new one, so that no number that may stand on paper comes again.
 */
record Epoch(String till, int number) implements Comparable<Epoch> {
    /** Also a folder's name, so nothing that could leave the folder. */
    private static final Pattern NAME = Pattern.compile("([A-Za-z0-9][A-Za-z0-9_-]{0,15})\\.([1-9][0-9]{0,8})");

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    static Epoch of(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw new IllegalArgumentException("A book is named by till code and epoch, like T1.1, not: " + name);
        }
        return new Epoch(parts.group(1), Integer.parseInt(parts.group(2)));
    }

    /** Refuses to write in any epoch but the newest; a book without any begins with this one. */
    void requireNewestOf(List<String> epochs) {
        if (!epochs.isEmpty() && !epochs.getLast().equals(toString())) {
            throw new IllegalArgumentException("The book goes on in " + epochs.getLast() + ", not in " + this
                    + ". Open it by that name, or begin a later epoch first.");
        }
    }

    void requireLaterThan(List<String> epochs) {
        for (String name : epochs) {
            Epoch other = of(name);
            if (!till.equals(other.till) || number <= other.number) {
                throw new IllegalArgumentException(
                        "Epoch " + this + " cannot follow on " + other + ". Begin a later one of the same till.");
            }
        }
    }

    @Override
    public int compareTo(Epoch other) {
        return Comparator.comparing(Epoch::till).thenComparingInt(Epoch::number).compare(this, other);
    }

    @Override
    public String toString() {
        return till + "." + number;
    }
}
