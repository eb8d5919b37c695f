package org.tallystick.credit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.tallystick.credit.Finding.Way;
import org.tallystick.credit.HouseRules.Overdue;
import org.tallystick.entry.NotedFinding.Severity;
import org.tallystick.ledger.account.OpenItem;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

/**
 * Old debt first: refers when more than the threshold is overdue for longer than the grace, declines when as much is
 * overdue for longer than the stop days. Pennies and a few days do not stop anybody.
 */
record OverdueRule(Overdue house) implements CreditRule {
    static final String NAME = "overdue";

    @Override
    public Optional<Finding> judge(CreditCase credit) {
        LocalDate lastGood = credit.today().minusDays(house.graceDays());
        List<OpenItem> late = late(credit, lastGood);
        Money sum = sum(late, credit);
        if (!sum.isGreaterThan(house.threshold())) {
            return Optional.empty();
        }
        boolean stop = sum(late(credit, credit.today().minusDays(house.stopDays())), credit)
                .isGreaterThan(house.threshold());
        OpenItem oldest = late.stream().min(Comparator.comparing(OpenItem::due)).orElseThrow();
        return Optional.of(new Finding(
                NAME,
                stop ? Severity.DECLINE : Severity.REFER,
                Sentence.of(Phrase.COUNTER_OVERDUE, sum),
                Sentence.of(Phrase.FINDING_OVERDUE, sum, oldest.slip(), oldest.due()),
                Way.repay(OldestFirst.toClear(credit.account(), item -> item.overdue(lastGood), sum))));
    }

    private static List<OpenItem> late(CreditCase credit, LocalDate lastGood) {
        return credit.account().open().stream()
                .filter(item -> item.overdue(lastGood))
                .toList();
    }

    /** The customer's own credit stands against the oldest of it. */
    private static Money sum(List<OpenItem> late, CreditCase credit) {
        return late.stream()
                .map(OpenItem::open)
                .reduce(Money.zero(credit.debt().getCurrencyUnit()), Money::plus)
                .minus(credit.account().credit());
    }
}
