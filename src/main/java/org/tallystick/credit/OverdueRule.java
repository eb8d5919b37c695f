package org.tallystick.credit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.tallystick.customer.BadInput;
import org.tallystick.entry.NotedFinding.Severity;
import org.tallystick.ledger.OpenItem;

/**
 * Old debt first: refers when more than the threshold is overdue for longer than the grace. Pennies and a few days do
 * not stop anybody.
 *
 * @param threshold zero or above; the overdue sum must be above it
 * @param graceDays 0 or more; days after the due date that are not counted
 */
public record OverdueRule(Money threshold, int graceDays) implements CreditRule {
    static final String NAME = "overdue";

    public OverdueRule {
        if (threshold.isNegative() || graceDays < 0) {
            throw new BadInput("overdue", "threshold and graceDays are zero or above");
        }
    }

    @Override
    public Optional<Finding> judge(CreditCase credit) {
        LocalDate lastGood = credit.today().minusDays(graceDays);
        List<OpenItem> late = credit.account().open().stream()
                .filter(item -> item.overdue(lastGood))
                .toList();
        Money lateSum = late.stream().map(OpenItem::open).reduce(Money.zero(threshold.getCurrencyUnit()), Money::plus);
        Money owed = credit.account().owed();
        // The customer's own credit stands against the oldest debt.
        Money sum = owed.isLessThan(lateSum) ? owed : lateSum;
        if (!sum.isGreaterThan(threshold)) {
            return Optional.empty();
        }
        LocalDate oldest =
                late.stream().map(OpenItem::due).min(LocalDate::compareTo).orElseThrow();
        return Optional.of(new Finding(
                NAME,
                Severity.REFER,
                "%s from earlier is due; please let us settle that first.".formatted(sum),
                "%s overdue, the oldest by %d days (%s)."
                        .formatted(
                                sum,
                                ChronoUnit.DAYS.between(oldest, credit.today()),
                                late.getFirst().slip()),
                null,
                sum));
    }
}
