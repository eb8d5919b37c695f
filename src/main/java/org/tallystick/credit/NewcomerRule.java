package org.tallystick.credit;

import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.credit.Finding.Way;
import org.tallystick.credit.HouseRules.Newcomer;
import org.tallystick.entry.NotedFinding.Severity;
import org.tallystick.ledger.OpenItem;
import org.tallystick.slip.Phrase;
import org.tallystick.slip.Wording;

/**
 * Whoever is little known begins small: a limit that doubles each time that some more slips were paid off in time, up
 * to the limit agreed with the owner and never past it, and few slips at a time until then.
 *
 * @param house null where the shop makes no difference
 */
record NewcomerRule(@Nullable Newcomer house) implements CreditRule {
    static final String NAME = "newcomer";

    /** Doubled so often, any limit is past what a slip can hold. */
    private static final int MOST_STEPS = 40;

    @Override
    public Optional<Finding> judge(CreditCase credit, Wording counter) {
        return house == null
                ? Optional.empty()
                : tooLarge(credit, counter, house).or(() -> tooMany(credit, counter, house));
    }

    private static Optional<Finding> tooLarge(CreditCase credit, Wording counter, Newcomer house) {
        Money start = house.limit();
        Money agreed = credit.account().customer().terms().limit();
        if (start == null) {
            return Optional.empty();
        }
        int inTime = credit.account().conduct().payments().inTime();
        Money allowed = start.multipliedBy(1L << Math.min(inTime / house.slips(), MOST_STEPS));
        if ((agreed != null && !allowed.isLessThan(agreed))
                || !credit.owedAfter().isGreaterThan(allowed)) {
            return Optional.empty();
        }
        Money over = credit.owedAfter().minus(allowed);
        return Optional.of(new Finding(
                NAME,
                Severity.REFER,
                counter.say(Phrase.COUNTER_NEWCOMER, counter.amount(allowed)),
                "%d slips paid off in time so far; that allows %s.".formatted(inTime, allowed),
                Way.tooMuch(over, credit.debt())));
    }

    private static Optional<Finding> tooMany(CreditCase credit, Wording counter, Newcomer house) {
        Integer most = house.open();
        long open = credit.account().open().stream()
                .map(OpenItem::open)
                .filter(Money::isPositive)
                .count();
        int inTime = credit.account().conduct().payments().inTime();
        if (most == null || inTime >= house.slips() || open < most) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                NAME,
                Severity.REFER,
                counter.say(Phrase.COUNTER_NEWCOMER_SLIPS),
                "%d slips are open, %d paid off in time so far; until %d are, %d may be open."
                        .formatted(open, inTime, house.slips(), most),
                Way.NONE));
    }
}
