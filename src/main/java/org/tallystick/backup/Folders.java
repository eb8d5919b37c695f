package org.tallystick.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.tallystick.book.Disk;

/** Small files and whole folders on a disk. */
record Folders(Disk disk) {
    /** Of what is not whole yet, or no longer. */
    static final String PART = ".part";

    private static final int LARGEST = 1 << 20;

    /** A small file's text; empty when it is not there. */
    Optional<String> read(Path file) throws IOException {
        return disk.exists(file) ? Optional.of(new String(bytes(file), StandardCharsets.UTF_8)) : Optional.empty();
    }

    byte[] bytes(Path file) throws IOException {
        try (Disk.OpenFile open = disk.openToRead(file)) {
            if (open.size() > LARGEST) {
                throw new IOException(file + " is larger than it can be");
            }
            ByteBuffer bytes = ByteBuffer.allocate((int) open.size());
            int count = 0;
            while (bytes.hasRemaining() && count >= 0) {
                count = open.read(bytes, bytes.position());
            }
            return Arrays.copyOf(bytes.array(), bytes.position());
        }
    }

    /** A new file, forced; its name is not yet. */
    void write(Path file, byte[] bytes) throws IOException {
        try (Disk.OpenFile open = disk.open(file)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                int unused = open.write(rest, rest.position());
            }
            open.truncate(bytes.length);
            open.force();
        }
    }

    /** The file has the old text or the new one, and the new one for good on return. */
    void replace(Path file, String text) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        write(unfinished, text.getBytes(StandardCharsets.UTF_8));
        disk.rename(unfinished, file);
        disk.forceFolder(parent(file));
    }

    /** Removes a folder with all that is in it, or nothing when it is not there; of a link the link alone. */
    void remove(Path folder) throws IOException {
        if (disk.isLink(folder)) {
            disk.delete(folder);
        } else if (disk.exists(folder)) {
            for (String name : disk.names(folder)) {
                remove(folder.resolve(name));
            }
            disk.delete(folder);
        }
    }

    /** What cannot be removed now stays, and is taken for nothing by its name. */
    void removeQuietly(Path folder) {
        try {
            remove(folder);
        } catch (IOException e) {
            OwnBackups.LOG.debug("{} is left", folder, e);
        }
    }

    static Path parent(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file's folder");
    }
}
