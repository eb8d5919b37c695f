package org.tallystick.book;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** What a file of a {@link PlayedDisk} holds for its readers, and what of it a power cut leaves. */
final class PlayedFile {
    private final int sector;

    private byte[] durable;
    private byte[] now;
    /** What was done since the last force, sector by sector. */
    private final List<UnaryOperator<byte[]>> pending = new ArrayList<>();

    /** @param sector bytes that are written whole or not at all */
    PlayedFile(byte[] bytes, int sector) {
        this.sector = sector;
        durable = bytes.clone();
        now = bytes.clone();
    }

    byte[] text() {
        return now.clone();
    }

    int read(ByteBuffer into, long at) {
        if (at >= now.length) {
            return -1;
        }
        int count = (int) Math.min(into.remaining(), now.length - at);
        into.put(now, (int) at, count);
        return count;
    }

    void write(long at, byte[] bytes) {
        for (int from = 0; from < bytes.length; ) {
            int to = (int) Math.min(bytes.length, from + sector - (at + from) % sector);
            byte[] part = Arrays.copyOfRange(bytes, from, to);
            int place = Math.toIntExact(at + from);
            apply(before -> {
                byte[] after = Arrays.copyOf(before, Math.max(before.length, place + part.length));
                System.arraycopy(part, 0, after, place, part.length);
                return after;
            });
            from = to;
        }
    }

    void truncate(int size) {
        apply(before -> before.length <= size ? before : Arrays.copyOf(before, size));
    }

    void force() {
        for (UnaryOperator<byte[]> part : pending) {
            durable = part.apply(durable);
        }
        pending.clear();
    }

    /** As kernels do when forcing fails: what could not be written counts as clean, and is still readable. */
    void forget() {
        pending.clear();
    }

    /** Nothing, everything or any part of what was not forced is there. */
    PlayedFile afterPowerCut(Random random) {
        byte[] left = durable;
        int mood = random.nextInt(3);
        for (UnaryOperator<byte[]> part : pending) {
            if (mood == 1 || (mood == 2 && random.nextBoolean())) {
                left = part.apply(left);
            }
        }
        return new PlayedFile(left, sector);
    }

    private void apply(UnaryOperator<byte[]> part) {
        now = part.apply(now);
        pending.add(part);
    }
}
