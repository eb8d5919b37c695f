package org.tallystick.credit;

import java.util.Optional;
import org.joda.money.Money;
import org.tallystick.entry.NotedFinding.Severity;

/** The balance may reach the credit limit and not pass it. */
public record LimitRule() implements CreditRule {
    static final String NAME = "limit";

    @Override
    public Optional<Finding> judge(CreditCase credit) {
        Money limit = credit.account().customer().terms().limit();
        if (limit == null || !credit.owedAfter().isGreaterThan(limit)) {
            return Optional.empty();
        }
        Money over = credit.owedAfter().minus(limit);
        Money payNow = over.isLessThan(credit.debt()) ? over : null;
        return Optional.of(new Finding(
                NAME,
                Severity.REFER,
                "That is %s more than the agreed %s.".formatted(over, limit),
                "Owes %s, limit %s, this sale %s.".formatted(credit.account().owed(), limit, credit.debt()),
                payNow,
                over));
    }
}
