package org.tallystick.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One backup: a folder with a manifest that is whole. */
record Backup(Path folder, Manifest manifest) {
    /** By how far the book had come; the clock, which may have been wrong, only where that is equal. */
    static final Comparator<Backup> OLDEST_FIRST = Comparator.<Backup>comparingInt(
                    each -> each.manifest().epoch())
            .thenComparingLong(each -> each.manifest().head().line())
            .thenComparing(each -> each.manifest().made());

    static Optional<Backup> at(Path folder, Folders folders) throws IOException {
        if (String.valueOf(folder.getFileName()).endsWith(Folders.PART)) {
            return Optional.empty();
        }
        return folders.read(folder.resolve(Manifest.FILE))
                .flatMap(Manifest::read)
                .map(manifest -> new Backup(folder, manifest));
    }

    /** All in a folder, oldest first. */
    static List<Backup> in(Path folder, Folders folders) throws IOException {
        List<Backup> found = new ArrayList<>();
        for (String name : folders.disk().names(folder)) {
            at(folder.resolve(name), folders).ifPresent(found::add);
        }
        found.sort(OLDEST_FIRST);
        return found;
    }
}
