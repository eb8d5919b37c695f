package org.tallystick.credit;

import java.util.List;

/** In the order in which they are told. */
final class RuleNames {
    static final List<String> ALL = List.of(
            SetAsideRule.NAME,
            StandingRule.NAME,
            CreditModeRule.NAME,
            LimitRule.NAME,
            GuarantorRule.NAME,
            NewcomerRule.NAME,
            OverdueRule.NAME,
            BrokenPromisesRule.NAME,
            PromiseOpenRule.NAME,
            UnsignedRule.NAME,
            NoPhoneRule.NAME,
            UnusualSaleRule.NAME,
            OutstandingRule.NAME);

    private RuleNames() {}
}
