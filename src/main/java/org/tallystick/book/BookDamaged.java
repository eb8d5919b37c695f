package org.tallystick.book;

import org.tallystick.wording.Phrase;
import org.tallystick.wording.Refusal;
import org.tallystick.wording.Sentence;

/** The files do not hold what was once recorded; nothing may be built on them until a person has looked. */
public final class BookDamaged extends Refusal {
    private static final long serialVersionUID = 1L;

    private final transient BookFinding finding;

    BookDamaged(BookFinding finding) {
        super(Sentence.of(Phrase.WHY_DAMAGED_HERE), finding.text(), null);
        this.finding = finding;
    }

    public BookFinding finding() {
        return finding;
    }
}
