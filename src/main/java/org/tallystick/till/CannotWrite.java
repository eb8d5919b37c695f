package org.tallystick.till;

/** A backup or an export could not be written; the book is not touched by it. */
public final class CannotWrite extends RuntimeException {

    /** @param message with what to do */
    public CannotWrite(String message, Throwable cause) {
        super(message, cause);
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
