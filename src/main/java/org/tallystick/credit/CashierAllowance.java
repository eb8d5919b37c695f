package org.tallystick.credit;

import java.util.Set;
import org.joda.money.Money;
import org.tallystick.credit.CreditDecision.Outcome;
import org.tallystick.entry.NotedFinding.Severity;
import org.tallystick.validation.InvalidInput;

/**
 * What the owner leaves to the cashiers: so much of a sale that is referred, and so much on a business day of all of
 * them together. What the owner wants to decide in person is not among it.
 *
 * @param perSale the largest debt, above zero
 * @param perDay in all, at least one such sale
 */
public record CashierAllowance(Money perSale, Money perDay) {
    private static final Set<String> OWNERS_OWN = Set.of(StandingRule.NAME, BrokenPromisesRule.NAME);

    public CashierAllowance {
        if (!perSale.isPositive() || perDay.isLessThan(perSale)) {
            throw new InvalidInput("cashier", "perSale is above zero, and perDay at least as much");
        }
    }

    /**
     * Whether a cashier may let a sale through.
     *
     * @param today what cashiers have let through on that business day
     */
    boolean covers(Money debt, Money today, CreditDecision decision) {
        return decision.outcome() == Outcome.REFER
                && !debt.isGreaterThan(perSale)
                && !today.plus(debt).isGreaterThan(perDay)
                && decision.findings().stream()
                        .filter(finding -> finding.severity() == Severity.REFER)
                        .map(Finding::rule)
                        .noneMatch(OWNERS_OWN::contains);
    }
}
