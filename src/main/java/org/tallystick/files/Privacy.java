package org.tallystick.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a file system keeps a file for its owner alone. */
public sealed interface Privacy {

    static Privacy of(Path path) {
        return hasModes(path) ? new Modes() : new AccessList();
    }

    /** With what a file has to be made so that nobody else can ever open it, whatever the umask. */
    static FileAttribute<?>[] ofNewFile(Path path) {
        return made(path, Modes.FILE);
    }

    /** The same for a folder. */
    static FileAttribute<?>[] ofNewFolder(Path path) {
        return made(path, Modes.FOLDER);
    }

    private static FileAttribute<?>[] made(Path path, String mode) {
        return hasModes(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }

    private static boolean hasModes(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    void restrict(Path path) throws IOException;

    /** The command that closes what is open to others; empty when only the owner can reach it. */
    Optional<String> remedy(Path path) throws IOException;

    /** Linux and macOS: mode 0700 for folders, 0600 for files. */
    record Modes() implements Privacy {
        private static final String FILE = "rw-------";
        private static final String FOLDER = "rwx------";

        @Override
        public void restrict(Path path) throws IOException {
            String mode = Files.isDirectory(path) ? FOLDER : FILE;
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
        }

        @Override
        public Optional<String> remedy(Path path) throws IOException {
            return isOpen(Files.getPosixFilePermissions(path))
                    ? Optional.of("chmod %s '%s'".formatted(Files.isDirectory(path) ? "700" : "600", path))
                    : Optional.empty();
        }

        /** Takes away what others may do, and nothing else; tells whether they could do anything. */
        boolean shutOthersOut(Path path) throws IOException {
            Set<PosixFilePermission> given = Files.getPosixFilePermissions(path);
            if (!isOpen(given)) {
                return false;
            }
            Set<PosixFilePermission> kept = PosixFilePermissions.fromString("rwx------");
            kept.retainAll(given);
            Files.setPosixFilePermissions(path, kept);
            if (isOpen(Files.getPosixFilePermissions(path))) {
                throw new IOException("its disk keeps no rights");
            }
            return true;
        }

        private static boolean isOpen(Set<PosixFilePermission> given) {
            return !Collections.disjoint(given, PosixFilePermissions.fromString("---rwxrwx"));
        }
    }

    /** Windows: an access list with the owner as its only entry. */
    record AccessList() implements Privacy {
        @Override
        public void restrict(Path path) throws IOException {
            view(path).setAcl(List.of(everythingFor(Files.getOwner(path))));
        }

        @Override
        public Optional<String> remedy(Path path) throws IOException {
            return ownerOnly(view(path).getAcl(), Files.getOwner(path))
                    ? Optional.empty()
                    : Optional.of("icacls \"%s\" /inheritance:r /grant:r \"%%USERNAME%%\":F".formatted(path));
        }

        static boolean ownerOnly(List<AclEntry> entries, UserPrincipal owner) {
            return entries.stream()
                    .filter(entry -> entry.type() == AclEntryType.ALLOW)
                    .allMatch(entry -> entry.principal().equals(owner));
        }

        static AclEntry everythingFor(UserPrincipal owner) {
            return AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(owner)
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                    .build();
        }

        private static AclFileAttributeView view(Path path) throws IOException {
            AclFileAttributeView view = Files.getFileAttributeView(path, AclFileAttributeView.class);
            if (view == null) {
                throw new IOException("its file system has neither modes nor access lists");
            }
            return view;
        }
    }
}
