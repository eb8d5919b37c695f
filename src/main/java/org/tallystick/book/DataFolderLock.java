package org.tallystick.book;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tallystick.files.Privacy;

/** Keeps a data folder for one writer: the file {@code lock} is held by the system and tells the holder's pid. */
public final class DataFolderLock implements AutoCloseable {
    /**
     * Folders held by this process. On POSIX systems closing any channel of a file frees all the locks the process has
     * on it, so a second holder in the same process must be refused before it opens the file.
     */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();
    /** Far behind the pid: what is locked cannot be read by others on Windows. */
    static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final Path folder;
    private final FileChannel channel;

    private DataFolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Another process, or another part of this one, writes in the folder. */
    public static final class InUse extends RuntimeException {
        InUse(Path folder, OptionalLong pid) {
            super("The data folder " + folder + " is in use by "
                    + (pid.isPresent() ? "process " + pid.getAsLong() : "another process")
                    + ". Stop it, or choose another folder with --data.");
        }
    }

    /**
     * Takes the folder, which must exist.
     *
     * @throws InUse when somebody else has it
     * @throws BookFailed when the lock file cannot be written
     */
    public static DataFolderLock take(Path folder) {
        Path real = folder;
        try {
            real = folder.toRealPath();
            if (!HELD_HERE.add(real)) {
                throw new InUse(folder, OptionalLong.of(ProcessHandle.current().pid()));
            }
        } catch (IOException e) {
            throw BookFailed.reading("The data folder " + folder + " cannot be locked", e);
        }
        boolean taken = false;
        try {
            DataFolderLock lock = lock(folder, real);
            taken = true;
            return lock;
        } catch (IOException e) {
            throw BookFailed.reading("The data folder " + folder + " cannot be locked", e);
        } finally {
            if (!taken) {
                HELD_HERE.remove(real);
            }
        }
    }

    private static DataFolderLock lock(Path folder, Path real) throws IOException {
        FileChannel channel = FileChannel.open(
                real.resolve("lock"),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                Privacy.ofNewFile(real));
        boolean held = false;
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                throw new InUse(folder, pidIn(channel));
            }
            held = true;
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(LineFormat.ascii(ProcessHandle.current().pid() + "\n")), 0);
            return new DataFolderLock(real, channel);
        } catch (OverlappingFileLockException e) {
            throw new InUse(folder, OptionalLong.of(ProcessHandle.current().pid()));
        } finally {
            if (!held) {
                channel.close();
            }
        }
    }

    private static OptionalLong pidIn(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(20);
        channel.read(text, 0);
        String pid = new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII).strip();
        return pid.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(pid)) : OptionalLong.empty();
    }

    /** Frees the folder. The file stays: removing it could remove the next holder's. */
    @Override
    public void close() {
        try (channel) {
            channel.truncate(0);
        } catch (IOException e) {
            throw BookFailed.reading("The lock of " + folder + " cannot be freed", e);
        } finally {
            HELD_HERE.remove(folder);
        }
    }
}
