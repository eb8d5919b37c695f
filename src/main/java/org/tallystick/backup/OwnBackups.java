package org.tallystick.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.book.Disk;

/** Keeps the backups that are made by themselves few; those that somebody made are never touched. */
record OwnBackups(Path to, Disk disk) {
    static final Logger LOG = LoggerFactory.getLogger(OwnBackups.class);
    /** At the end of their names. */
    static final String SUFFIX = "-close";

    static final int KEPT = 30;

    /** Of one till, oldest first. */
    List<Backup> of(String till) throws IOException {
        return Backup.in(to, new Folders(disk)).stream()
                .filter(each -> each.manifest().byItself()
                        && each.manifest().till().equals(till)
                        && nameOf(each.folder()).startsWith(prefix(till)))
                .toList();
    }

    /** Removes all but the newest, and what a crash left; one that cannot be removed stays until the next time. */
    void tidy(String till) {
        try {
            Folders folders = new Folders(disk);
            for (String name : disk.names(to)) {
                if (name.startsWith(prefix(till)) && name.contains(SUFFIX) && name.endsWith(Folders.PART)) {
                    folders.remove(to.resolve(name));
                }
            }
            List<Backup> all = of(till);
            for (Backup old : all.subList(0, Math.max(0, all.size() - KEPT))) {
                // Half removed it must not be taken for whole.
                Path part = old.folder().resolveSibling(nameOf(old.folder()) + Folders.PART);
                disk.rename(old.folder(), part);
                folders.remove(part);
            }
        } catch (IOException e) {
            LOG.warn("Old backups in {} cannot be removed; remove them by hand", to, e);
        }
    }

    private static String prefix(String till) {
        return "tallystick-" + till + "-";
    }

    private static String nameOf(Path folder) {
        return String.valueOf(folder.getFileName());
    }
}
