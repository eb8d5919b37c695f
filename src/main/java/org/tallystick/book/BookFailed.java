package org.tallystick.book;

import java.nio.file.AccessDeniedException;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Refusal;
import org.tallystick.wording.Sentence;

/**
 * The disk refused to read or write.
 *
 * <p>The first failed write is final until restart: the kernel may have dropped what it could not write, so a
 * second try that seems to succeed proves nothing.
 */
public final class BookFailed extends Refusal {
    private static final long serialVersionUID = 1L;

    private final boolean outcomeKnown;

    /**
     * @param whole what is wrong, with paths and what the system said
     * @param what as whole, without them
     * @param then what to do once the disk is well
     */
    private BookFailed(String whole, Sentence what, Phrase then, boolean outcomeKnown, Throwable cause) {
        super(
                mended(what, then, cause),
                mended(Sentence.asItIs(whole), then, cause).toString(),
                cause);
        this.outcomeKnown = outcomeKnown;
    }

    private static Sentence mended(Sentence what, Phrase then, Throwable cause) {
        return Sentence.of(Phrase.DISK_MEND, what, remedy(cause), Sentence.of(then));
    }

    static BookFailed reading(String what, Throwable cause) {
        return new BookFailed(
                what + ": " + reason(cause), Sentence.of(Phrase.DISK_READING), Phrase.DISK_RESTART, true, cause);
    }

    static BookFailed nothingRecorded(Throwable cause) {
        return writing(Sentence.of(Phrase.DISK_NOTHING_RECORDED), Phrase.DISK_RESTART, true, cause);
    }

    static BookFailed uncertain(long line, Throwable cause) {
        return writing(Sentence.of(Phrase.DISK_LINE_UNCERTAIN, line), Phrase.DISK_REPEAT, false, cause);
    }

    static BookFailed nothingErased(Throwable cause) {
        return writing(Sentence.of(Phrase.DISK_NOTHING_ERASED), Phrase.DISK_ERASE_AGAIN, true, cause);
    }

    static BookFailed uncertainErasure(Throwable cause) {
        return writing(Sentence.of(Phrase.DISK_ERASURE_UNCERTAIN), Phrase.DISK_ERASE_AGAIN, false, cause);
    }

    private static BookFailed writing(Sentence what, Phrase then, boolean outcomeKnown, Throwable cause) {
        boolean moved = root(cause) instanceof FolderChanged;
        return new BookFailed(
                "%s%s: %s".formatted(what, moved ? "" : ", the disk failed", reason(cause)),
                Sentence.of(moved ? Phrase.DISK_MOVED : Phrase.DISK_FAILED, what),
                then,
                outcomeKnown,
                cause);
    }

    /** False when the line may or may not be there, or be erased, after a restart. */
    public boolean outcomeKnown() {
        return outcomeKnown;
    }

    /** What the system says is to be mended, not a guess; the disk itself where it says nothing. */
    public static Sentence remedy(Throwable cause) {
        return Sentence.of(mend(root(cause)));
    }

    private static Phrase mend(Throwable root) {
        if (root instanceof FolderChanged) {
            return Phrase.DISK_PUT_BACK;
        }
        String says = String.valueOf(root.getMessage());
        if (root instanceof AccessDeniedException || says.contains("Permission denied")) {
            return Phrase.DISK_OWNED;
        }
        if (says.contains("Read-only file system")) {
            return Phrase.DISK_READ_ONLY;
        }
        if (says.contains("No space left") || says.contains("not enough space") || says.contains("quota exceeded")) {
            return Phrase.DISK_FULL;
        }
        return says.contains("Too many open files") ? Phrase.DISK_TOO_MANY_FILES : Phrase.DISK_CHECK;
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
