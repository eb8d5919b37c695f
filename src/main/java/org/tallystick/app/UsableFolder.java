package org.tallystick.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.stream.Stream;
import org.tallystick.settings.SettingsFile;

/** Whether this user can work on a folder, found out before anything in it is opened, so that the cause is known. */
final class UsableFolder {
    private static final String USER = System.getProperty("user.name");

    private UsableFolder() {}

    /** @throws NoDataFolder when it is no data folder, or this user may not work in it */
    static void mustBe(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new NoDataFolder("%s is a file and no folder; name the data folder with --data".formatted(folder));
        }
        mayEnter(folder);
        if (!Files.isRegularFile(folder.resolve(SettingsFile.NAME))) {
            throw new NoDataFolder(withoutSettings(folder));
        }
        mayWrite(folder);
    }

    /** @throws NoDataFolder when there is no book in it to be read */
    static void mustHoldABook(Path folder) {
        if (!Files.isDirectory(folder.resolve("book"))) {
            throw new NoDataFolder(
                    "%s holds no book: there is no folder book in it; name a data folder, or a copy of one, with --data"
                            .formatted(folder));
        }
    }

    /** @throws NoDataFolder when a folder that is not there yet cannot be made */
    static void mayBeMade(Path folder) {
        Path there = folder.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            mayEnter(there.getParent());
            there = there.getParent();
        }
        if (!Files.isDirectory(there)) {
            throw new NoDataFolder("%s is a file and no folder; choose another one with --data".formatted(there));
        }
        mayEnter(there);
        mayWrite(there);
    }

    private static String withoutSettings(Path folder) {
        if (Files.isDirectory(folder.resolve("book"))) {
            return "%s holds a credit book and no shop.yaml; put the file back from the newest backup"
                    .formatted(folder);
        }
        if (Files.isDirectory(folder) && !isEmpty(folder)) {
            return "%s is no data folder: it holds other things and no shop.yaml; name the right one with --data"
                    .formatted(folder);
        }
        return "%s holds no shop.yaml; make the folder with: tallystick --data %s init".formatted(folder, folder);
    }

    private static boolean isEmpty(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be listed", e);
        }
    }

    private static void mayEnter(Path folder) {
        if (Files.isDirectory(folder) && !(Files.isReadable(folder) && Files.isExecutable(folder))) {
            throw new NoDataFolder("%s may not be looked into by %s: it belongs to %s; run tallystick as %s"
                    .formatted(folder, USER, owner(folder), owner(folder)));
        }
    }

    private static void mayWrite(Path folder) {
        if (Files.isWritable(folder)) {
            return;
        }
        throw new NoDataFolder(
                isReadOnly(folder)
                        ? "%s lies on a disk that can only be read; take off the write protection, or use another disk"
                                .formatted(folder)
                        : "%s may not be written to by %s: it belongs to %s; run tallystick as %s, or: chmod u+w %s"
                                .formatted(folder, USER, owner(folder), owner(folder), folder));
    }

    /** Also when the mount does not say so: whoever owns a folder and has its rights is hindered by nothing else. */
    private static boolean isReadOnly(Path folder) {
        try {
            boolean hasTheRight = USER.equals("root")
                    || (owner(folder).equals(USER)
                            && Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OWNER_WRITE));
            return hasTheRight || Files.getFileStore(folder).isReadOnly();
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static String owner(Path folder) {
        try {
            return Files.getOwner(folder).getName();
        } catch (IOException | UnsupportedOperationException e) {
            return "somebody else";
        }
    }
}
