package org.tallystick;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.tallystick.book.BookPosition;
import org.tallystick.index.derby.DerbyStore;

/**
 * The index of a book without lines, made once and copied into the data folder of each shop that a test begins. To make
 * one takes Derby a tenth of a second, and there are hundreds of such shops.
 */
public final class EmptyIndex {
    private static final Map<String, byte[]> FILES = made();

    private EmptyIndex() {}

    /** In a data folder that has no index yet, for a shop that counts in euro. */
    public static void in(Path data) throws IOException {
        for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
            Path copy = data.resolve("index").resolve(file.getKey());
            Files.createDirectories(copy.getParent());
            Files.write(copy, file.getValue());
        }
    }

    private static Map<String, byte[]> made() {
        try {
            Path folder = Files.createTempDirectory("empty-index");
            new DerbyStore(folder, CurrencyUnit.EUR, BookPosition.START)
                    .replacedBy(nothing -> {})
                    .close();
            return taken(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is in the folder, which is gone then. */
    private static Map<String, byte[]> taken(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.toList().reversed()) {
                if (Files.isRegularFile(path)) {
                    files.put(folder.relativize(path).toString(), Files.readAllBytes(path));
                }
                Files.delete(path);
            }
        }
        return files;
    }
}
