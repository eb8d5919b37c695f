package org.tallystick.ledger.index;

import org.jspecify.annotations.Nullable;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Refusal;
import org.tallystick.wording.Sentence;

/** The index is missing, of another version or damaged. Nothing is lost: it is rebuilt from the book. */
public final class IndexUnusable extends Refusal {
    private static final long serialVersionUID = 1L;

    /** @param why for the log: whoever stands at the till is told without a path, and without Derby's words */
    public IndexUnusable(String why, @Nullable Throwable cause) {
        super(Sentence.of(Phrase.WHY_INDEX), why, cause);
    }
}
