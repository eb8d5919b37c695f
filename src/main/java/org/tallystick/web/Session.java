package org.tallystick.web;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.api.Role;

/** Somebody who logged in. Safe for use by several threads. */
final class Session {
    private static final int MOST_KEPT = 200;

    private final Role role;
    private final String formToken;
    private final Set<String> begun = new LinkedHashSet<>();
    private long seen;
    private @Nullable String done;

    /**
     * @param formToken what each form of this session carries, and nobody else can know
     * @param seen nanoseconds of a clock that nobody can set
     */
    Session(Role role, String formToken, long seen) {
        this.role = role;
        this.formToken = formToken;
        this.seen = seen;
    }

    Role role() {
        return role;
    }

    String formToken() {
        return formToken;
    }

    synchronized long seen() {
        return seen;
    }

    synchronized void seenAt(long nanos) {
        seen = nanos;
    }

    /** What the next page says was done. */
    synchronized void done(String act) {
        done = act;
    }

    /** What was done since the last page; null for nothing. Told once. */
    synchronized @Nullable String takeDone() {
        String act = done;
        done = null;
        return act;
    }

    /** Whether a form that the api knows no id of is sent for the first time. */
    synchronized boolean begins(String form) {
        if (begun.size() >= MOST_KEPT) {
            begun.remove(begun.iterator().next());
        }
        return begun.add(form);
    }

    /** It was not carried out, and may be sent again. */
    synchronized void failed(String form) {
        begun.remove(form);
    }
}
