package org.tallystick.credit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tallystick.credit.Finding.Way;
import org.tallystick.customer.StandingNote;
import org.tallystick.entry.NotedFinding.Severity;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

/** BLOCKED customers get no credit, WATCH puts each sale to the owner. */
record StandingRule() implements CreditRule {
    static final String NAME = "standing";

    @Override
    public Optional<Finding> judge(CreditCase credit) {
        StandingNote note = credit.standing();
        return switch (note.standing()) {
            case CLEAR -> Optional.empty();
            case WATCH -> Optional.of(finding(Severity.REFER, Sentence.of(Phrase.COUNTER_ASK_OWNER), note));
            case BLOCKED -> Optional.of(finding(Severity.DECLINE, Sentence.of(Phrase.COUNTER_CASH_TODAY), note));
        };
    }

    private static Finding finding(Severity severity, Sentence say, StandingNote note) {
        return new Finding(NAME, severity, say, details(note), Way.NONE);
    }

    private static Sentence details(StandingNote note) {
        List<Object> values = new ArrayList<>();
        values.add(note.said());
        values.add(String.valueOf(note.by()));
        Phrase phrase = Phrase.FINDING_STANDING;
        if (note.from() != null) {
            values.add(note.from());
            phrase = Phrase.FINDING_STANDING_SINCE;
        }
        if (note.until() != null) {
            values.add(note.until());
            phrase = note.from() == null ? Phrase.FINDING_STANDING_UNTIL : Phrase.FINDING_STANDING_SINCE_UNTIL;
        }
        values.add(note.reason() == null ? Sentence.of(Phrase.FINDING_REASON_ERASED) : note.reason());
        return new Sentence(phrase, values);
    }
}
