package org.tallystick.credit;

import java.util.Optional;
import org.tallystick.customer.CreditMode;
import org.tallystick.entry.NotedFinding.Severity;

/** Credit has to be agreed first: mode NONE declines. */
public record CreditModeRule() implements CreditRule {
    static final String NAME = "credit-mode";

    @Override
    public Optional<Finding> judge(CreditCase credit) {
        return credit.account().customer().terms().mode() == CreditMode.NONE
                ? Optional.of(Finding.of(
                        NAME,
                        Severity.DECLINE,
                        CreditDecision.KIND_REFUSAL,
                        "No credit is agreed with this customer; set terms to allow it."))
                : Optional.empty();
    }
}
