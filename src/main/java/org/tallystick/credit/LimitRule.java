package org.tallystick.credit;

import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.Money;
import org.tallystick.credit.Finding.Way;
import org.tallystick.entry.NotedFinding.Severity;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/**
 * The balance may reach the credit limit and not pass it; near it the counter is told.
 *
 * @param warnPercent of the limit, above which the balance is near it; 100 for never
 */
record LimitRule(int warnPercent) implements CreditRule {
    static final String NAME = "limit";

    @Override
    public Optional<Finding> judge(CreditCase credit, Wording counter) {
        Money limit = credit.account().customer().terms().limit();
        if (limit == null) {
            return Optional.empty();
        }
        Money after = credit.owedAfter();
        String owner =
                "Owes %s, limit %s, this sale %s.".formatted(credit.account().owed(), limit, credit.debt());
        if (after.isGreaterThan(limit)) {
            Money over = after.minus(limit);
            String say = counter.say(Phrase.COUNTER_OVER_LIMIT, counter.amount(over), counter.amount(limit));
            return Optional.of(new Finding(NAME, Severity.REFER, say, owner, Way.tooMuch(over)));
        }
        if (after.multipliedBy(100).isGreaterThan(limit.multipliedBy(warnPercent, RoundingMode.UNNECESSARY))) {
            Money left = limit.minus(after);
            String say = left.isZero()
                    ? counter.say(Phrase.COUNTER_AT_LIMIT, counter.amount(limit))
                    : counter.say(Phrase.COUNTER_NEAR_LIMIT, counter.amount(left));
            return Optional.of(new Finding(NAME, Severity.INFORM, say, owner, Way.NONE));
        }
        return Optional.empty();
    }
}
