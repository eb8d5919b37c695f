package org.tallystick.book;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

/**
 * A disk in memory that forgets what was not forced when its power is cut, sector by sector, and fails when told.
 * Names are forgotten too unless their folder was forced.
 */
final class PlayedDisk implements Disk {
    static final Path FOLDER = Path.of("/shop");

    enum Fault {
        WRITE_FAILS,
        WRITE_IS_SHORT_THEN_FAILS,
        DISK_IS_FULL,
        FORCE_FAILS,
        EVERYTHING_FAILS,
        POWER_CUT
    }

    private final Map<Path, PlayedFile> files = new TreeMap<>();
    /** Files and folders, and whether their names survive a power cut. */
    private final Map<Path, Boolean> names = new TreeMap<>();

    private int bytesPerWrite = Integer.MAX_VALUE;
    private int changes;
    private int faultAt = Integer.MAX_VALUE;
    private int faults;
    private Fault fault = Fault.WRITE_FAILS;
    private int open;

    PlayedDisk() {
        names.put(FOLDER, true);
    }

    /** From the given change on, counted from now, so many changes fail. */
    synchronized void failAfter(int changesFromNow, Fault kind, int times) {
        faultAt = changes + changesFromNow;
        faults = times;
        fault = kind;
    }

    synchronized void takeAtMost(int bytes) {
        bytesPerWrite = bytes;
    }

    synchronized int changes() {
        return changes;
    }

    synchronized int openFiles() {
        return open;
    }

    synchronized byte[] bytes(String path) {
        return content(FOLDER.resolve(path)).text();
    }

    synchronized void put(String path, byte[] bytes) {
        Path file = FOLDER.resolve(path);
        for (Path at = file; at != null && at.startsWith(FOLDER); at = at.getParent()) {
            names.put(at, true);
        }
        files.put(file, new PlayedFile(bytes));
    }

    synchronized void remove(String path) {
        files.remove(FOLDER.resolve(path));
        names.remove(FOLDER.resolve(path));
    }

    /** The same files on another disk without faults. */
    synchronized PlayedDisk copy() {
        PlayedDisk copy = new PlayedDisk();
        files.forEach((path, content) -> copy.put(FOLDER.relativize(path).toString(), content.text()));
        copy.names.putAll(names);
        return copy;
    }

    /** What is found when the power is back. */
    synchronized PlayedDisk powerBack(Random random) {
        PlayedDisk after = new PlayedDisk();
        Map<Path, Boolean> kept = new HashMap<>();
        names.forEach((path, durable) -> {
            boolean parentKept = path.equals(FOLDER) || kept.getOrDefault(path.getParent(), false);
            kept.put(path, parentKept && (durable || random.nextBoolean()));
        });
        kept.values().removeIf(there -> !there);
        after.names.putAll(kept);
        files.forEach((path, content) -> {
            if (kept.containsKey(path)) {
                after.put(FOLDER.relativize(path).toString(), content.afterPowerCut(random));
            }
        });
        return after;
    }

    @Override
    public synchronized OpenFile open(Path file) throws IOException {
        if (!files.containsKey(file)) {
            requireName(parent(file));
            change(false);
            files.put(file, new PlayedFile(new byte[0]));
            names.put(file, false);
        }
        return openToRead(file);
    }

    @Override
    public synchronized OpenFile openToRead(Path file) throws IOException {
        requireName(file);
        open++;
        return new Handle(content(file));
    }

    @Override
    public synchronized boolean exists(Path file) {
        return names.containsKey(file);
    }

    @Override
    public synchronized List<String> names(Path folder) {
        return names.keySet().stream()
                .filter(path -> folder.equals(path.getParent()))
                .map(path -> path.getFileName().toString())
                .toList();
    }

    @Override
    public synchronized void makeFolder(Path folder) throws IOException {
        change(false);
        for (Path at = folder; !names.containsKey(at); at = parent(at)) {
            names.put(at, false);
        }
    }

    @Override
    public synchronized void forceFolder(Path folder) throws IOException {
        requireName(folder);
        change(true);
        names.replaceAll((path, durable) -> durable || folder.equals(path.getParent()));
    }

    private PlayedFile content(Path file) {
        return Objects.requireNonNull(files.get(file), "no file " + file);
    }

    private static Path parent(Path path) {
        return Objects.requireNonNull(path.getParent());
    }

    private void requireName(Path path) throws NoSuchFileException {
        if (!names.containsKey(path)) {
            throw new NoSuchFileException(path.toString());
        }
    }

    /** Counts a change and fails when it is its turn. */
    private boolean change(boolean force) throws IOException {
        changes++;
        boolean matches =
                fault == Fault.POWER_CUT || fault == Fault.EVERYTHING_FAILS || force == (fault == Fault.FORCE_FAILS);
        if (changes >= faultAt && faults > 0 && matches) {
            faults--;
            if (fault == Fault.WRITE_IS_SHORT_THEN_FAILS) {
                return true;
            }
            throw new IOException(fault == Fault.DISK_IS_FULL ? "No space left on device" : "Input/output error");
        }
        return false;
    }

    private final class Handle implements OpenFile {
        private final PlayedFile content;
        private boolean closed;

        Handle(PlayedFile content) {
            this.content = content;
        }

        @Override
        public int read(ByteBuffer into, long at) {
            synchronized (PlayedDisk.this) {
                return content.read(into, at);
            }
        }

        @Override
        public int write(ByteBuffer from, long at) throws IOException {
            synchronized (PlayedDisk.this) {
                boolean cutShort = change(false);
                byte[] bytes = new byte[cutShort ? from.remaining() / 2 : Math.min(from.remaining(), bytesPerWrite)];
                from.get(bytes);
                content.write(at, bytes);
                if (cutShort) {
                    throw new IOException("Input/output error");
                }
                return bytes.length;
            }
        }

        @Override
        public void force() throws IOException {
            synchronized (PlayedDisk.this) {
                try {
                    change(true);
                } catch (IOException e) {
                    if (fault != Fault.POWER_CUT) {
                        content.forget();
                    }
                    throw e;
                }
                content.force();
            }
        }

        @Override
        public void truncate(long size) throws IOException {
            synchronized (PlayedDisk.this) {
                change(false);
                content.truncate((int) size);
            }
        }

        @Override
        public long size() {
            synchronized (PlayedDisk.this) {
                return content.text().length;
            }
        }

        @Override
        public void close() {
            synchronized (PlayedDisk.this) {
                open -= closed ? 0 : 1;
                closed = true;
            }
        }
    }
}
