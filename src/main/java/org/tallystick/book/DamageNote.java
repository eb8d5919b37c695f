package org.tallystick.book;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tallystick.files.WholeFile;

/**
 * What is known to be damaged in a book, kept in {@code DIR/book.damaged} so that a restart does not forget it. Backups
 * do not hold it: it is about these bytes on this disk.
 */
public final class DamageNote {
    /** Of more than these there is nothing more to learn. */
    private static final int MOST = 100;

    private final Path file;

    /** @param folder the data folder */
    public DamageNote(Path folder) {
        this.file = folder.resolve("book.damaged");
    }

    /** One text for each finding; empty when nothing is known. A note that cannot be read tells of damage, too. */
    public List<String> read() {
        if (Files.notExists(file)) {
            return List.of();
        }
        try {
            return Files.readString(file).lines().toList();
        } catch (IOException e) {
            return List.of("%s, which names what is damaged, cannot be read. 'tallystick verify' shows what is wrong."
                    .formatted(file.getFileName()));
        }
    }

    /**
     * Notes what is damaged, whole or not at all; nothing takes the note away.
     *
     * @param findings each on one line
     */
    public void replace(List<String> findings) throws IOException {
        if (findings.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        String text = String.join("\n", findings.subList(0, Math.min(MOST, findings.size()))) + "\n";
        WholeFile.replace(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
