package org.tallystick.ledger;

import org.tallystick.entry.Entry;

/** What a use case makes of a request: one line, or a refusal that uses up nothing. */
public sealed interface Verdict<R> {
    record Write<R>(Entry entry) implements Verdict<R> {}

    record Refuse<R>(R why) implements Verdict<R> {}
}
