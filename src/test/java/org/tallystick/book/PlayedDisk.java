package org.tallystick.book;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/**
 * A disk in memory that forgets what was not forced when its power is cut, sector by sector, and fails when told.
 * Names are forgotten too unless their folder was forced.
 */
public final class PlayedDisk implements Disk {
    public static final Path FOLDER = Path.of("/shop");

    public enum Fault {
        WRITE_FAILS,
        WRITE_IS_SHORT_THEN_FAILS,
        DISK_IS_FULL,
        FORCE_FAILS,
        EVERYTHING_FAILS,
        POWER_CUT
    }

    private final int sector;
    private PlayedNames names = new PlayedNames();
    private int bytesPerWrite = Integer.MAX_VALUE;
    private int changes;
    private int faultAt = Integer.MAX_VALUE;
    private int faults;
    private Fault fault = Fault.WRITE_FAILS;
    private int open;

    public PlayedDisk() {
        this(512);
    }

    PlayedDisk(int sector) {
        this.sector = sector;
        names.putFolder(FOLDER);
    }

    /** From the given change on, counted from now, so many changes fail. */
    public synchronized void failAfter(int changesFromNow, Fault kind, int times) {
        faultAt = changes + changesFromNow;
        faults = times;
        fault = kind;
    }

    synchronized void takeAtMost(int bytes) {
        bytesPerWrite = bytes;
    }

    public synchronized int changes() {
        return changes;
    }

    public synchronized int openFiles() {
        return open;
    }

    public synchronized byte[] bytes(String path) {
        return content(FOLDER.resolve(path)).text();
    }

    public synchronized void put(String path, byte[] bytes) {
        names.put(FOLDER.resolve(path), new PlayedFile(bytes, sector));
    }

    synchronized void remove(String path) {
        names.drop(FOLDER.resolve(path));
    }

    /** The same files on another disk without faults. */
    public synchronized PlayedDisk copy() {
        PlayedDisk copy = new PlayedDisk(sector);
        names.files().forEach((path, content) -> copy.names.put(path, new PlayedFile(content.text(), sector)));
        names.folders().forEach(copy.names::putFolder);
        return copy;
    }

    /** What is found when the power is back. */
    public synchronized PlayedDisk powerBack(Random random) {
        PlayedDisk after = new PlayedDisk(sector);
        after.names = names.afterPowerCut(random);
        return after;
    }

    /** Every byte of every file, whatever its name. */
    synchronized boolean holds(String text) {
        return names.files().values().stream()
                .anyMatch(file -> Books.text(file.text()).contains(text));
    }

    @Override
    public synchronized OpenFile open(Path file) throws IOException {
        if (!names.has(file)) {
            requireName(Objects.requireNonNull(file.getParent()));
            change(false);
            names.make(file, new PlayedFile(new byte[0], sector));
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
        return names.has(file);
    }

    /** There is no other process. */
    @Override
    public Optional<Closeable> claim(Path file) {
        return Optional.of(() -> {});
    }

    @Override
    public Optional<Object> identity(Path file) {
        return Optional.empty();
    }

    @Override
    public synchronized boolean isFolder(Path path) {
        return names.has(path) && names.file(path).isEmpty();
    }

    @Override
    public boolean isLink(Path path) {
        return false;
    }

    @Override
    public synchronized void rename(Path from, Path to) throws IOException {
        requireName(from);
        change(false);
        names.rename(from, to);
    }

    @Override
    public synchronized void delete(Path file) throws IOException {
        requireName(file);
        change(false);
        names.remove(file);
    }

    @Override
    public long usableSpace(Path path) {
        return 1L << 30;
    }

    @Override
    public synchronized List<String> names(Path folder) {
        return names.in(folder).stream()
                .map(path -> path.getFileName().toString())
                .toList();
    }

    @Override
    public synchronized void makeFolder(Path folder) throws IOException {
        change(false);
        names.makeFolder(folder);
    }

    @Override
    public synchronized void forceFolder(Path folder) throws IOException {
        requireName(folder);
        change(true);
        names.force(folder);
    }

    private PlayedFile content(Path file) {
        return names.file(file).orElseThrow(() -> new IllegalArgumentException("no file " + file));
    }

    private void requireName(Path path) throws NoSuchFileException {
        if (!names.has(path)) {
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
