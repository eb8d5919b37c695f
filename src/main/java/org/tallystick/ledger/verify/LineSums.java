package org.tallystick.ledger.verify;

import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * Compares rows that belong to lines without keeping them: eight bytes a line, in which rows on one side are added and
 * rows on the other subtracted. It is proof against accidents, which is what an index suffers.
 */
final class LineSums {
    private static final long PRIME = 0x100000001B3L;
    private long[] sums = new long[1024];

    void add(long line, Object row) {
        change(line, hash(row));
    }

    void subtract(long line, Object row) {
        change(line, -hash(row));
    }

    /** The lines whose rows differ, up to one of them. */
    void differing(long last, LongConsumer line) {
        for (int i = 0; i < sums.length && i <= last; i++) {
            if (sums[i] != 0) {
                line.accept(i);
            }
        }
    }

    private void change(long line, long by) {
        int at = Math.toIntExact(Math.max(0, line));
        if (at >= sums.length) {
            sums = Arrays.copyOf(sums, Math.max(at + 1, sums.length + (sums.length >> 1)));
        }
        sums[at] += by;
    }

    /** FNV-1a over its text, then mixed, so that sums of few rows do not meet by chance. */
    static long hash(Object row) {
        String text = row.toString();
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        hash = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
        return hash ^ (hash >>> 29);
    }
}
