package org.tallystick.credit;

import java.util.Optional;
import org.tallystick.credit.Finding.Way;
import org.tallystick.entry.NotedFinding.Severity;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

/** No credit on an account whose balance is not known: a line of the book that names it could not be added up. */
record SetAsideRule() implements CreditRule {
    static final String NAME = "set-aside";

    @Override
    public Optional<Finding> judge(CreditCase credit) {
        long line = credit.account().setAside();
        return line == 0
                ? Optional.empty()
                : Optional.of(new Finding(
                        NAME,
                        Severity.DECLINE,
                        Sentence.of(Phrase.COUNTER_CASH_TODAY),
                        Sentence.of(Phrase.FINDING_SET_ASIDE, line),
                        Way.NONE));
    }
}
