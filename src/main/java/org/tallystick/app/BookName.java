package org.tallystick.app;

import java.nio.file.Path;
import java.util.List;
import org.tallystick.book.CreditBook;
import org.tallystick.book.Disk;
import org.tallystick.validation.InvalidInput;

/** Finds which book is written to: that of this till, with the highest epoch. */
final class BookName {
    private BookName() {}

    /** @throws InvalidInput when the folder holds another till's book: its code was changed in the settings */
    static String in(Path folder, String till, Disk disk) {
        List<String> epochs = CreditBook.epochsIn(folder, disk);
        if (epochs.isEmpty()) {
            return till + ".1";
        }
        return epochs.reversed().stream()
                .filter(name -> name.startsWith(till + "."))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "till.code",
                        "is %s, but %s holds the book %s; put the old code back into shop.yaml"
                                .formatted(till, folder, epochs.getFirst())));
    }
}
