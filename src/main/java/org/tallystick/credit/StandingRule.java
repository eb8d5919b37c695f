package org.tallystick.credit;

import java.util.Optional;
import org.tallystick.credit.Finding.Way;
import org.tallystick.customer.StandingNote;
import org.tallystick.entry.NotedFinding.Severity;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/** BLOCKED customers get no credit, WATCH puts each sale to the owner. */
record StandingRule() implements CreditRule {
    static final String NAME = "standing";

    @Override
    public Optional<Finding> judge(CreditCase credit, Wording counter) {
        StandingNote note = credit.standing();
        return switch (note.standing()) {
            case CLEAR -> Optional.empty();
            case WATCH -> Optional.of(finding(Severity.REFER, counter.say(Phrase.COUNTER_ASK_OWNER), note));
            case BLOCKED -> Optional.of(finding(Severity.DECLINE, counter.say(Phrase.COUNTER_CASH_TODAY), note));
        };
    }

    private static Finding finding(Severity severity, String say, StandingNote note) {
        return new Finding(NAME, severity, say, details(note), Way.NONE);
    }

    private static String details(StandingNote note) {
        return "%s by %s%s%s: %s"
                .formatted(
                        note.standing(),
                        note.by(),
                        note.from() == null ? "" : " since " + note.from(),
                        note.until() == null ? "" : " until " + note.until(),
                        note.reason() == null ? "(reason erased)" : note.reason());
    }
}
