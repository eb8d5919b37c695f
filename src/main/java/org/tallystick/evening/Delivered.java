package org.tallystick.evening;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.files.WholeFile;

/** Up to where each way of delivery is done, over restarts; a small file in the data folder. */
final class Delivered {
    static final String FILE = "last-summaries";
    private static final Logger LOG = LoggerFactory.getLogger(Delivered.class);

    private final Path file;
    private final Map<String, Reached> reached = new TreeMap<>();

    /** What cannot be read counts as never: a day too many is delivered then, and none is left out. */
    Delivered(Path folder) {
        file = folder.resolve(FILE);
        try {
            if (Files.exists(file)) {
                Files.readString(file).lines().forEach(this::read);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} cannot be read; the summary of the last day may come twice", file, e);
        }
    }

    private void read(String line) {
        int colon = line.lastIndexOf(": ");
        if (colon > 0) {
            try {
                reached.put(line.substring(0, colon), Reached.read(line.substring(colon + 2)));
            } catch (DateTimeException | NumberFormatException e) {
                LOG.warn("A line of {} cannot be read; the summary of the last day may come twice", file, e);
            }
        }
    }

    /** Null for never. */
    @Nullable
    Reached lastOf(String way) {
        return reached.get(way);
    }

    /** It counts as done even where that cannot be written down: as long as this runs it is not done again. */
    void done(String way, Reached upTo) {
        reached.put(way, upTo);
        String text = reached.entrySet().stream()
                .map(each -> each.getKey() + ": " + each.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            WholeFile.replace(file, text.getBytes(UTF_8));
        } catch (IOException e) {
            LOG.warn("{} cannot be written; see whether the disk is full", file, e);
        }
    }
}
