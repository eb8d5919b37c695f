package org.tallystick.book;

/**
 * The disk refused to read or write.
 *
 * <p>The first failed write is final until restart: the kernel may have dropped what it could not write, so a
 * second try that seems to succeed proves nothing.
 */
public final class BookFailed extends RuntimeException {
    private final boolean outcomeKnown;

    private BookFailed(String message, boolean outcomeKnown, Throwable cause) {
        super(message, cause);
        this.outcomeKnown = outcomeKnown;
    }

    static BookFailed reading(String what, Throwable cause) {
        return new BookFailed(what + ": " + reason(cause) + ". Check the disk, then restart.", true, cause);
    }

    static BookFailed nothingRecorded(Throwable cause) {
        return new BookFailed(
                "Nothing was recorded, the disk failed: " + reason(cause)
                        + ". Check the disk and its free space, then restart.",
                true,
                cause);
    }

    static BookFailed uncertain(long line, Throwable cause) {
        return new BookFailed(
                "It is not certain whether line " + line + " was recorded, the disk failed: " + reason(cause)
                        + ". Check the disk and its free space, then restart and repeat the request with the same id.",
                false,
                cause);
    }

    static BookFailed nothingErased(Throwable cause) {
        return new BookFailed(
                "Nothing was erased, the disk failed: " + reason(cause)
                        + ". Check the disk and its free space, then restart and erase again.",
                true,
                cause);
    }

    static BookFailed uncertainErasure(Throwable cause) {
        return new BookFailed(
                "It is not certain whether the personal fields were erased, the disk failed: " + reason(cause)
                        + ". Check the disk, then restart and erase again.",
                false,
                cause);
    }

    /** False when the line may or may not be there, or be erased, after a restart. */
    public boolean outcomeKnown() {
        return outcomeKnown;
    }

    private static String reason(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
