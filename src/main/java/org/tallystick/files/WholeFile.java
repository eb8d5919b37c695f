package org.tallystick.files;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Set;

/**
 * A file that is on the disk as a whole or not at all, and for its owner's eyes: it is written beside its place and
 * put there by one rename. What a power cut leaves bears the other name.
 */
public final class WholeFile {
    private WholeFile() {}

    /** What goes into a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes one of our own, by way of the same name with {@code .new}; returns when it is on the disk. */
    public static void replace(Path file, byte[] bytes) throws IOException {
        replace(file, out -> out.write(bytes));
    }

    /** As {@link #replace(Path, byte[])}, of what is never held as a whole. */
    public static void replace(Path file, Content content) throws IOException {
        write(file, ".new", true, content);
    }

    /**
     * Writes it by way of another name beside it, and returns when it is on the disk.
     *
     * @param ending of the other name; what bears it already is of no use to anybody
     * @throws java.nio.file.FileAlreadyExistsException when it is there by now and not to be replaced
     */
    static void write(Path file, String ending, boolean replacing, Content content) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ending);
        try {
            Files.deleteIfExists(unfinished);
            write(Files.createFile(unfinished, Privacy.ofNewFile(file)), content);
            if (replacing) {
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.move(unfinished, file);
            }
            forceFolder(folderOf(file));
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void write(Path file, Content content) throws IOException {
        Privacy.of(file).restrict(file);
        try (FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.WRITE));
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    /** Makes the names in a folder last; Windows opens no folders, and keeps names in its own journal. */
    static void forceFolder(Path folder) throws IOException {
        if (File.separatorChar == '/') {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    static Path folderOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "the root of a disk is no file");
    }
}
