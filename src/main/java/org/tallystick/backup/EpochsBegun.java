package org.tallystick.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.validation.InvalidInput;

/**
 * Which epoch a restored book goes on in. No two books restored from backups of one till may use the same, or numbers
 * that stand on paper would come again; so each backup notes in {@code restored.txt} which were begun from it.
 */
record EpochsBegun(Backup backup, Folders folders) {
    static final String FILE = "restored.txt";

    private static final Logger LOG = LoggerFactory.getLogger(EpochsBegun.class);
    private static final int HIGHEST = 99_999;
    private static final Pattern LINE = Pattern.compile("[A-Za-z0-9_-]+\\.([1-9][0-9]{0,4}) .*");

    /**
     * An epoch that is free, of a backup in which it can be noted.
     *
     * @param wanted by the owner, who knows what stands on paper; else the next that is free
     * @return its name, such as {@code T1.2}
     */
    String free(OptionalInt wanted) throws IOException {
        String till = backup.manifest().till();
        Set<Integer> taken = taken();
        int free = taken.stream().mapToInt(each -> each).max().orElse(0) + 1;
        int number = wanted.orElse(free);
        if (number < backup.manifest().epoch() + 1 || number > HIGHEST || taken.contains(number)) {
            throw new InvalidInput(
                    "epoch",
                    "%s.%d was begun already, or is no epoch; the next that is free is %d"
                            .formatted(till, number, free));
        }
        String name = till + "." + number;
        try {
            folders.replace(file(), noted());
        } catch (IOException e) {
            if (wanted.isEmpty()) {
                throw cannotNote(name, free, e);
            }
            LOG.warn(
                    "The backup cannot note that {} is begun from it; restore no second time from it without --epoch",
                    name,
                    e);
        }
        return name;
    }

    /** Notes it, before anything can be written in it; where nothing can be noted, the owner has named it. */
    void note(String name, Instant now) {
        try {
            folders.replace(file(), noted() + name + " begun " + now + "\n");
        } catch (IOException e) {
            LOG.warn(
                    "The backup cannot note that {} was begun from it; restore no second time from it without --epoch",
                    name,
                    e);
        }
    }

    /** It was not begun after all. */
    void takeBack(String name) throws IOException {
        String others = noted().lines()
                .filter(line -> !line.startsWith(name + " "))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        folders.replace(file(), others);
    }

    private Path file() {
        return backup.folder().resolve(FILE);
    }

    private String noted() throws IOException {
        return folders.read(file()).orElse("");
    }

    private InvalidInput cannotNote(String name, int free, IOException e) {
        return new InvalidInput(
                "restore",
                ("the backup %s cannot note that %s is begun from it (%s), and a second restore would use the same slip"
                                + " numbers; copy it to a disk that can be written to and restore from there, or, when"
                                + " no slip with %s stands on paper, say so with: --epoch %d")
                        .formatted(backup.folder(), name, e.getMessage(), name, free));
    }

    /** By this backup, and by all of the same till that lie beside it. */
    private Set<Integer> taken() throws IOException {
        Set<Integer> taken = new HashSet<>();
        add(backup, taken);
        for (Backup other : Backup.in(Folders.parent(backup.folder()), folders)) {
            if (other.manifest().till().equals(backup.manifest().till())) {
                add(other, taken);
            }
        }
        return taken;
    }

    private void add(Backup each, Set<Integer> taken) throws IOException {
        taken.add(each.manifest().epoch());
        folders.read(each.folder().resolve(FILE)).orElse("").lines().forEach(line -> {
            var number = LINE.matcher(line);
            if (number.matches()) {
                taken.add(Integer.valueOf(number.group(1)));
            }
        });
    }
}
