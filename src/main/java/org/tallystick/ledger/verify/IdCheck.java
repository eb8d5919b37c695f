package org.tallystick.ledger.verify;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** No two lines have the same id: sixteen bytes a line, in the book's order. */
final class IdCheck {
    private final Findings findings;
    private long[] ids = new long[1024];
    private int count;

    IdCheck(Findings findings) {
        this.findings = findings;
    }

    void add(UUID id) {
        if (count == ids.length) {
            ids = Arrays.copyOf(ids, ids.length + (ids.length >> 1));
        }
        ids[count++] = shortened(id);
    }

    void finish() {
        long[] sorted = Arrays.copyOf(ids, count);
        Arrays.sort(sorted);
        Map<Long, Integer> twice = new HashMap<>();
        for (int i = 1; i < count; i++) {
            if (sorted[i] == sorted[i - 1]) {
                twice.put(sorted[i], 0);
            }
        }
        for (int i = 0; i < count && !twice.isEmpty(); i++) {
            Integer first = twice.get(ids[i]);
            if (first != null && first != 0) {
                findings.inLine(i + 1L, "it has the id of line %d", first);
            } else if (first != null) {
                twice.put(ids[i], i + 1);
            }
        }
    }

    private static long shortened(UUID id) {
        long mixed = id.getMostSignificantBits() * 0x9E3779B97F4A7C15L + id.getLeastSignificantBits();
        return (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
    }
}
