package org.tallystick.index;

import java.io.IOException;
import java.io.SyncFailedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.tallystick.book.Disk;

/**
 * Real files that keep what was not forced only by chance when the power goes, and that fail once when told. What
 * folders hold is durable at once.
 */
public final class UncertainDisk {
    public enum Fault {
        POWER_CUT,
        WRITE_FAILS,
        /**
         * The disk is full: a part is written, and the next writes to that file fail as well. Derby writes its log up
         * to six times over, each time from where the last one ended ({@code LogAccessFile.writeToLog}). A disk that
         * fails once after a part, and no more, would leave a log that cannot be read from there on, and nobody told.
         */
        WRITE_IS_SHORT_THEN_FAILS,
        FORCE_FAILS_AND_DROPS
    }

    /** A file's bytes without the uncertainty. */
    interface Bytes {
        long position() throws IOException;

        void seek(long at) throws IOException;

        int read(byte[] into, int from, int length) throws IOException;

        void write(byte[] bytes, int from, int length) throws IOException;
    }

    @SuppressWarnings("ArrayRecordComponent") // carries bytes; never compared
    private record Unforced(long at, byte[] before) {}

    private static final int WRITES_WHILE_FULL = 6;

    private final Random random;
    private final int sector;
    private final Map<Path, Deque<Unforced>> unforced = new HashMap<>();
    private Fault fault = Fault.POWER_CUT;
    private long changes;
    private long faultAt = Long.MAX_VALUE;
    private boolean off;
    private boolean struck;
    private @Nullable Path full;
    private int writesWhileFull;

    public UncertainDisk(Random random, int sector) {
        this.random = random;
        this.sector = sector;
    }

    public synchronized void failAfter(long changesFromNow, Fault kind) {
        faultAt = changes + changesFromNow;
        fault = kind;
    }

    /** False from a power cut until the power is back. */
    public synchronized boolean hasPower() {
        return !off;
    }

    /** Whether the fault that was asked for has come. */
    public synchronized boolean struck() {
        return struck;
    }

    synchronized void write(Path path, Bytes file, byte[] bytes, int from, int length, boolean forced)
            throws IOException {
        if (path.equals(full) && writesWhileFull++ < WRITES_WHILE_FULL) {
            throw new IOException("played: still full");
        }
        long at = file.position();
        boolean fails = fails(false);
        int written = !fails ? length : fault == Fault.WRITE_FAILS ? 0 : random.nextInt(length + 1);
        if (fails && fault == Fault.POWER_CUT) {
            written = (int) Math.max(0, Math.min(length, (at + written) / sector * sector - at));
        }
        if (!forced) {
            unforced.computeIfAbsent(path, each -> new ArrayDeque<>())
                    .push(new Unforced(at, before(file, at, written)));
        }
        file.seek(at);
        file.write(bytes, from, written);
        if (fails) {
            full = fault == Fault.WRITE_IS_SHORT_THEN_FAILS ? path : null;
            throw new IOException("played: " + fault);
        }
    }

    private static byte[] before(Bytes file, long at, int length) throws IOException {
        byte[] before = new byte[length];
        file.seek(at);
        for (int read = 0, some = 0; some >= 0 && read < length; read += some) {
            some = file.read(before, read, length - read);
        }
        return before;
    }

    synchronized void force(Path path, Bytes file) throws IOException {
        if (fails(true)) {
            if (fault == Fault.FORCE_FAILS_AND_DROPS) {
                losing(path, file);
            }
            throw new SyncFailedException("played: " + fault);
        }
        unforced.remove(path);
    }

    synchronized void change() throws IOException {
        if (fails(false)) {
            throw new IOException("played: " + fault);
        }
    }

    private boolean fails(boolean force) throws IOException {
        if (off) {
            throw new IOException("played: the power is off");
        }
        changes++;
        boolean now = !struck && changes >= faultAt && force == (fault == Fault.FORCE_FAILS_AND_DROPS);
        struck |= now;
        off = now && fault == Fault.POWER_CUT;
        return now;
    }

    /** What was not forced is there, is not there, or is there in part; then the disk works again. */
    public synchronized void powerBack() throws IOException {
        for (Path path : unforced.keySet().toArray(new Path[0])) {
            Path now = Files.exists(path) ? path : Path.of(path.toString().replace("/db.new/", "/db/"));
            if (Files.exists(now)) {
                try (Disk.OpenFile file = new UncertainBook(this).open(now)) {
                    losing(path, (Bytes) file);
                }
            }
        }
        unforced.clear();
        full = null;
        off = false;
        faultAt = Long.MAX_VALUE;
    }

    private void losing(Path path, Bytes file) throws IOException {
        Deque<Unforced> writes = unforced.remove(path);
        for (Unforced write : writes == null ? new ArrayDeque<Unforced>() : writes) {
            int fate = random.nextInt(3);
            for (int from = 0; fate > 0 && from < write.before.length; ) {
                int next = (int) Math.min(write.before.length, (write.at + from) / sector * sector + sector - write.at);
                if (fate == 1 || random.nextBoolean()) {
                    file.seek(write.at + from);
                    file.write(write.before, from, next - from);
                }
                from = next;
            }
        }
    }
}
