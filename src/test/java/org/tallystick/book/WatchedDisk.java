package org.tallystick.book;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Another disk, where something happens as soon as a file was opened to be read, or a folder listed. */
final class WatchedDisk extends OtherDisk {
    private final Watcher watcher;

    WatchedDisk(Disk disk, Watcher watcher) {
        super(disk);
        this.watcher = watcher;
    }

    interface Watcher {
        void opened(Path path) throws IOException;
    }

    @Override
    public OpenFile openToRead(Path file) throws IOException {
        OpenFile opened = super.openToRead(file);
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
        return super.names(folder);
    }
}
