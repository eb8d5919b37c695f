package org.tallystick.ledger;

import org.tallystick.entry.Entry;
import org.tallystick.ledger.account.EntryReference;
import org.tallystick.ledger.index.AccountLookup;

/** What became of a request. */
public sealed interface Recorded<R> {
    /**
     * It is a line of the book, on disk.
     *
     * @param after accounts and slips with the line added, though the index may not have followed yet
     */
    record Booked<R>(Entry entry, AccountLookup after) implements Recorded<R> {}

    /** The same request was booked before; this is its line. */
    record Repeated<R>(Entry entry) implements Recorded<R> {}

    /** The id stands for something else already. */
    record Conflict<R>(EntryReference earlier) implements Recorded<R> {}

    record Refused<R>(R why) implements Recorded<R> {}
}
