package org.tallystick.entry;

/** A later version wrote the entry: nothing may be decided without it. */
public final class EntryTooNew extends RuntimeException {
    public EntryTooNew(String kind) {
        super("field 'kind' is '" + kind + "', which this version does not know; install a newer Tallystick");
    }

    /** The same, once it is known in which line of the book it stands. */
    public EntryTooNew(long line, EntryTooNew found) {
        super("line %d: %s".formatted(line, found.getMessage()), found);
    }
}
