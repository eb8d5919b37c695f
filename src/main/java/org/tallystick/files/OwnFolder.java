package org.tallystick.files;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

/** The data folder as a place on the disk: how it may be called, whose it is, who can look into it, what lies in it. */
public record OwnFolder(Path folder) {
    private static final int MOST_LINKS = 40;

    /**
     * Refuses a path that the index, the log or another start of ours could not go back to, before anything is made
     * there.
     */
    public void mustBeNamedWell() {
        try {
            mustBeNamedWell(folder.toAbsolutePath());
            mustBeNamedWell(real(folder));
        } catch (IOException e) {
            throw new InvalidInput("data", "%s cannot be looked at (%s)".formatted(shown(folder), e.getMessage()));
        }
    }

    private static void mustBeNamedWell(Path path) {
        String text = path.toString();
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            throw new InvalidInput(
                    "data",
                    "'%s' has a control character, shown as a dot; choose another folder".formatted(shown(path)));
        }
        if (text.indexOf('\uFFFD') >= 0) {
            throw new InvalidInput(
                    "data",
                    "'%s' has letters that this locale cannot tell; set LC_ALL=C.UTF-8, or choose another folder"
                            .formatted(shown(path)));
        }
        int drive = File.separatorChar == '\\' ? 2 : 0;
        if (text.indexOf(':', drive) >= 0) {
            throw new InvalidInput(
                    "data",
                    "'%s' has a colon, which the index takes for something else; choose another folder"
                            .formatted(shown(path)));
        }
    }

    private static String shown(Path path) {
        return path.toString().replaceAll("\\p{Cntrl}", ".");
    }

    /** Refuses a folder of another user of this machine: what is made in it would be nobody's to open tomorrow. */
    public void mustBeOurs() {
        try {
            Optional<UserPrincipal> we = we();
            UserPrincipal owner = Files.getOwner(folder);
            if (we.isPresent() && !owner.equals(we.get())) {
                throw new InvalidInput(
                        "data",
                        "%s belongs to %s and you are %s; work as %s, or, if it is to be yours: chown -R %s '%s'"
                                .formatted(
                                        folder,
                                        owner.getName(),
                                        we.get().getName(),
                                        owner.getName(),
                                        we.get().getName(),
                                        folder));
            }
        } catch (IOException | UnsupportedOperationException e) {
            throw new InvalidInput("data", "%s cannot be looked at (%s); check its disk".formatted(folder, e));
        }
    }

    /** Empty where nobody can tell: on Windows a folder is often the administrators', and a user may have no name. */
    private Optional<UserPrincipal> we() {
        if (!(Privacy.of(folder) instanceof Privacy.Modes)) {
            return Optional.empty();
        }
        try {
            return Optional.of(folder.getFileSystem()
                    .getUserPrincipalLookupService()
                    .lookupPrincipalByName(System.getProperty("user.name", "")));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Closes to other users of this machine: the folder, its files and the folders that are named. Links are not
     * followed.
     *
     * @param folders in it, with all that is in them
     * @return what others could reach, for people; in a folder that was closed they could reach nothing
     */
    public List<String> close(Set<String> folders) {
        if (!(Privacy.of(folder) instanceof Privacy.Modes modes)) {
            return List.of();
        }
        Closing closing = new Closing(modes, folders);
        try {
            Files.walkFileTree(folder, closing);
        } catch (IOException e) {
            closing.left = folder + " (" + e.getMessage() + ")";
        }
        return closing.words();
    }

    private final class Closing extends SimpleFileVisitor<Path> {
        private final Privacy.Modes modes;
        private final Set<String> folders;
        private int closed;
        private boolean reached;
        private @Nullable String left;

        Closing(Privacy.Modes modes, Set<String> folders) {
            this.modes = modes;
            this.folders = folders;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            boolean others = folder.equals(directory.getParent())
                    && !folders.contains(directory.getFileName().toString());
            return others ? FileVisitResult.SKIP_SUBTREE : close(directory);
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            return attributes.isSymbolicLink() ? FileVisitResult.CONTINUE : close(file);
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE; // gone meanwhile, or whoever needs it says so
        }

        private FileVisitResult close(Path path) {
            try {
                if (modes.shutOthersOut(path)) {
                    closed++;
                    reached |= path.equals(folder);
                }
            } catch (IOException e) {
                left = path + " (" + e.getMessage() + ")";
            }
            return FileVisitResult.CONTINUE;
        }

        private List<String> words() {
            List<String> words = new ArrayList<>();
            if (reached) {
                words.add(("other users of this machine could look into %s; it is closed now, with %d files in it;"
                                + " if strangers use it, remove till-token and owner-token in secrets, and restart")
                        .formatted(folder, closed));
            }
            if (left != null) {
                words.add("other users of this machine can reach %s; move the data folder to a disk that keeps rights"
                        .formatted(left));
            }
            return words;
        }
    }

    /**
     * Refuses to write there.
     *
     * @param field under which the path was given
     */
    public void mustNotHold(String field, Path target) {
        try {
            if (holds(target)) {
                throw new InvalidInput(field, Phrase.INPUT_IN_DATA_FOLDER, target);
            }
        } catch (IOException e) {
            throw new InvalidInput(field, Phrase.INPUT_NOT_LOOKED_AT, target, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Whether a path, which need not be there, leads into the folder or to one of its files: by another spelling, a
     * link, a hard link, or a second mount.
     */
    public boolean holds(Path target) throws IOException {
        if (!Files.exists(folder)) {
            return false;
        }
        Path real = real(target);
        if (real.startsWith(folder.toRealPath())) {
            return true;
        }
        Set<Object> ours = keys();
        for (Path each = real; each != null; each = each.getParent()) {
            if (Files.exists(each, LinkOption.NOFOLLOW_LINKS)
                    && (ours.contains(String.valueOf(key(each))) || Files.isSameFile(each, folder))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Object key(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .fileKey();
    }

    /** By which the system knows all that is in the folder; none where it gives none. */
    private Set<Object> keys() throws IOException {
        Set<Object> keys = new HashSet<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return add(attributes);
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                return add(attributes);
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }

            private FileVisitResult add(BasicFileAttributes attributes) {
                if (attributes.fileKey() != null) {
                    keys.add(attributes.fileKey().toString());
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return keys;
    }

    private static Path leadsTo(Path there) throws IOException {
        try {
            return there.toRealPath();
        } catch (NoSuchFileException e) {
            return there; // an open pipe, which has no name of its own
        }
    }

    /** Where a path leads, links followed as far as there is anything. */
    static Path real(Path path) throws IOException {
        Path at = path.toAbsolutePath();
        Deque<Path> missing = new ArrayDeque<>();
        int links = 0;
        Path parent = at.getParent();
        while (parent != null && !Files.exists(at)) {
            if (!Files.isSymbolicLink(at)) {
                missing.push(at.subpath(at.getNameCount() - 1, at.getNameCount()));
                at = parent;
            } else if (++links < MOST_LINKS) {
                at = at.resolveSibling(Files.readSymbolicLink(at));
            } else {
                throw new IOException("too many links in " + path);
            }
            parent = at.getParent();
        }
        Path real = leadsTo(at);
        for (Path name : missing) {
            real = real.resolve(name).normalize();
        }
        return real;
    }
}
