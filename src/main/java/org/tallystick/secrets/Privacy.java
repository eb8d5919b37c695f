package org.tallystick.secrets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a file system keeps a file for its owner alone. */
sealed interface Privacy {

    static Privacy of(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix") ? new Modes() : new AccessList();
    }

    void restrict(Path path) throws IOException;

    /** The command that closes what is open to others; empty when only the owner can reach it. */
    Optional<String> remedy(Path path) throws IOException;

    /** Linux and macOS: mode 0700 for folders, 0600 for files. */
    record Modes() implements Privacy {
        @Override
        public void restrict(Path path) throws IOException {
            String mode = Files.isDirectory(path) ? "rwx------" : "rw-------";
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
        }

        @Override
        public Optional<String> remedy(Path path) throws IOException {
            Set<PosixFilePermission> given = EnumSet.copyOf(Files.getPosixFilePermissions(path));
            given.retainAll(PosixFilePermissions.fromString("---rwxrwx"));
            return given.isEmpty()
                    ? Optional.empty()
                    : Optional.of("chmod %s '%s'".formatted(Files.isDirectory(path) ? "700" : "600", path));
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
