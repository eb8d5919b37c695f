package org.tallystick.credit;

import java.util.Optional;
import org.tallystick.credit.Finding.Way;
import org.tallystick.customer.CreditMode;
import org.tallystick.entry.NotedFinding.Severity;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

/** Credit has to be agreed first: mode NONE declines. */
record CreditModeRule() implements CreditRule {
    static final String NAME = "credit-mode";

    @Override
    public Optional<Finding> judge(CreditCase credit) {
        return credit.account().customer().terms().mode() == CreditMode.NONE
                ? Optional.of(new Finding(
                        NAME,
                        Severity.DECLINE,
                        Sentence.of(Phrase.COUNTER_CASH_TODAY),
                        Sentence.of(Phrase.FINDING_NO_CREDIT_AGREED),
                        Way.NONE))
                : Optional.empty();
    }
}
