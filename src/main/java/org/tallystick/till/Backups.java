package org.tallystick.till;

import java.util.Optional;
import org.tallystick.book.BookPosition;

/** Backups that are made by themselves. */
public interface Backups {

    /**
     * A day was closed; if the shop wants a backup then, it is begun. Does not wait for it.
     *
     * @param head up to where the book is to be copied
     */
    void dayClosed(BookPosition head);

    /** What the owner should know: the last backup failed, or is too old. Empty when all is well or none is wanted. */
    Optional<String> notice();
}
