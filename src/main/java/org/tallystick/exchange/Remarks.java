package org.tallystick.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What is to be said of a file: the first hundred remarks in words, the rest as a count, so that a file of nothing but
 * mistakes takes no more memory than another.
 */
public final class Remarks {
    private static final int MOST_SHOWN = 100;
    private static final int MOST_LETTERS = 400;

    private final List<String> first = new ArrayList<>();
    private int count;

    public void add(String remark) {
        count++;
        if (first.size() < MOST_SHOWN) {
            first.add(shortened(remark));
        }
    }

    public void addAll(Collection<String> remarks) {
        remarks.forEach(this::add);
    }

    public boolean isEmpty() {
        return count == 0;
    }

    public int count() {
        return count;
    }

    /** The first of them, and a last line that counts the others. */
    public List<String> shown() {
        List<String> shown = new ArrayList<>(first);
        if (count > first.size()) {
            shown.add("and %d more".formatted(count - first.size()));
        }
        return shown;
    }

    /** A cell that is quoted may be as long as a record. */
    private static String shortened(String remark) {
        if (remark.length() <= MOST_LETTERS) {
            return remark;
        }
        int end = Character.isHighSurrogate(remark.charAt(MOST_LETTERS - 1)) ? MOST_LETTERS - 1 : MOST_LETTERS;
        return remark.substring(0, end) + "...";
    }
}
