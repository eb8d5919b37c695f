package org.tallystick.evening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import org.tallystick.files.OutputFile;
import org.tallystick.files.OwnFolder;

/**
 * The folder in which the shop keeps its summaries. What lies there already is never replaced.
 *
 * @param data the data folder, in which nothing may be kept
 */
record KeptCopies(Path folder, OwnFolder data) {
    private static final int MOST_OF_A_DAY = 9;

    /** A day that has a copy already, from before a power cut or from somebody else, gets another one beside it. */
    void keep(LocalDate day, String till, byte[] pdf) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException(folder + " is not there; plug the medium in, or make the folder");
        }
        String name = name(day, till);
        Path file = folder.resolve(name + ".pdf");
        for (int copy = 2; Files.exists(file, LinkOption.NOFOLLOW_LINKS); copy++) {
            if (copy > MOST_OF_A_DAY) {
                throw new IOException("%s has %d copies of this day; move some away".formatted(folder, MOST_OF_A_DAY));
            }
            file = folder.resolve(name + "-" + copy + ".pdf");
        }
        new OutputFile(file, false, data).write(out -> out.write(pdf));
    }

    static String name(LocalDate day, String till) {
        return "summary-" + day + "-" + till;
    }
}
