package org.tallystick.book;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that the system keeps for this process. On POSIX systems closing any channel of a file frees all the locks
 * that the process has on it, so whoever opens it meanwhile shares the channels here, and none is closed before the
 * last of them has gone. Reading has a channel of its own: a reader that is interrupted closes it, and not the one
 * that is written to.
 */
final class ClaimedFile implements Closeable {
    private final Path file;
    private final FileChannel channel;
    private @Nullable FileChannel reader;
    private int users;

    private ClaimedFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Empty when somebody else has it. */
    static Optional<ClaimedFile> take(Path file, FileChannel channel) throws IOException {
        boolean taken = false;
        try {
            FileLock lock = channel.tryLock(DataFolderLock.LOCKED_BYTE, 1, false);
            taken = lock != null;
            return taken ? Optional.of(new ClaimedFile(file, channel)) : Optional.empty();
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        } finally {
            if (!taken) {
                channel.close();
            }
        }
    }

    /** One more that uses it; each ends with {@link #close}. */
    synchronized void share() {
        users++;
    }

    synchronized boolean unused() {
        return users == 0;
    }

    Disk.OpenFile toWrite() {
        share();
        return new Shared();
    }

    Disk.OpenFile toRead() {
        share();
        return new Read();
    }

    private synchronized FileChannel reader() throws IOException {
        FileChannel open = reader;
        if (open == null || !open.isOpen()) {
            open = FileChannel.open(file, StandardOpenOption.READ);
            reader = open;
        }
        return open;
    }

    /** Ends one use, and with the last one the claim. */
    @Override
    public synchronized void close() throws IOException {
        users--;
        if (users == 0) {
            if (reader != null) {
                reader.close();
            }
            channel.close();
        }
    }

    /** Its end is the end of one use. */
    private class Shared extends OpenChannel {
        private boolean closed;

        Shared() {
            super(channel);
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                ClaimedFile.this.close();
            }
        }
    }

    private final class Read extends Shared {
        @Override
        public int read(ByteBuffer into, long at) throws IOException {
            try {
                return reader().read(into, at);
            } catch (ClosedChannelException e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                return reader().read(into, at); // another reader was interrupted
            }
        }

        @Override
        public long size() throws IOException {
            return reader().size();
        }
    }
}
