package org.tallystick.index.derby;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.tallystick.files.WholeFile;

/**
 * How long a database's files were at least, in a file of its own: they only ever grow, and Derby takes one that was
 * cut short for a table with fewer rows.
 */
final class FileSizes {
    private static final String TABLES = "seg0";

    private FileSizes() {}

    /** Notes the lengths as they are. */
    static void note(Path database) throws IOException {
        Properties sizes = new Properties();
        try (Stream<Path> files = Files.list(database.resolve(TABLES))) {
            for (Path file : files.toList()) {
                sizes.setProperty(file.getFileName().toString(), Long.toString(Files.size(file)));
            }
        }
        Path note = noteOf(database);
        if (Files.exists(note) && sizes.equals(noted(note))) {
            return;
        }
        StringWriter text = new StringWriter();
        sizes.store(text, null);
        WholeFile.replace(note, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Refuses a database of which something is gone since the last note. */
    static void check(Path database) throws IOException {
        Properties sizes = noted(noteOf(database));
        for (String name : sizes.stringPropertyNames()) {
            Path file = database.resolve(TABLES).resolve(name);
            long noted = Long.parseLong(sizes.getProperty(name));
            long found = Files.exists(file) ? Files.size(file) : 0;
            if (found < noted) {
                throw new IOException("%s has %d bytes and had %d".formatted(file.getFileName(), found, noted));
            }
        }
    }

    private static Path noteOf(Path database) {
        return database.resolve("sizes.properties");
    }

    private static Properties noted(Path note) throws IOException {
        Properties sizes = new Properties();
        try (Reader reader = Files.newBufferedReader(note)) {
            sizes.load(reader);
        }
        return sizes;
    }
}
