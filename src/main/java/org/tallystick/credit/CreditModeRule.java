package org.tallystick.credit;

import java.util.Optional;
import org.tallystick.credit.Finding.Way;
import org.tallystick.customer.CreditMode;
import org.tallystick.entry.NotedFinding.Severity;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/** Credit has to be agreed first: mode NONE declines. */
record CreditModeRule() implements CreditRule {
    static final String NAME = "credit-mode";

    @Override
    public Optional<Finding> judge(CreditCase credit, Wording counter) {
        return credit.account().customer().terms().mode() == CreditMode.NONE
                ? Optional.of(new Finding(
                        NAME,
                        Severity.DECLINE,
                        counter.say(Phrase.COUNTER_CASH_TODAY),
                        "No credit is agreed with this customer; set terms to allow it.",
                        Way.NONE))
                : Optional.empty();
    }
}
