package org.tallystick.entry;

import org.jspecify.annotations.Nullable;

/** Turns entries into the text of a book's line and back. */
public interface EntryCodec {

    Written write(Entry entry);

    /**
     * The entry as it was written; what was personal is null when it has been erased.
     *
     * @throws EntryTooNew for a kind that this version does not know
     * @throws RuntimeException naming the field that is missing or wrong: one that no entry is written with
     */
    Entry read(Written written);

    /**
     * JSON objects on one line each.
     *
     * @param personal the fields that name a person or are their words; null when there are none or they were erased
     */
    record Written(String open, @Nullable String personal) {}
}
