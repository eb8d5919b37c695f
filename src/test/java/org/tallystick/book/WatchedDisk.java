package org.tallystick.book;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Another disk, where something happens as soon as a file was opened to be read, or a folder listed. */
record WatchedDisk(Disk disk, Watcher watcher) implements Disk {

    interface Watcher {
        void opened(Path path) throws IOException;
    }

    @Override
    public OpenFile openToRead(Path file) throws IOException {
        OpenFile opened = disk.openToRead(file);
        try {
            watcher.opened(file);
            return opened;
        } catch (IOException e) {
            opened.close();
            throw e;
        }
    }

    @Override
    public List<String> names(Path folder) throws IOException {
        watcher.opened(folder);
        return disk.names(folder);
    }

    @Override
    public OpenFile open(Path file) throws IOException {
        return disk.open(file);
    }

    @Override
    public boolean exists(Path file) {
        return disk.exists(file);
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
