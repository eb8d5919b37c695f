package org.tallystick.ledger.index;

import org.jspecify.annotations.Nullable;

/** The index is missing, of another version or damaged. Nothing is lost: it is rebuilt from the book. */
public final class IndexUnusable extends RuntimeException {
    public IndexUnusable(String why, @Nullable Throwable cause) {
        super(why, cause);
    }

    /** What is wrong and what to do, for whoever stands at the till: without a path, and without Derby's words. */
    public String say() {
        return "the sums of the book cannot be had just now, so nothing can be looked up or booked; repeat the request"
                + " with the same id; the log says what is wrong";
    }
}
