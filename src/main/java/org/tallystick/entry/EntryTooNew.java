package org.tallystick.entry;

/** A later version wrote the entry: nothing may be decided without it. */
public final class EntryTooNew extends RuntimeException {
    public EntryTooNew(String kind) {
        super("field 'kind' is '" + kind + "', which this version does not know; install a newer Tallystick");
    }
}
