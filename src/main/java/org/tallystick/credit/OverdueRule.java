package org.tallystick.credit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.tallystick.credit.Finding.Way;
import org.tallystick.credit.HouseRules.Overdue;
import org.tallystick.entry.NotedFinding.Severity;
import org.tallystick.ledger.OpenItem;
import org.tallystick.slip.Phrase;
import org.tallystick.slip.Wording;

/**
 * Old debt first: refers when more than the threshold is overdue for longer than the grace, declines when some of it is
 * too old. Pennies and a few days do not stop anybody.
 */
record OverdueRule(Overdue house) implements CreditRule {
    static final String NAME = "overdue";

    @Override
    public Optional<Finding> judge(CreditCase credit, Wording counter) {
        LocalDate lastGood = credit.today().minusDays(house.graceDays());
        List<OpenItem> late = credit.account().open().stream()
                .filter(item -> item.overdue(lastGood))
                .toList();
        Money lateSum = late.stream()
                .map(OpenItem::open)
                .reduce(Money.zero(house.threshold().getCurrencyUnit()), Money::plus);
        Money owed = credit.account().owed();
        // The customer's own credit stands against the oldest debt.
        Money sum = owed.isLessThan(lateSum) ? owed : lateSum;
        if (!sum.isGreaterThan(house.threshold())) {
            return Optional.empty();
        }
        LocalDate oldest =
                late.stream().map(OpenItem::due).min(LocalDate::compareTo).orElseThrow();
        long days = ChronoUnit.DAYS.between(oldest, credit.today());
        return Optional.of(new Finding(
                NAME,
                days > house.stopDays() ? Severity.DECLINE : Severity.REFER,
                counter.say(Phrase.COUNTER_OVERDUE, counter.amount(sum)),
                "%s overdue, the oldest by %d days (%s)."
                        .formatted(sum, days, late.getFirst().slip()),
                Way.repay(sum)));
    }
}
