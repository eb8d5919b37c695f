package org.tallystick.book;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The names on a {@link PlayedDisk}. Making, replacing and removing a name lasts once its folder is forced; a power cut
 * before that may leave each of them done or not, and no two of them in order.
 */
final class PlayedNames {
    private final PlayedFile isFolder = new PlayedFile(new byte[0], 1);
    private final Map<Path, PlayedFile> now = new TreeMap<>();
    private final Map<Path, PlayedFile> durable = new TreeMap<>();
    private final List<Change> pending = new ArrayList<>();

    private record Change(Path folder, Consumer<Map<Path, PlayedFile>> done) {}

    /** There for good. */
    void put(Path path, PlayedFile file) {
        putFolder(parent(path));
        now.put(path, file);
        durable.put(path, file);
    }

    /** There for good. */
    void putFolder(Path path) {
        for (Path at = path; at != null; at = at.getParent()) {
            now.put(at, isFolder);
            durable.put(at, isFolder);
        }
    }

    /** Gone for good. */
    void drop(Path path) {
        now.remove(path);
        durable.remove(path);
    }

    boolean has(Path path) {
        return now.containsKey(path);
    }

    Optional<PlayedFile> file(Path path) {
        return Optional.ofNullable(now.get(path)).filter(file -> file != isFolder);
    }

    List<Path> in(Path folder) {
        return now.keySet().stream()
                .filter(path -> folder.equals(path.getParent()))
                .toList();
    }

    Map<Path, PlayedFile> files() {
        Map<Path, PlayedFile> files = new TreeMap<>(now);
        files.values().removeIf(file -> file == isFolder);
        return files;
    }

    List<Path> folders() {
        return now.keySet().stream().filter(path -> now.get(path) == isFolder).toList();
    }

    void make(Path path, PlayedFile file) {
        change(path, names -> names.put(path, file));
    }

    void makeFolder(Path path) {
        if (!has(path)) {
            makeFolder(parent(path));
            make(path, isFolder);
        }
    }

    /** A folder takes along what is in it. */
    void rename(Path from, Path to) {
        PlayedFile file = Objects.requireNonNull(now.get(from));
        change(to, names -> {
            names.remove(from);
            names.put(to, file);
            for (Path path : List.copyOf(names.keySet())) {
                if (path.startsWith(from)) {
                    names.put(to.resolve(from.relativize(path)), Objects.requireNonNull(names.remove(path)));
                }
            }
        });
    }

    void remove(Path path) {
        change(path, names -> names.remove(path));
    }

    void force(Path folder) {
        pending.stream().filter(change -> change.folder.equals(folder)).forEach(change -> change.done.accept(durable));
        pending.removeIf(change -> change.folder.equals(folder));
    }

    /** Files and folders that a power cut leaves; what stands in a lost folder is lost. */
    PlayedNames afterPowerCut(Random random) {
        PlayedNames after = new PlayedNames();
        Map<Path, PlayedFile> left = new TreeMap<>(durable);
        pending.stream().filter(change -> random.nextBoolean()).forEach(change -> change.done.accept(left));
        left.forEach((path, file) -> {
            Path folder = path.getParent();
            if (folder == null || after.has(folder)) {
                PlayedFile found = file == isFolder ? after.isFolder : file.afterPowerCut(random);
                after.now.put(path, found);
                after.durable.put(path, found);
            }
        });
        return after;
    }

    private void change(Path path, Consumer<Map<Path, PlayedFile>> done) {
        done.accept(now);
        pending.add(new Change(parent(path), done));
    }

    private static Path parent(Path path) {
        return Objects.requireNonNull(path.getParent());
    }
}
