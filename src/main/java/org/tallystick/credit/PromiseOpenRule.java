package org.tallystick.credit;

import java.util.Optional;
import org.tallystick.credit.Finding.Way;
import org.tallystick.entry.Instalment;
import org.tallystick.entry.NotedFinding.Severity;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

/** What the customer has promised is told, so that both sides remember; it stands against nothing. */
record PromiseOpenRule() implements CreditRule {
    static final String NAME = "promise-open";

    @Override
    public Optional<Finding> judge(CreditCase credit) {
        return credit.agreed().next().map(PromiseOpenRule::finding);
    }

    private static Finding finding(Instalment next) {
        return new Finding(
                NAME,
                Severity.INFORM,
                Sentence.of(Phrase.COUNTER_PROMISED, next.amount(), next.due()),
                Sentence.of(Phrase.FINDING_PROMISED, next.amount(), next.due()),
                Way.NONE);
    }
}
