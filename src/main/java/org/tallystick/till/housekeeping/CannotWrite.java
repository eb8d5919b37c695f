package org.tallystick.till.housekeeping;

import java.util.Locale;
import org.tallystick.book.BookFailed;

/** A backup or an export could not be written; the book is not touched by it. */
public final class CannotWrite extends RuntimeException {
    private final String say;

    /** @param what was not written, and what to do then; names no path but one that was asked for */
    public CannotWrite(String what, Throwable cause) {
        super(what + ": " + reason(cause), cause);
        String remedy = BookFailed.remedy(cause);
        say = what + ": " + remedy.substring(0, 1).toLowerCase(Locale.ROOT) + remedy.substring(1)
                + "; then try again, the log says more";
    }

    /** What is wrong and what to do; what the system said stands in the message, for the log. */
    public String say() {
        return say;
    }

    /** What the disk said, in the words of its innermost cause. */
    public static String reason(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
