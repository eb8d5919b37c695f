package org.tallystick.credit;

import java.util.List;
import java.util.Optional;
import org.tallystick.slip.Wording;

/**
 * The rules of the shop, in the order in which their findings are told.
 *
 * @param counter the language that the counter speaks
 */
public record CreditPolicy(List<CreditRule> rules, Wording counter) {
    public CreditPolicy {
        rules = List.copyOf(rules);
    }

    /** As on the notice on the shop's wall. */
    public static CreditPolicy of(HouseRules house, Wording counter) {
        return new CreditPolicy(
                List.of(
                        new StandingRule(),
                        new CreditModeRule(),
                        new LimitRule(house.warnPercent()),
                        new GuarantorRule(),
                        new NewcomerRule(house.newcomer()),
                        new OverdueRule(house.overdue()),
                        new BrokenWordsRule(house.brokenWords()),
                        new PromiseOpenRule(),
                        new UnsignedRule(house.mostUnsigned()),
                        new NoPhoneRule(house.phoneFrom()),
                        new UnusualSaleRule(house.unusualTimes()),
                        new OutstandingRule(house.mostOutstanding())),
                counter);
    }

    public CreditDecision judge(CreditCase credit) {
        List<Finding> findings = rules.stream()
                .map(rule -> rule.judge(credit, counter))
                .flatMap(Optional::stream)
                .toList();
        return CreditDecision.of(credit, findings);
    }
}
