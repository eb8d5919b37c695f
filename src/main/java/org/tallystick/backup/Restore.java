package org.tallystick.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import org.tallystick.book.BookCheck;
import org.tallystick.book.BookCopy;
import org.tallystick.book.BookFailed;
import org.tallystick.book.BookFinding;
import org.tallystick.book.BookPosition;
import org.tallystick.book.CreditBook;
import org.tallystick.book.Disk;
import org.tallystick.files.OwnFolder;
import org.tallystick.till.housekeeping.CannotWrite;
import org.tallystick.validation.InvalidInput;

/**
 * Makes a data folder of a backup, whose book goes on in the next epoch. A crash at any point leaves the whole folder
 * or none.
 *
 * @param secrets copies those of the backup where it has any, and makes those that are missing
 */
public record Restore(Disk disk, BiConsumer<Path, Path> secrets) {

    /**
     * What was restored.
     *
     * @param lines of the book
     * @param made when the backup was made
     * @param epoch in which the book goes on
     */
    public record Restored(Path backup, long lines, Instant made, boolean withSecrets, String epoch) {}

    /**
     * Restores.
     *
     * @param from a backup, or a folder of backups: then the newest is taken
     * @param to must not be there, or be empty
     * @param epoch that the book is to go on in; usually the next that was never begun
     * @throws InvalidInput when there is no backup, or a book in the way
     * @throws BackupUnusable when the backup is damaged, or a disk fails
     */
    public Restored restore(Path from, Path to, OptionalInt epoch, Instant now) {
        Folders folders = new Folders(disk);
        try {
            mustBeFree(to);
            Backup backup = newest(from, folders);
            new OwnFolder(backup.folder()).mustNotHold("data", to);
            check(backup, folders);
            EpochsBegun epochs = new EpochsBegun(backup, folders);
            String name = epochs.free(epoch);
            Path part = to.resolveSibling(to.getFileName() + ".restoring");
            folders.remove(part);
            try {
                fill(part, backup, name);
                epochs.note(name, now);
                putInPlace(part, to, epochs, name);
            } catch (IOException | RuntimeException e) {
                folders.removeQuietly(part);
                throw e;
            }
            Manifest manifest = backup.manifest();
            return new Restored(backup.folder(), manifest.head().line(), manifest.made(), manifest.withSecrets(), name);
        } catch (IOException | BookFailed e) {
            throw new BackupUnusable(
                    "nothing was restored to %s: %s; check both disks and their free space"
                            .formatted(to, CannotWrite.reason(e)),
                    e);
        }
    }

    private void putInPlace(Path part, Path to, EpochsBegun epochs, String name) throws IOException {
        try {
            if (disk.exists(to)) {
                disk.delete(to);
            }
            disk.rename(part, to);
        } catch (IOException e) {
            epochs.takeBack(name);
            throw e;
        }
        disk.forceFolder(Folders.parent(to));
    }

    private void mustBeFree(Path to) throws IOException {
        if (disk.isLink(to)) {
            throw new InvalidInput("data", to + " is a link; name the folder itself");
        }
        if (!disk.isFolder(Folders.parent(to))) {
            throw new InvalidInput("data", "the folder of " + to + " is not there; make it first");
        }
        if (!disk.exists(to)) {
            return;
        }
        if (!disk.isFolder(to)) {
            throw new InvalidInput("data", to + " is no folder, and was left as it is; name another one");
        }
        List<String> there = disk.names(to);
        if (there.contains("book") || there.contains("people.jsonl")) {
            throw new InvalidInput(
                    "data",
                    "%s holds a credit book already, and it was left as it is; move it aside first: mv '%s' '%s.before'"
                            .formatted(to, to, to));
        }
        if (!there.isEmpty()) {
            throw new InvalidInput(
                    "data",
                    "%s is not empty; name a folder that is not there yet, or move it aside: mv '%s' '%s.before'"
                            .formatted(to, to, to));
        }
    }

    private Backup newest(Path from, Folders folders) throws IOException {
        if (!disk.exists(from)) {
            throw new InvalidInput("restore", from + " is not there; plug the medium in, or name another folder");
        }
        var itself = Backup.at(from, folders);
        if (itself.isPresent()) {
            return itself.get();
        }
        List<Backup> all = Backup.in(from, folders);
        if (all.isEmpty()) {
            throw new InvalidInput(
                    "restore", from + " is no backup and holds none; a backup has a file " + Manifest.FILE);
        }
        List<String> tills =
                all.stream().map(each -> each.manifest().till()).distinct().toList();
        if (tills.size() > 1) {
            throw new InvalidInput(
                    "restore", "%s holds backups of the tills %s; name one of them".formatted(from, tills));
        }
        return all.getLast();
    }

    private void check(Backup backup, Folders folders) throws IOException {
        Path folder = backup.folder();
        List<BookFinding> findings = BookCheck.closed(folder, backup.manifest().head(), disk);
        if (!findings.isEmpty()) {
            throw damaged(folder, findings.getFirst().text());
        }
        Path shop = folder.resolve(ShopFile.NAME);
        if (!disk.exists(shop)
                || !ShopFile.hash(folders.bytes(shop)).equals(backup.manifest().shopHash())) {
            throw damaged(folder, ShopFile.NAME + " is not what was backed up");
        }
    }

    private static BackupUnusable damaged(Path folder, String what) {
        return new BackupUnusable(
                "the backup %s is damaged and nothing was restored: %s; name an older one".formatted(folder, what));
    }

    private void fill(Path part, Backup backup, String epoch) throws IOException {
        BookPosition head = backup.manifest().head();
        Folders folders = new Folders(disk);
        disk.makeFolder(part);
        BookCopy.copy(backup.folder(), head, part, disk);
        folders.write(part.resolve(ShopFile.NAME), folders.bytes(backup.folder().resolve(ShopFile.NAME)));
        secrets.accept(backup.folder(), part);
        CreditBook.beginEpoch(part, epoch, disk);
        List<BookFinding> findings = BookCheck.closed(part, head, disk);
        if (!findings.isEmpty()) {
            throw new IOException(
                    "the copy is not sound: " + findings.getFirst().text());
        }
        disk.forceFolder(part);
    }
}
