package org.tallystick.credit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the shop, in the order in which their findings are told.
 *
 * @param cashier what cashiers may let through on their own; null for nothing
 */
public record CreditPolicy(List<CreditRule> rules, @Nullable CashierAllowance cashier) {
    public CreditPolicy {
        rules = List.copyOf(rules);
    }

    /** As on the notice on the shop's wall. */
    public static CreditPolicy of(HouseRules house) {
        return new CreditPolicy(
                List.of(
                        new SetAsideRule(),
                        new StandingRule(),
                        new CreditModeRule(),
                        new LimitRule(house.warnPercent()),
                        new GuarantorRule(),
                        new NewcomerRule(house.newcomer()),
                        new OverdueRule(house.overdue()),
                        new BrokenPromisesRule(house.brokenWords()),
                        new PromiseOpenRule(),
                        new UnsignedRule(house.mostUnsigned()),
                        new NoPhoneRule(house.phoneFrom()),
                        new UnusualSaleRule(house.unusualTimes()),
                        new OutstandingRule(house.mostOutstanding())),
                house.cashier());
    }

    public CreditDecision judge(CreditCase credit) {
        List<Finding> findings = rules.stream()
                .map(rule -> rule.judge(credit))
                .flatMap(Optional::stream)
                .toList();
        CreditDecision decision = CreditDecision.of(credit, findings);
        return cashier == null
                ? decision
                : decision.orCashier(cashier.covers(credit.debt(), credit.byCashier(), decision));
    }
}
