package org.tallystick.book;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A disk that is as another one, but for what a test makes of it. */
public abstract class OtherDisk implements Disk {
    private final Disk disk;

    public OtherDisk(Disk disk) {
        this.disk = disk;
    }

    @Override
    public OpenFile open(Path file) throws IOException {
        return disk.open(file);
    }

    @Override
    public OpenFile openToRead(Path file) throws IOException {
        return disk.openToRead(file);
    }

    @Override
    public boolean exists(Path file) {
        return disk.exists(file);
    }

    @Override
    public Optional<Closeable> claim(Path file) throws IOException {
        return disk.claim(file);
    }

    @Override
    public Optional<Object> identity(Path file) throws IOException {
        return disk.identity(file);
    }

    @Override
    public boolean isFolder(Path path) {
        return disk.isFolder(path);
    }

    @Override
    public boolean isLink(Path path) {
        return disk.isLink(path);
    }

    @Override
    public List<String> names(Path folder) throws IOException {
        return disk.names(folder);
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
        disk.makeFolder(folder);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        disk.forceFolder(folder);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        disk.rename(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
        disk.delete(file);
    }

    @Override
    public long usableSpace(Path path) throws IOException {
        return disk.usableSpace(path);
    }
}
