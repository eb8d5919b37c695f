package org.tallystick.till.housekeeping;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tallystick.book.BookPosition;

/** Copies of the data folder. */
public interface Backups extends AutoCloseable {

    /**
     * A shift or a day was closed; if the shop wants a backup then, it is begun. Does not wait for it.
     *
     * @param head up to where the book is to be copied
     */
    void closed(BookPosition head);

    /** What the owner should know: the last backup failed, or is too old. Empty when all is well or none is wanted. */
    Optional<Notice> notice();

    /**
     * Makes a backup in a folder of its own, and returns when it is whole, checked and on the disk. Not on the till's
     * thread: it asks the till how far the book is.
     *
     * @param to a folder that is there
     * @throws org.tallystick.validation.InvalidInput when it leads into the data folder, or no folder is there
     * @throws CannotWrite when a disk fails; nothing that looks like a backup is left
     */
    Made make(Path to, boolean withSecrets);

    /** Those made by themselves that are there now, oldest first: what was erased since is still in them. */
    List<Path> kept();

    /** Lets a backup that was begun come to its end, for a minute. */
    @Override
    void close();

    /** A backup that is whole. */
    record Made(Path folder, BookPosition head, boolean withSecrets) {}
}
