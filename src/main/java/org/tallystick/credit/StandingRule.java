package org.tallystick.credit;

import java.util.Optional;
import org.tallystick.customer.StandingNote;
import org.tallystick.entry.NotedFinding.Severity;

/** BLOCKED customers get no credit, WATCH puts each sale to the owner. */
public record StandingRule() implements CreditRule {
    static final String NAME = "standing";

    @Override
    public Optional<Finding> judge(CreditCase credit) {
        StandingNote note = credit.standing();
        return switch (note.standing()) {
            case CLEAR -> Optional.empty();
            case WATCH ->
                Optional.of(Finding.of(NAME, Severity.REFER, "The owner likes to see this sale first.", details(note)));
            case BLOCKED -> Optional.of(Finding.of(NAME, Severity.DECLINE, CreditDecision.KIND_REFUSAL, details(note)));
        };
    }

    private static String details(StandingNote note) {
        return "%s by %s%s: %s"
                .formatted(
                        note.standing(),
                        note.by(),
                        note.until() == null ? "" : " until " + note.until(),
                        note.reason() == null ? "(reason erased)" : note.reason());
    }
}
