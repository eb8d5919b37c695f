package org.tallystick.till.housekeeping;

import org.tallystick.book.BookFailed;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Refusal;
import org.tallystick.wording.Sentence;

/** A backup or an export could not be written; the book is not touched by it. */
public final class CannotWrite extends Refusal {
    private static final long serialVersionUID = 1L;

    /** @param what was not written, and what to do then; names no path but one that was asked for */
    public CannotWrite(Sentence what, Throwable cause) {
        super(Sentence.of(Phrase.DISK_THEN_AGAIN, what, BookFailed.remedy(cause)), what + ": " + reason(cause), cause);
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
