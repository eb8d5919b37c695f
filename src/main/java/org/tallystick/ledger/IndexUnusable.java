package org.tallystick.ledger;

import org.jspecify.annotations.Nullable;

/** The index is missing, of another version or damaged. Nothing is lost: it is rebuilt from the book. */
public final class IndexUnusable extends RuntimeException {
    public IndexUnusable(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
