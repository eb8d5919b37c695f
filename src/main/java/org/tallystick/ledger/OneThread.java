package org.tallystick.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Lets one thread in while it lives. Two at a time would spoil what both see and what is written, once in a while; it
 * is better that the second one fails each time.
 */
final class OneThread {
    private @Nullable Thread user;

    /** Until this is said, anybody may come. */
    void keepTo(Thread thread) {
        user = thread;
    }

    /** @throws IllegalStateException when another thread asks */
    void check() {
        Thread asking = Thread.currentThread();
        if (user != null && user.isAlive() && !asking.equals(user)) {
            throw new IllegalStateException(
                    "thread '%s' has no business with the ledger, only thread '%s' has; this is a fault of the program"
                            .formatted(asking.getName(), user.getName()));
        }
    }
}
