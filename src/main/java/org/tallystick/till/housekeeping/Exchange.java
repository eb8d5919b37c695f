package org.tallystick.till.housekeeping;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/** What goes out to other programs, and comes in from them. */
public interface Exchange {

    /**
     * Writes a file with what the shop has, up to the book's last line now; selling goes on. Not on the till's thread.
     *
     * @throws org.tallystick.validation.InvalidInput when a file of that name is there and not to be replaced
     * @throws CannotWrite when a disk fails; the file is as it was before
     * @throws CopyOvertaken when personal fields are erased again and again meanwhile; the file is as it was before
     */
    Written export(Wanted wanted);

    /** The id of a row that is brought in: the same content has the same, in this shop alone. */
    UUID idOf(String row);

    /**
     * Keeps a file that is about to be brought in, for its rows are lines of their own: what a crash leaves out is
     * brought in at the next start.
     *
     * @throws CannotWrite when a disk fails; nothing is to be brought in then
     */
    void keepImport(Import of, Kept file);

    /** The file whose import has not come to its end. */
    Optional<String> keptImport(Import of);

    /**
     * Removes the kept file: its import came to its end, or is given up.
     *
     * @throws CannotWrite when it could not be removed, so that the next start looks at it again
     */
    void dropImport(Import of);

    /** A file that is kept. */
    @FunctionalInterface
    interface Kept {
        void writeTo(OutputStream out) throws IOException;
    }

    /** What can be brought in; each has a file of its own while it is. */
    enum Import {
        CUSTOMERS,
        STANDINGS
    }

    /** What can be exported. */
    enum What {
        BOOK,
        CUSTOMERS,
        STANDINGS,
        HLEDGER,
        ALL
    }

    /**
     * One export.
     *
     * @param withoutPeople leave out what names a person; for {@link What#BOOK} alone
     * @param force replace a file that is there
     */
    record Wanted(What what, Path to, boolean withoutPeople, boolean force) {}

    /**
     * What was written.
     *
     * @param lines of the book at that time
     * @param head hash of the last of them
     */
    record Written(Path file, long lines, String head) {}
}
