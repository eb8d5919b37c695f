package org.tallystick;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.tallystick.customer.BadInput;

/** Finds which book is written to: that of this till, with the highest epoch. */
final class BookName {
    private BookName() {}

    /** @throws BadInput when the folder holds another till's book: its code was changed in the settings */
    static String in(Path folder, String till) {
        List<String> names = names(folder.resolve("book"));
        if (names.isEmpty()) {
            return till + ".1";
        }
        return names.stream()
                .filter(name -> name.startsWith(till + "."))
                .max((one, other) -> Integer.compare(epoch(one), epoch(other)))
                .orElseThrow(() -> new BadInput(
                        "till.code",
                        "is %s, but %s holds the book %s; put the old code back into shop.yaml"
                                .formatted(till, folder, names.getFirst())));
    }

    private static int epoch(String name) {
        return Integer.parseInt(name.substring(name.indexOf('.') + 1));
    }

    private static List<String> names(Path books) {
        if (!Files.isDirectory(books)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(books)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[A-Z][A-Z0-9]{0,7}\\.[1-9][0-9]{0,4}"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(books + " cannot be listed; check its rights", e);
        }
    }
}
