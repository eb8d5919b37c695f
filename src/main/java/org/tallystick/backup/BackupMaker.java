package org.tallystick.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.tallystick.book.BookCheck;
import org.tallystick.book.BookCopy;
import org.tallystick.book.BookFinding;
import org.tallystick.book.BookPosition;
import org.tallystick.book.Disk;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

/**
 * Copies one data folder, whose book may be written to meanwhile. What is not whole yet bears the name {@code .part}.
 */
record BackupMaker(DataFolder from) {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss", Locale.ROOT);
    private static final int MOST_TRIES = 5;

    Path data() {
        return from.folder();
    }

    Disk disk() {
        return from.disk();
    }

    /** What is wanted of one backup. */
    record Wanted(Path to, Instant now, boolean byItself, boolean withSecrets) {}

    /**
     * Makes one in a folder that is there.
     *
     * @param head up to where; asked again when personal fields were erased meanwhile
     */
    synchronized Backup make(Wanted wanted, Supplier<BookPosition> head) throws IOException {
        for (int tries = 1; ; tries++) {
            BookPosition upTo = head.get();
            if (upTo.line() == 0) {
                throw new InvalidInput("to", Phrase.INPUT_NOTHING_TO_KEEP);
            }
            Path folder = free(wanted, upTo);
            Path part = folder.resolveSibling(folder.getFileName() + Folders.PART);
            boolean whole = false;
            try {
                Manifest manifest = fill(part, upTo, wanted);
                disk().rename(part, folder);
                disk().forceFolder(wanted.to());
                whole = true;
                return new Backup(folder, manifest);
            } catch (BookCopy.Overtaken e) {
                if (tries == MOST_TRIES) {
                    throw e;
                }
            } finally {
                if (!whole) {
                    new Folders(disk()).removeQuietly(part);
                }
            }
        }
    }

    private Path free(Wanted wanted, BookPosition head) {
        String till = head.book().substring(0, head.book().lastIndexOf('.'));
        String time = NAME.format(wanted.now().atZone(from.timeZone()));
        String name = "tallystick-%s-%s%s".formatted(till, time, wanted.byItself() ? OwnBackups.SUFFIX : "");
        for (int again = 1; ; again++) {
            Path folder = wanted.to().resolve(again == 1 ? name : name + "-" + again);
            if (!disk().exists(folder) && !disk().exists(folder.resolveSibling(folder.getFileName() + Folders.PART))) {
                return folder;
            }
        }
    }

    private Manifest fill(Path part, BookPosition head, Wanted wanted) throws IOException {
        Folders folders = new Folders(disk());
        disk().makeFolder(part);
        BookCopy.copy(data(), head, part, disk());
        List<BookFinding> findings = BookCheck.closed(part, head, disk());
        if (!findings.isEmpty()) {
            throw new IOException(
                    "the copy is not sound: %s".formatted(findings.getFirst().text()));
        }
        byte[] shop = folders.bytes(data().resolve(ShopFile.NAME));
        folders.write(part.resolve(ShopFile.NAME), shop);
        if (wanted.withSecrets()) {
            from.secrets().accept(data(), part);
        }
        Manifest manifest =
                new Manifest(head, wanted.now(), wanted.byItself(), wanted.withSecrets(), ShopFile.hash(shop));
        folders.write(part.resolve(Manifest.FILE), manifest.text().getBytes(StandardCharsets.UTF_8));
        disk().forceFolder(part);
        return manifest;
    }
}
