package org.tallystick.ledger.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Bytes under numbers such as {@code T1.1-000042} or {@code T1-0007}, found by their running part: that has next to no
 * gaps, so that hardly any number has to be kept.
 */
final class BytesByNumber {
    private static final int WIDEST_GAP = 10_000;

    private final int digits;
    private final String form;
    private final Map<String, List<byte @Nullable []>> byPrefix = new TreeMap<>();
    private final Map<String, byte[]> others = new TreeMap<>();

    /** @param digits that a running number has at least, with zeros in front */
    BytesByNumber(int digits) {
        this.digits = digits;
        this.form = "%s-%0" + digits + "d";
    }

    Optional<byte[]> get(String number) {
        List<byte @Nullable []> row = byPrefix.getOrDefault(prefix(number), List.of());
        long running = running(number);
        byte[] found = running >= 1 && running <= row.size() ? row.get((int) running - 1) : null;
        return Optional.ofNullable(found == null ? others.get(number) : found);
    }

    void put(String number, byte[] bytes) {
        List<byte @Nullable []> row = byPrefix.computeIfAbsent(prefix(number), prefix -> new ArrayList<>());
        long running = running(number);
        if (running < 1 || running > row.size() + WIDEST_GAP || others.containsKey(number)) {
            others.put(number, bytes);
            return;
        }
        while (row.size() < running) {
            row.add(null);
        }
        row.set((int) running - 1, bytes);
    }

    /** The reader may put more in, which it is shown or not. */
    void each(BiConsumer<String, byte[]> reader) {
        new TreeMap<>(byPrefix).forEach((prefix, row) -> {
            for (int i = 0; i < row.size(); i++) {
                byte[] bytes = row.get(i);
                if (bytes != null) {
                    reader.accept(form.formatted(prefix, i + 1), bytes);
                }
            }
        });
        new TreeMap<>(others).forEach(reader);
    }

    private static String prefix(String number) {
        return number.substring(0, number.indexOf('-'));
    }

    /** Longer ones stand without zeros in front, or it is not the number that would be made again. */
    private long running(String number) {
        String running = number.substring(number.indexOf('-') + 1);
        return running.length() > digits && running.startsWith("0") ? -1 : Long.parseLong(running);
    }
}
