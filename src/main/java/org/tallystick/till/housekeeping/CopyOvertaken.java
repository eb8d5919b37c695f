package org.tallystick.till.housekeeping;

import org.tallystick.wording.Phrase;
import org.tallystick.wording.Refusal;
import org.tallystick.wording.Sentence;

/** Personal fields were erased each time that the book was being copied; another try in a few seconds will do. */
public final class CopyOvertaken extends Refusal {
    private static final long serialVersionUID = 1L;

    /** @param what was not written; names no path but one that was asked for */
    public CopyOvertaken(Sentence what, Throwable cause) {
        super(Sentence.of(Phrase.DISK_OVERTAKEN, what), cause);
    }
}
