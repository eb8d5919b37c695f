package org.tallystick.credit;

import java.util.Optional;
import org.tallystick.credit.Finding.Way;
import org.tallystick.entry.NotedFinding.Severity;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/** No credit on an account whose balance is not known: a line of the book that names it could not be added up. */
record SetAsideRule() implements CreditRule {
    static final String NAME = "set-aside";

    @Override
    public Optional<Finding> judge(CreditCase credit, Wording counter) {
        long line = credit.account().setAside();
        return line == 0
                ? Optional.empty()
                : Optional.of(new Finding(
                        NAME,
                        Severity.DECLINE,
                        counter.say(Phrase.COUNTER_CASH_TODAY),
                        "Line %d of the book could not be added up to this account; tallystick verify says why."
                                        .formatted(line)
                                + " Repayments go on.",
                        Way.NONE));
    }
}
