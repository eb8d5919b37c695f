package org.tallystick.index.derby;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.tallystick.files.FolderTree;

/**
 * The folder of the index and the databases in it: {@code db} is the index, {@code db.new} one that is being filled,
 * {@code db.ready} a full one that takes its place, {@code db.old} what it replaced. Each step of the swap is one
 * rename, and {@link #settle} finishes or drops whatever a crash left.
 */
final class IndexFolder {
    /** Where Derby writes what it has to say. */
    static final String MESSAGES = "derby.log";

    private final Path folder;
    final Path current;
    final Path fresh;
    private final Path ready;
    private final Path old;

    IndexFolder(Path folder) {
        this.folder = folder;
        this.current = folder.resolve("db");
        this.fresh = folder.resolve("db.new");
        this.ready = folder.resolve("db.ready");
        this.old = folder.resolve("db.old");
    }

    /** After a crash: a replacement that is ready takes its place, everything else beside the index goes. */
    void settle() throws IOException {
        clear();
        if (Files.isDirectory(ready)) {
            swap();
        }
        FolderTree.remove(old);
        FolderTree.remove(fresh);
    }

    /** What stands where a folder of ours has to be, or a file. */
    private void clear() throws IOException {
        for (Path path : List.of(folder, current, ready)) {
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(path)) {
                Files.delete(path);
            }
        }
        Path messages = folder.resolve(MESSAGES);
        if (Files.isDirectory(messages)) {
            FolderTree.remove(messages);
        }
    }

    /** From here on the new one counts, even if the swap is cut off. The database must be closed. */
    void declareReady() throws IOException {
        try (Stream<Path> parts = Files.walk(fresh)) {
            for (Path directory : parts.filter(Files::isDirectory).toList()) {
                force(directory);
            }
        }
        rename(fresh, ready);
    }

    void swap() throws IOException {
        setOldAside();
        putReadyInPlace();
        FolderTree.remove(old);
    }

    /**
     * Removes every database. Derby keeps its file of messages open for as long as this process lives, so that one is
     * emptied, not removed.
     */
    void discard() throws IOException {
        clear();
        if (!Files.isDirectory(folder)) {
            return;
        }
        for (Path database : List.of(current, ready, old, fresh)) {
            FolderTree.remove(database);
        }
        Path messages = folder.resolve(MESSAGES);
        if (Files.exists(messages)) {
            try (FileChannel channel = FileChannel.open(messages, StandardOpenOption.WRITE)) {
                channel.truncate(0);
                channel.force(true);
            }
        }
        force(folder);
    }

    void setOldAside() throws IOException {
        if (Files.exists(current)) {
            FolderTree.remove(old);
            rename(current, old);
        }
    }

    void putReadyInPlace() throws IOException {
        rename(ready, current);
    }

    /** Derby would take a database without its log for a new one and believe half-written pages. */
    void requireWhole() throws IOException {
        Path log = current.resolve("log");
        if (!Files.isRegularFile(log.resolve("log.ctrl")) || !holdsLogFile(log)) {
            throw new IOException("its log is missing");
        }
        FileSizes.check(current);
    }

    private static boolean holdsLogFile(Path log) throws IOException {
        try (Stream<Path> files = Files.list(log)) {
            return files.anyMatch(file -> file.getFileName().toString().matches("log[0-9]+\\.dat"));
        }
    }

    private void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        force(folder);
    }

    private static void force(Path directory) throws IOException {
        if (File.separatorChar == '\\') {
            return; // Windows opens no directories; NTFS keeps renames in its own journal
        }
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
