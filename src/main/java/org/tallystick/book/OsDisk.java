package org.tallystick.book;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.files.Privacy;

/** The operating system's disk. A thread that is interrupted while it writes closes the file under it. */
public final class OsDisk implements Disk {
    private final boolean forcesFolders;
    private final Map<Path, ClaimedFile> claimed = new HashMap<>();

    public OsDisk() {
        // Windows opens no folder as a file, and makes names durable by itself.
        this("/".equals(File.separator));
    }

    OsDisk(boolean forcesFolders) {
        this.forcesFolders = forcesFolders;
    }

    @Override
    public OpenFile open(Path file) throws IOException {
        ClaimedFile ours = claimed(file);
        return ours == null ? new OpenChannel(channel(file)) : ours.toWrite();
    }

    private static FileChannel channel(Path file) throws IOException {
        mustBeNoPipe(file);
        return FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                Privacy.ofNewFile(file));
    }

    @Override
    public OpenFile openToRead(Path file) throws IOException {
        ClaimedFile ours = claimed(file);
        if (ours != null) {
            return ours.toRead();
        }
        mustBeNoPipe(file);
        return new OpenChannel(FileChannel.open(file, StandardOpenOption.READ));
    }

    @Override
    public Optional<Closeable> claim(Path file) throws IOException {
        synchronized (claimed) {
            ClaimedFile before = claimed(file);
            Optional<ClaimedFile> ours = before == null ? ClaimedFile.take(file, channel(file)) : Optional.of(before);
            ours.ifPresent(claim -> {
                claim.share();
                claimed.put(nameOf(file), claim);
            });
            return ours.map(claim -> claim);
        }
    }

    private @Nullable ClaimedFile claimed(Path file) {
        synchronized (claimed) {
            claimed.values().removeIf(ClaimedFile::unused);
            return claimed.get(nameOf(file));
        }
    }

    private static Path nameOf(Path file) {
        return file.toAbsolutePath().normalize();
    }

    @Override
    public Optional<Object> identity(Path file) throws IOException {
        return Optional.ofNullable(
                Files.readAttributes(file, BasicFileAttributes.class).fileKey());
    }

    /** A pipe would keep whoever opens it for ever. */
    private static void mustBeNoPipe(Path file) throws IOException {
        if (!Files.isRegularFile(file) && Files.exists(file)) {
            throw new FileSystemException(file.toString(), null, "is no file");
        }
    }

    @Override
    public boolean exists(Path file) {
        return Files.exists(file);
    }

    @Override
    public boolean isFolder(Path path) {
        return Files.isDirectory(path);
    }

    @Override
    public boolean isLink(Path path) {
        return Files.isSymbolicLink(path);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void delete(Path file) throws IOException {
        Files.delete(file);
    }

    @Override
    public long usableSpace(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        // Not Files.getFileStore: it reads the list of all mounts, which took a quarter of each sale.
        return path.toFile().getUsableSpace();
    }

    @Override
    public List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder, Privacy.ofNewFolder(folder));
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        if (forcesFolders) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
