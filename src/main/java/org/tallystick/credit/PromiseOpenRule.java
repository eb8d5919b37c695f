package org.tallystick.credit;

import java.util.Optional;
import org.tallystick.credit.Finding.Way;
import org.tallystick.entry.Instalment;
import org.tallystick.entry.NotedFinding.Severity;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/** What the customer has promised is told, so that both sides remember; it stands against nothing. */
record PromiseOpenRule() implements CreditRule {
    static final String NAME = "promise-open";

    @Override
    public Optional<Finding> judge(CreditCase credit, Wording counter) {
        return credit.agreed().next().map(next -> finding(next, counter));
    }

    private static Finding finding(Instalment next, Wording counter) {
        return new Finding(
                NAME,
                Severity.INFORM,
                counter.say(Phrase.COUNTER_PROMISED, counter.amount(next.amount()), counter.date(next.due())),
                "%s promised by %s.".formatted(next.amount(), next.due()),
                Way.NONE);
    }
}
