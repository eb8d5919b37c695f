package org.tallystick.credit;

import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.Money;
import org.tallystick.credit.Finding.Way;
import org.tallystick.entry.NotedFinding.Severity;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

/**
 * The balance may reach the credit limit and not pass it; near it the counter is told.
 *
 * @param warnPercent of the limit, above which the balance is near it; 100 for never
 */
record LimitRule(int warnPercent) implements CreditRule {
    static final String NAME = "limit";

    @Override
    public Optional<Finding> judge(CreditCase credit) {
        Money limit = credit.account().customer().terms().limit();
        if (limit == null) {
            return Optional.empty();
        }
        Money after = credit.owedAfter();
        Sentence owner = Sentence.of(Phrase.FINDING_LIMIT, credit.account().owed(), limit, credit.debt());
        if (after.isGreaterThan(limit)) {
            Money over = after.minus(limit);
            Sentence say = Sentence.of(Phrase.COUNTER_OVER_LIMIT, over, limit);
            return Optional.of(new Finding(NAME, Severity.REFER, say, owner, Way.tooMuch(over)));
        }
        if (after.multipliedBy(100).isGreaterThan(limit.multipliedBy(warnPercent, RoundingMode.UNNECESSARY))) {
            Money left = limit.minus(after);
            Sentence say = left.isZero()
                    ? Sentence.of(Phrase.COUNTER_AT_LIMIT, limit)
                    : Sentence.of(Phrase.COUNTER_NEAR_LIMIT, left);
            return Optional.of(new Finding(NAME, Severity.INFORM, say, owner, Way.NONE));
        }
        return Optional.empty();
    }
}
