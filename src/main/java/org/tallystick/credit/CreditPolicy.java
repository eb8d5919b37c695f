package org.tallystick.credit;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** The rules of the shop, in the order in which their findings are told. */
public record CreditPolicy(List<CreditRule> rules) {
    public CreditPolicy {
        rules = List.copyOf(rules);
    }

    /** The first rules: standing, credit mode, limit, overdue debt. */
    public static CreditPolicy of(Money overdueThreshold, int overdueGraceDays) {
        return new CreditPolicy(List.of(
                new StandingRule(),
                new CreditModeRule(),
                new LimitRule(),
                new OverdueRule(overdueThreshold, overdueGraceDays)));
    }

    public CreditDecision judge(CreditCase credit) {
        List<Finding> findings = rules.stream()
                .map(rule -> rule.judge(credit))
                .flatMap(Optional::stream)
                .toList();
        return CreditDecision.of(credit, findings);
    }
}
