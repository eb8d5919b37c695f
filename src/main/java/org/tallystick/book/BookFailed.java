package org.tallystick.book;

import java.nio.file.AccessDeniedException;

/**
 * The disk refused to read or write.
 *
 * <p>The first failed write is final until restart: the kernel may have dropped what it could not write, so a
 * second try that seems to succeed proves nothing.
 */
public final class BookFailed extends RuntimeException {
    private static final String RESTART = "then restart.";

    private final boolean outcomeKnown;
    private final String say;

    private BookFailed(String message, String say, boolean outcomeKnown, Throwable cause) {
        super(message, cause);
        this.say = say;
        this.outcomeKnown = outcomeKnown;
    }

    static BookFailed reading(String what, Throwable cause) {
        String mend = remedy(cause) + ", " + RESTART;
        return new BookFailed(
                what + ": " + reason(cause) + ". " + mend, "The credit book cannot be read. " + mend, true, cause);
    }

    static BookFailed nothingRecorded(Throwable cause) {
        return writing("Nothing was recorded", RESTART, true, cause);
    }

    static BookFailed uncertain(long line, Throwable cause) {
        return writing(
                "It is not certain whether line " + line + " was recorded",
                "then restart and repeat the request with the same id.",
                false,
                cause);
    }

    static BookFailed nothingErased(Throwable cause) {
        return writing("Nothing was erased", "then restart and erase again.", true, cause);
    }

    static BookFailed uncertainErasure(Throwable cause) {
        return writing(
                "It is not certain whether the personal fields were erased",
                "then restart and erase again.",
                false,
                cause);
    }

    private static BookFailed writing(String what, String then, boolean outcomeKnown, Throwable cause) {
        String mend = ". " + remedy(cause) + ", " + then;
        boolean moved = root(cause) instanceof FolderChanged;
        String said = moved ? ": the data folder was moved, replaced or removed" : ", the disk failed";
        String why = (moved ? ": " : ", the disk failed: ") + reason(cause);
        return new BookFailed(what + why + mend, what + said + mend, outcomeKnown, cause);
    }

    /** What is wrong and what to do, for whoever stands at the till: no path, and not the system's words. */
    public String say() {
        return say;
    }

    /** False when the line may or may not be there, or be erased, after a restart. */
    public boolean outcomeKnown() {
        return outcomeKnown;
    }

    /** What the system says is to be mended, not a guess; the disk itself where it says nothing. */
    public static String remedy(Throwable cause) {
        Throwable root = root(cause);
        if (root instanceof FolderChanged) {
            return "Put the folder back where it was";
        }
        String says = String.valueOf(root.getMessage());
        if (root instanceof AccessDeniedException || says.contains("Permission denied")) {
            return "Another user owns the file: give it to the one who runs Tallystick (chown)";
        }
        if (says.contains("Read-only file system")) {
            return "The disk can only be read: take off its write protection, or replace it if it failed";
        }
        if (says.contains("No space left") || says.contains("not enough space") || says.contains("quota exceeded")) {
            return "The disk is full: make room on it";
        }
        if (says.contains("Too many open files")) {
            return "Too many files are open: raise the limit (ulimit -n)";
        }
        return "Check the disk";
    }

    private static String reason(Throwable cause) {
        Throwable root = root(cause);
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }

    private static Throwable root(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null && !(root instanceof FolderChanged)) {
            root = root.getCause();
        }
        return root;
    }
}
